/** What has been done to the design since it was opened, the newest first; a step is gone back to by undoing what came after it. */

import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import styles from './findings.module.css';

/** The steps, done and undone. */
export function ChangesPanel() {
  const { t, say } = useText();
  const editor = useEditor();
  const { done, undone } = useEditorState((state) => state.history);
  const readOnly = useEditorState((state) => state.readOnly);
  if (done.length + undone.length === 0) return <p className={styles.nothing}>{t('changes.none')}</p>;
  const goTo = (count: number): void => {
    for (let now = done.length; now > count; now -= 1) editor.undo();
    for (let now = done.length; now < count; now += 1) editor.redo();
  };
  // `undone` has the next step to redo last: shown newest first, it runs the other way.
  const steps = [
    ...undone.map((step, index) => ({ step, number: done.length + undone.length - index })),
    ...done.map((step, index) => ({ step, number: index + 1 })).toReversed(),
  ];
  return (
    <ol className={styles.history} aria-label={t('changes.list')} reversed>
      {steps.map(({ step, number }) => (
        <li
          key={number}
          className={`${styles.step} ${number > done.length ? styles.undone : ''} ${number === done.length ? styles.now : ''}`}
          aria-current={number === done.length ? 'step' : undefined}
        >
          <span>{number}</span>
          <span>{say(step.label)}</span>
          {readOnly || number === done.length ? (
            <span className="muted">{number === done.length ? t('changes.now') : ''}</span>
          ) : (
            <Button
              small
              look="ghost"
              aria-label={t('changes.go-to', { step: say(step.label) })}
              onClick={() => goTo(number)}
            >
              {t(number > done.length ? 'changes.redo-to' : 'changes.undo-to')}
            </Button>
          )}
        </li>
      ))}
      {done.length === 0 || readOnly ? null : (
        <li className={styles.step}>
          <span>0</span>
          <span>{t('changes.opened')}</span>
          <Button
            small
            look="ghost"
            aria-label={t('changes.go-to', { step: t('changes.opened') })}
            onClick={() => goTo(0)}
          >
            {t('changes.undo-to')}
          </Button>
        </li>
      )}
    </ol>
  );
}
