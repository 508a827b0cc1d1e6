/** The matrix as a grid: only the rows and columns in view are drawn, and one cell at a time has the keyboard. */
// biome-ignore-all lint/a11y/useSemanticElements: a table draws all of its rows and columns, and only those in view are drawn here

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useText } from '../text.ts';
import { type AxisPlace, groupsOf } from './axis.ts';
import { type GridCell, leadsTo, rowCalled } from './grid-keys.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import styles from './matrix.module.css';
import type { Verdicts } from './verdicts.ts';

/** Up to so many columns there is room for names that lie, and for addresses. */
const ROOMY = 12;
/** Sizes in pixels: the column of row names, a cell, the head, a band with the name of a group. */
const SIZES = {
  roomy: { left: 196, width: 96, height: 44, head: 68, band: 24 },
  dense: { left: 232, width: 30, height: 26, head: 150, band: 24 },
} as const;
/** How high an upright name is for each of its letters, and what stands above and below it. */
const UPRIGHT = { letter: 6.6, around: 38, least: 76 } as const;
/** How long letters are taken as one word, in milliseconds. */
const WORD = 1000;

/** A row of the grid, or the band above the rows of a group. */
type Item =
  | { readonly type: 'band'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly type: 'row'; readonly key: string; readonly place: AxisPlace; readonly row: number };

/** What the grid shows. `active` and `open` are cells among what is shown; null where they are not. */
export interface MatrixGridProps {
  readonly rows: readonly AxisPlace[];
  readonly columns: readonly AxisPlace[];
  readonly verdicts: Verdicts;
  readonly changes: Uint8Array | null;
  readonly stale: boolean;
  readonly active: GridCell;
  readonly open: GridCell | null;
  /** Counts the requests to put the keyboard on the active cell. */
  readonly focusing: number;
  readonly onActive: (cell: GridCell) => void;
  /** `byKey`: from the keyboard, which wants to go along. */
  readonly onOpen: (cell: GridCell, byKey: boolean) => void;
}

/** The grid. */
export function MatrixGrid(props: MatrixGridProps) {
  const { rows, columns, verdicts, changes, stale, active, open } = props;
  const { t } = useText();
  const ref = useRef<HTMLDivElement>(null);
  const look = columns.length <= ROOMY ? 'roomy' : 'dense';
  const sizes = useMemo(() => sizesOf(look, columns), [look, columns]);
  const items = useMemo(() => itemsOf(rows), [rows]);
  const activeItem = items.findIndex((item) => item.type === 'row' && item.row === active.row);
  // The same functions as long as they say the same: others make new lists of what is in view, and every row is drawn again.
  const keyDown = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const rangeDown = useCallback((range: Range) => withAlways(range, activeItem), [activeItem]);
  const keyAlong = useCallback((index: number) => columns[index]?.id ?? index, [columns]);
  const rangeAlong = useCallback((range: Range) => withAlways(range, active.column), [active.column]);
  const down = useVirtualizer({
    count: items.length,
    getScrollElement: () => ref.current,
    estimateSize: (index) => (items[index]?.type === 'band' ? sizes.band : sizes.height),
    getItemKey: keyDown,
    paddingStart: sizes.head,
    scrollPaddingStart: sizes.head + sizes.band,
    overscan: 4,
    rangeExtractor: rangeDown,
  });
  const along = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => ref.current,
    estimateSize: () => sizes.width,
    getItemKey: keyAlong,
    paddingStart: sizes.left,
    scrollPaddingStart: sizes.left,
    overscan: 3,
    rangeExtractor: rangeAlong,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the sizes of a look, or another list, make what was measured wrong
  useEffect(() => {
    down.measure();
    along.measure();
  }, [sizes, items]);
  const onKeyDown = useGridKeys(ref, props, {
    page: Math.max(1, Math.floor(((down.scrollRect?.height ?? 0) - sizes.head) / sizes.height) - 1),
    show: (cell) => {
      down.scrollToIndex(
        items.findIndex((item) => item.type === 'row' && item.row === cell.row),
        { align: 'auto' },
      );
      along.scrollToIndex(cell.column, { align: 'auto' });
    },
  });
  const across = along.getVirtualItems();
  const width = along.getTotalSize();
  return (
    <div
      ref={ref}
      role="grid"
      aria-label={t('reachability.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-busy={stale}
      className={styles.grid}
      data-look={look}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const cell = cellAt(event);
        if (cell !== null) props.onOpen(cell, false);
      }}
    >
      <div role="presentation" className={styles.sheet} style={{ width, height: down.getTotalSize() }}>
        <div
          aria-hidden="true"
          className={styles.cross}
          style={{ left: sizes.left + active.column * sizes.width, width: sizes.width }}
        />
        <MatrixHead
          columns={columns}
          across={across}
          width={sizes.width}
          active={active.column}
          left={sizes.left}
          height={sizes.head}
        />
        {down.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          if (item.type === 'band')
            return (
              <div key={key} aria-hidden="true" className={styles.band} style={{ top: start, height: size }}>
                <span>
                  {item.name} <i>{item.count}</i>
                </span>
              </div>
            );
          return (
            <MatrixRow
              key={key}
              place={item.place}
              row={item.row}
              start={start}
              height={size}
              columns={columns}
              across={across}
              verdicts={verdicts}
              changes={changes}
              active={item.row === active.row ? active.column : -1}
              open={item.row === open?.row ? open.column : -1}
              stale={stale && item.place.index >= verdicts.rows}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The keys of the grid, and the focus that follows the active cell when a key, or a request, has moved it. */
function useGridKeys(
  ref: RefObject<HTMLDivElement | null>,
  { rows, columns, active, focusing, onActive, onOpen }: MatrixGridProps,
  { page, show }: { readonly page: number; readonly show: (cell: GridCell) => void },
) {
  const moved = useRef(false);
  const requested = useRef(focusing);
  const typed = useRef({ text: '', at: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is another function each time
  useEffect(() => {
    if (!moved.current && requested.current === focusing) return;
    moved.current = false;
    requested.current = focusing;
    show(active);
    const find = () =>
      ref.current?.querySelector<HTMLElement>(
        `[data-row="${String(active.row)}"][data-column="${String(active.column)}"]`,
      );
    find()?.focus({ preventScroll: true });
  }, [active, focusing]);
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey) return;
    const far = event.ctrlKey || event.metaKey;
    // A space in the middle of a name is a letter of it.
    const word = event.timeStamp - typed.current.at <= WORD ? typed.current.text : '';
    if (!far && (event.key === 'Enter' || (event.key === ' ' && word === ''))) {
      const cell = cellAt(event);
      if (cell !== null) onOpen(cell, true);
      event.preventDefault();
      return;
    }
    let next = leadsTo(event.key, far, active, { rows: rows.length, columns: columns.length, page });
    if (next === null && !far && event.key.length === 1) {
      const names = rows.map(({ name }) => name);
      const text = word + event.key;
      typed.current = { text, at: event.timeStamp };
      const row = rowCalled(names, text, text.length === 1 ? active.row + 1 : active.row);
      // A letter is the grid's, not a tool's, also where no row is called so.
      next = { ...active, row: row < 0 ? active.row : row };
    }
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next.row === active.row && next.column === active.column) return;
    moved.current = true;
    onActive(next);
  };
}

/** Upright names need no more room than the longest of them. */
function sizesOf(look: keyof typeof SIZES, columns: readonly AxisPlace[]) {
  const sizes = SIZES[look];
  if (look === 'roomy') return sizes;
  const longest = columns.reduce((most, { name }) => Math.max(most, name.length), 0);
  const wanted = Math.ceil(longest * UPRIGHT.letter) + UPRIGHT.around;
  return { ...sizes, head: Math.min(sizes.head, Math.max(UPRIGHT.least, wanted)) };
}

function itemsOf(rows: readonly AxisPlace[]): readonly Item[] {
  return groupsOf(rows).flatMap(({ group, name, first, count }) => [
    { type: 'band', key: `band ${group}`, name, count } as const,
    ...rows
      .slice(first, first + count)
      .map((place, index) => ({ type: 'row', key: place.id, place, row: first + index }) as const),
  ]);
}

/** The indexes in view, and one that is always drawn since it has the keyboard. */
function withAlways(range: Range, always: number): number[] {
  const seen = defaultRangeExtractor(range);
  if (always < 0 || always >= range.count || seen.includes(always)) return seen;
  return [...seen, always].sort((a, b) => a - b);
}

/** The cell that an event is about. */
function cellAt({ target }: MouseEvent | KeyboardEvent): GridCell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
