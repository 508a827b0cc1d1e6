/** The intents that the design suggests: add one, add all that are shown, or put one aside until the page is opened again. */

import { useEffect, useId, useRef, useState } from 'react';
import type { SuggestedIntent } from '../../../core/index.ts';
import type { Editor } from '../../../editor/editor.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { acceptIntents } from './accept.ts';
import styles from './intents.module.css';
import { useSuggestions } from './use-suggestions.ts';

/** How many an empty list begins with. */
const FIRST = 3;

const dismissals = new WeakMap<Editor, Set<string>>();

function keyOf({ intent }: SuggestedIntent): string {
  return JSON.stringify([intent.from, intent.to, intent.protocol, intent.port ?? null, intent.expect]);
}

/** The section; nothing while none were found and where there are none. */
export function Suggestions() {
  const { t } = useText();
  const id = useId();
  const editor = useEditor();
  const ref = useRef<HTMLElement>(null);
  const isEmpty = useEditorState((state) => Object.keys(state.document.intents).length === 0);
  const found = useSuggestions();
  const dismissed = dismissals.get(editor) ?? new Set<string>();
  const [, setCount] = useState(0);
  const refocus = useRef(false);
  // A row that was acted on goes: whoever walks by keyboard stays in the section.
  useEffect(() => {
    if (!refocus.current || found === null) return;
    refocus.current = false;
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
  if (found === null) return null;
  const left = found.filter((each) => !dismissed.has(keyOf(each)));
  const shown = isEmpty ? left.slice(0, FIRST) : left;
  const accept = (some: readonly SuggestedIntent[]): void => {
    refocus.current = true;
    acceptIntents(editor, some);
  };
  const dismiss = (each: SuggestedIntent): void => {
    refocus.current = true;
    dismissals.set(editor, new Set([...dismissed, keyOf(each)]));
    setCount((count) => count + 1);
  };
  if (shown.length === 0) return null;
  return (
    <section ref={ref} className={styles.section} tabIndex={-1} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id}>{t('suggest.title')}</h3>
        {shown.length > 1 ? (
          <Button small onClick={() => accept(shown)}>
            {t('suggest.accept-all')}
          </Button>
        ) : null}
      </header>
      <ul className={styles.list} aria-label={t('suggest.list')}>
        {shown.map((each) => (
          <Suggestion
            key={keyOf(each)}
            suggestion={each}
            onAccept={() => accept([each])}
            onDismiss={() => dismiss(each)}
          />
        ))}
      </ul>
    </section>
  );
}

function Suggestion({
  suggestion,
  onAccept,
  onDismiss,
}: {
  readonly suggestion: SuggestedIntent;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
}) {
  const { t, say } = useText();
  const name = say(suggestion.title);
  return (
    <li className={styles.row}>
      <Icon name="k-intent" size={16} className="fam-network" />
      <span className={styles.what}>
        <span className={styles.name}>{name}</span>
        <span className={styles.why}>{say(suggestion.why)}</span>
      </span>
      <Button small aria-label={t('suggest.accept-of', { name })} onClick={onAccept}>
        {t('suggest.accept')}
      </Button>
      <Button
        small
        icon
        look="ghost"
        aria-label={t('suggest.dismiss-of', { name })}
        title={t('suggest.dismiss')}
        onClick={onDismiss}
      >
        <Icon name="u-close" size={16} />
      </Button>
    </li>
  );
}
