/** The command palette: what is typed finds commands, resources and answers; the field keeps the focus, arrows and Enter choose. */

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FIRST_ENGLISH, loadChinese, loadEnglish, type Message, renderIn } from '../../core/index.ts';
import { useText } from '../text.ts';
import { ControlFrame } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Page } from './action.ts';
import { type Entry, entriesFor } from './entries.ts';
import { Keys } from './Keys.tsx';
import styles from './palette.module.css';

/** How many lines PageUp and PageDown go. */
const PAGE = 8;

/** The palette, as a modal dialog of the platform. It closes before what was chosen is done, so that the focus is back where it was. */
export function CommandPalette({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const { t, say } = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const names = useNames(say);
  const entries = useMemo(() => entriesFor(page, text, names), [page, text, names]);
  const active = Math.min(at, entries.length - 1);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);
  useEffect(() => {
    list.current?.querySelector(`[data-entry="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    requestAnimationFrame(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    if (event.key === 'ArrowDown') setAt(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setAt(active <= 0 ? last : active - 1);
    else if (event.key === 'PageDown') setAt(Math.min(last, active + PAGE));
    else if (event.key === 'PageUp') setAt(Math.max(0, active - PAGE));
    else if (event.key === 'Enter') choose(entries[active]);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') onClose();
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is one on the backdrop; by key it is Esc, which the platform handles
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t('palette.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.head}>
        <ControlFrame>
          <Icon name="u-search" size={16} className={styles.glass} />
          <input
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            aria-label={t('palette.ask')}
            aria-expanded={entries.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
            placeholder={t('palette.ask')}
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
          />
        </ControlFrame>
      </div>
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={t('palette.results')}>
        {[...new Set(entries.map(({ group }) => group))].map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element but optgroup is
          <div key={group} role="group" aria-label={t(`palette.group-${group}`)}>
            <p className={styles.by} aria-hidden="true">
              {t(`palette.group-${group}`)}
            </p>
            {entries.map((entry, number) =>
              entry.group !== group ? null : (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys: arrows and Enter
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
                <div
                  key={entry.id}
                  id={`${id}-${number}`}
                  role="option"
                  data-entry={number}
                  aria-selected={number === active}
                  className={styles.option}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(entry)}
                >
                  <span className={styles.name}>{say(entry.label)}</span>
                  {entry.what === null ? null : <span className={`${styles.what} mono`}>{say(entry.what)}</span>}
                  {entry.keys === null ? null : <Keys keys={entry.keys} />}
                </div>
              ),
            )}
          </div>
        ))}
      </div>
      <p className={styles.foot} role="status">
        {entries.length === 0 ? t('palette.none') : t('palette.count', { count: entries.length })}
      </p>
    </dialog>
  );
}

/** Answers a label in all languages of the page: that of the interface at once, the others when their sentences are there. */
function useNames(say: (message: Message) => string): (label: Message) => readonly string[] {
  const [others, setOthers] = useState<readonly Readonly<Record<string, string>>[]>([]);
  useEffect(() => {
    let gone = false;
    void Promise.all([loadEnglish(), loadChinese()]).then(
      ([rest, { chinese }]) => {
        const english = { ...FIRST_ENGLISH, ...rest };
        if (!gone) setOthers([english, { ...english, ...chinese }]);
      },
      () => undefined, // What cannot be fetched is not searched.
    );
    return () => {
      gone = true;
    };
  }, []);
  return useMemo(
    () => (label) => [say(label), ...others.flatMap((sentences) => renderIn(label, sentences) ?? [])],
    [say, others],
  );
}
