/** What the intents are worth: the score, and the mistakes that none would notice, by resource, each with the intent that would. */

import { useId } from 'react';
import { compareCodePoints, type MutationScore, type Unnoticed } from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { nameOf } from '../fields/names.ts';
import { acceptIntents } from './accept.ts';
import styles from './intents.module.css';
import { type Measuring, useMeasuring } from './use-measuring.ts';

/** The section: a button at first. */
export function Mutations() {
  const { t } = useText();
  const id = useId();
  const measuring = useMeasuring();
  const { state, progress, score, measure, cancel } = measuring;
  return (
    <section className={styles.section} aria-labelledby={id} aria-busy={state === 'measuring'}>
      <header className={styles.head}>
        <h3 id={id}>{t('mutations.title')}</h3>
        {state === 'measuring' ? (
          <Button small onClick={cancel}>
            {t('mutations.cancel')}
          </Button>
        ) : (
          <Button small onClick={measure}>
            {t(score === null ? 'mutations.measure' : 'mutations.again')}
          </Button>
        )}
      </header>
      {state === 'measuring' ? (
        <div className={styles.progress}>
          <progress aria-label={t('mutations.measure')} max={progress?.of ?? 1} value={progress?.done ?? 0} />
          <span>
            {progress === null
              ? null
              : t('mutations.progress', { done: progress.done, of: progress.of, unnoticed: progress.unnoticed })}
          </span>
        </div>
      ) : null}
      {score === null && state === 'idle' ? <p className={styles.note}>{t('mutations.hint')}</p> : null}
      {state === 'outdated' ? <p className={styles.note}>{t('mutations.outdated')}</p> : null}
      {score === null ? null : <Score score={score} measuring={measuring} />}
    </section>
  );
}

function Score({ score, measuring }: { readonly score: MutationScore; readonly measuring: Measuring }) {
  const { t } = useText();
  const { noticed, unnoticed, equivalent, bounded, left } = score;
  const count = noticed + unnoticed.length;
  const said = [
    count === 0
      ? t('mutations.no-mistakes')
      : t('mutations.score', { percent: Math.floor((100 * noticed) / count), noticed, count }),
  ];
  const more = [
    equivalent === 0 ? '' : t('mutations.equivalent', { count: equivalent }),
    bounded === 0 ? '' : t('mutations.bounded', { count: bounded }),
    left === 0 ? '' : t('mutations.left', { count: left }),
  ].filter((sentence) => sentence !== '');
  return (
    <>
      <p className={styles.score}>
        <strong>{said.join(' ')}</strong> {more.join(' ')}
      </p>
      {unnoticed.length === 0 ? null : <Missed unnoticed={unnoticed} measuring={measuring} />}
    </>
  );
}

function Missed({ unnoticed, measuring }: { readonly unnoticed: readonly Unnoticed[]; readonly measuring: Measuring }) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const owners = [...new Set(unnoticed.map(({ at }) => at))];
  const named = owners
    .map((at) => ({ at, name: nameOf(resources, at) }))
    .sort((a, b) => compareCodePoints(a.name, b.name));
  return (
    <ul className={styles.list} aria-label={t('mutations.list')}>
      {named.map(({ at, name }) => (
        <li key={at}>
          <h4 className={styles.owner}>{name}</h4>
          <ul className={styles.list}>
            {unnoticed
              .filter((each) => each.at === at)
              .map((each) => (
                <Mistake key={`${each.pointer} ${each.title.id}`} mistake={each} measuring={measuring} />
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Mistake({ mistake, measuring }: { readonly mistake: Unnoticed; readonly measuring: Measuring }) {
  const { t, say } = useText();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { at, pointer, title, by } = mistake;
  const name = say(title);
  const add = (): void => {
    if (by === null) return;
    acceptIntents(editor, [by]);
    measuring.measure();
  };
  return (
    <li className={styles.row}>
      <Icon name="s-warning" size={16} className="sev-warning" />
      <span className={styles.what}>
        <button
          type="button"
          className={styles.jump}
          aria-label={t('mutations.show-of', { name })}
          onClick={() => editor.select([at], { marked: pointer, reveal: true })}
        >
          {name}
        </button>
        {by === null ? null : (
          <span className={styles.why}>{t('mutations.noticed-by', { intent: say(by.title) })}</span>
        )}
      </span>
      {by === null || readOnly ? null : (
        <Button
          small
          aria-label={t('mutations.add-of', { name: say(by.title) })}
          aria-disabled={measuring.state !== 'measured' || undefined}
          onClick={measuring.state === 'measured' ? add : undefined}
        >
          {t('mutations.add')}
        </Button>
      )}
    </li>
  );
}
