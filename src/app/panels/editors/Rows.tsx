/** A list of policies or rules whose order matters: numbered rows that open for editing, moved by drag or by Alt+arrow, added and removed. */

import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Message, type Pointer, valueAt } from '../../../core/index.ts';
import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useChange } from '../use-change.ts';
import styles from './rows.module.css';

/** What a row is drawn with. */
export interface Row {
  readonly index: number;
  readonly pointer: Pointer;
  readonly open: boolean;
  readonly toggle: () => void;
}

/** A list of rows. */
export interface RowsProps {
  readonly list: Pointer;
  readonly label: string;
  /** What one element is called, with its number: "Policy 2". */
  readonly what: (number: number) => string;
  /** The class that gives the columns after the number. */
  readonly columns: string | undefined;
  /** The heads of those columns. */
  readonly heads: readonly string[];
  /** Rows that stand before and after the elements and cannot be edited. */
  readonly first?: ReactNode;
  readonly last?: ReactNode;
  readonly summary: (row: Row) => ReactNode;
  readonly detail: (row: Row) => ReactNode;
  /** A class for a row, such as that of a disabled policy. */
  readonly look?: (index: number) => string | undefined;
  /** What stands under a row: why it never takes anything. */
  readonly reason?: (index: number) => string | null;
  readonly steps: { readonly move: (number: number) => Message; readonly remove: (number: number) => Message };
  /** The row to open, such as one that was just added. */
  readonly opened: number | null;
  readonly onOpen: (index: number | null) => void;
}

/** The rows. */
export function Rows({
  list,
  label,
  what,
  columns,
  heads,
  first,
  last,
  summary,
  detail,
  look,
  reason,
  steps,
  opened,
  onOpen,
}: RowsProps) {
  const { t } = useText();
  const editor = useEditor();
  const change = useChange();
  const ref = useRef<HTMLOListElement>(null);
  const drag = useRef<{ at: number; begun: boolean } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const readOnly = useEditorState((state) => state.readOnly);
  const count = useEditorState(
    (state) => (valueAt(state.document, list) as readonly unknown[] | undefined)?.length ?? 0,
  );

  // A row that was just added is there to be filled in.
  const counted = useRef(count);
  useEffect(() => {
    if (count === counted.current + 1 && opened === count - 1)
      ref.current?.querySelector<HTMLElement>(`[data-row="${opened}"] :is(input, select)`)?.focus();
    counted.current = count;
  }, [count, opened]);

  const rowAt = (index: number): HTMLElement | null =>
    ref.current?.querySelector<HTMLElement>(`[data-row="${index}"]`) ?? null;
  const move = (from: number, to: number): boolean => {
    if (to < 0 || to >= count || !change.move(list, from, to, steps.move(from + 1))) return false;
    if (opened !== null) onOpen(followed(opened, from, to));
    return true;
  };
  const moveByKey = (from: number, to: number): void => {
    if (move(from, to)) requestAnimationFrame(() => rowAt(to)?.querySelector<HTMLElement>('[data-grip]')?.focus());
  };
  const remove = (index: number): void => {
    change.remove(list, index, steps.remove(index + 1));
    onOpen(null);
    requestAnimationFrame(() => (rowAt(index) ?? rowAt(index - 1))?.querySelector<HTMLElement>('[data-grip]')?.focus());
  };

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0 || !event.altKey || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    moveByKey(index, index + step);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const state = drag.current;
    if (state === null) return;
    const over = Array.from(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []).findIndex((row) => {
      const box = row.getBoundingClientRect();
      return event.clientY >= box.top && event.clientY < box.bottom;
    });
    if (over < 0 || over === state.at) return;
    if (!state.begun) editor.begin(steps.move(state.at + 1));
    state.begun = true;
    if (move(state.at, over)) {
      state.at = over;
      setDragged(over);
    }
  };
  const drop = (give: boolean): void => {
    const state = drag.current;
    drag.current = null;
    setDragged(null);
    if (state?.begun) {
      if (give) editor.end();
      else editor.cancel();
    }
  };

  return (
    <div className={`${styles.table} ${columns ?? ''}`}>
      <div className={styles.heads} aria-hidden="true">
        <span />
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      {first}
      <ol ref={ref} className={styles.rows} aria-label={label}>
        {Array.from({ length: count }, (_, index) => {
          const pointer = `${list}/${index}`;
          const open = opened === index;
          const row = { index, pointer, open, toggle: () => onOpen(open ? null : index) };
          const classes = [styles.row, look?.(index), dragged === index ? styles.dragged : '', open ? styles.open : ''];
          return (
            <li
              key={pointer}
              data-row={index}
              data-pointer={pointer}
              className={classes.join(' ')}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <button
                type="button"
                data-grip=""
                className={styles.grip}
                aria-label={t(readOnly ? 'inspector.row' : 'inspector.row-grip', { what: what(index + 1) })}
                title={readOnly ? undefined : t('inspector.grip-title')}
                disabled={readOnly}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  drag.current = { at: index, begun: false };
                }}
                onPointerMove={onPointerMove}
                onPointerUp={() => drop(true)}
                onPointerCancel={() => drop(false)}
                onKeyDown={(event) => {
                  if (event.key === 'Escape' && drag.current !== null) drop(false);
                  else if (event.key === 'Delete' || event.key === 'Backspace') remove(index);
                  else return;
                  event.stopPropagation();
                  event.preventDefault();
                }}
              >
                <span>{index + 1}</span>
                <Icon name="u-grip" size={14} />
              </button>
              {summary(row)}
              <Reason text={reason?.(index) ?? null} />
              {open ? (
                <div className={styles.detail}>
                  {detail(row)}
                  {readOnly ? null : (
                    <div className={styles.foot}>
                      <Button small look="ghost" onClick={() => moveByKey(index, index - 1)} disabled={index === 0}>
                        {t('inspector.up')}
                      </Button>
                      <Button
                        small
                        look="ghost"
                        onClick={() => moveByKey(index, index + 1)}
                        disabled={index === count - 1}
                      >
                        {t('inspector.down')}
                      </Button>
                      <span className={styles.grow} />
                      <Button
                        small
                        aria-label={t('inspector.remove', { what: what(index + 1) })}
                        onClick={() => remove(index)}
                      >
                        {t('inspector.remove-row')}
                      </Button>
                    </div>
                  )}
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {last}
    </div>
  );
}

function Reason({ text }: { readonly text: string | null }) {
  return text === null ? null : <p className={styles.reason}>{text}</p>;
}

/** Where the row that was open stands after a move. */
function followed(opened: number, from: number, to: number): number {
  if (opened === from) return to;
  if (from < opened && to >= opened) return opened - 1;
  if (from > opened && to <= opened) return opened + 1;
  return opened;
}
