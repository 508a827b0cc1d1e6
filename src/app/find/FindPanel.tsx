/** The search of the open design: what is typed finds names, ids, and for addresses who holds them and which policies take them. */

import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { find, type Hit, KINDS, type MessageId } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { ControlFrame } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './find.module.css';

const HEADS: Readonly<Record<Hit['by'], MessageId>> = {
  holder: 'find.by-holder',
  policy: 'find.by-policy',
  name: 'find.by-name',
};

/** The panel. It stands beside the work and takes nothing from it; `onShow` is called before a hit is shown. `asked` counts the requests to type. */
export function FindPanel({
  asked,
  about = '',
  onShow,
  onClose,
}: {
  readonly asked: number;
  /** What the last request asks; empty: what stands in the field. */
  readonly about?: string;
  readonly onShow: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const editor = useEditor();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const document = useEditorState((state) => state.document);
  const [text, setText] = useState(about);
  const late = useDeferredValue(text);
  const found = useMemo(() => find(document, late), [document, late]);
  const [at, setAt] = useState(0);
  const active = Math.min(at, found.hits.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each request to find takes the focus again
  useEffect(() => {
    if (about !== '') setText(about);
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  useEffect(() => {
    list.current?.querySelector(`[data-hit="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const show = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    onShow();
    editor.select([hit.id], { marked: hit.by === 'name' ? null : hit.pointer, reveal: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = found.hits.length - 1;
    if (event.key === 'Escape') onClose();
    else if (event.nativeEvent.isComposing) return;
    else if (event.key === 'ArrowDown') setAt(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setAt(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' && event.target === input.current)
      // What is shown may be late by a letter or two.
      show((text === late ? found : find(document, text)).hits[Math.max(active, 0)]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className={styles.panel} aria-label={t('find.title')} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <ControlFrame>
          <Icon name="u-search" size={16} className={styles.glass} />
          <input
            ref={input}
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            aria-label={t('find.ask')}
            aria-expanded={found.hits.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={found.hits.length > 0 ? `${id}-${active}` : undefined}
            placeholder={t('find.ask')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
          />
        </ControlFrame>
        <Button look="ghost" icon aria-label={t('find.close')} title={`${t('find.close')} (Esc)`} onClick={onClose}>
          <Icon name="u-close" size={16} />
        </Button>
      </div>
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={t('find.results')}>
        {(['holder', 'policy', 'name'] as const).map((by) => {
          const first = found.hits.findIndex((hit) => hit.by === by);
          const hits = found.hits.filter((hit) => hit.by === by);
          return hits.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element but optgroup is
            <div key={by} role="group" aria-label={t(HEADS[by])}>
              <p className={styles.by} aria-hidden="true">
                {t(HEADS[by])}
              </p>
              {hits.map((hit, index) => (
                <HitRow
                  key={`${hit.by} ${hit.pointer}`}
                  id={`${id}-${first + index}`}
                  hit={hit}
                  number={first + index}
                  active={first + index === active}
                  onChoose={() => {
                    setAt(first + index);
                    show(hit);
                  }}
                />
              ))}
            </div>
          );
        })}
      </div>
      <p className={styles.foot} role="status">
        <Said text={late} found={found} />
      </p>
    </search>
  );
}

/** One hit: a click shows it and leaves the focus in the field. */
function HitRow({
  id,
  hit,
  number,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly hit: Hit;
  readonly number: number;
  readonly active: boolean;
  readonly onChoose: () => void;
}) {
  const { say } = useText();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys: arrows and Enter
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
    <div
      id={id}
      role="option"
      data-hit={number}
      aria-selected={active}
      className={styles.hit}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon
        name={hit.kind === 'intent' ? 'k-intent' : `k-${hit.kind}`}
        size={16}
        className={hit.kind === 'intent' ? undefined : `fam-${KINDS[hit.kind].family}`}
      />
      <span className={styles.name}>{hit.name}</span>
      <span className={`${styles.what} mono`}>{say(hit.what)}</span>
    </div>
  );
}

/** What was found, in one sentence; what could be asked, while nothing is. */
function Said({ text, found }: { readonly text: string; readonly found: ReturnType<typeof find> }) {
  const { t } = useText();
  const { hits, total } = found;
  if (text.trim() === '') return t('find.hint');
  const address = /^[\d.]+(\/\d+)?$/.test(text.trim());
  if (total === 0) return t(address ? 'find.nobody' : 'find.none');
  if (hits.length < total) return t('find.more', { count: hits.length, total });
  return t('find.count', { count: total });
}
