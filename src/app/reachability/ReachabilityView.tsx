/** The view of reachability: the matrix of places with its filter and its changes, and beside it the opened cell or what decided there. */

import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useEditor, useEditorState } from '../editor-context.ts';
import type { ViewProps } from '../shell/views.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type AxisPlace, axisOf, shownOf } from './axis.ts';
import type { GridCell } from './grid-keys.ts';
import { liveMatrixOf, type MatrixState } from './live-matrix.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import { ChangeTools, MatrixTools } from './MatrixTools.tsx';
import { questionOf } from './matrix-filter.ts';
import { PairPanel } from './PairPanel.tsx';
import styles from './reachability.module.css';
import { changesOf, isWhole, UNKNOWN, type Verdicts, verdictAt } from './verdicts.ts';

const Inspector = lazy(() => import('../panels/Inspector.tsx').then((module) => ({ default: module.Inspector })));

const NONE: readonly AxisPlace[] = [];

/** The view. */
export function ReachabilityView({ design, onTrace }: ViewProps) {
  const { t } = useText();
  const live = useMemo(() => liveMatrixOf(design), [design]);
  useEffect(() => live.follow(), [live]);
  const state = useStore(live.store);
  const { now, filter, open } = state;
  const { axis, rows, columns } = useShown(state);
  const changes = useChanges(state);
  const changed = useMemo(
    () => (now === null || changes === null ? null : changedCells(now, changes, rows, columns)),
    [now, changes, rows, columns],
  );
  const active = cellOf(rows, columns, state.active) ?? { row: 0, column: 0 };
  const [focusing, setFocusing] = useState(0);
  // Counts the openings by key: the keyboard goes along into the panel.
  const [entering, setEntering] = useState(0);
  const [inspecting, setInspecting] = useInspecting();
  const pairAt = ({ row, column }: GridCell) => {
    const [from, to] = [rows[row]?.id, columns[column]?.id];
    return from === undefined || to === undefined ? null : { from, to };
  };
  const onOpen = (cell: GridCell, byKey: boolean): void => {
    const pair = pairAt(cell);
    live.store.setState({ active: pair, open: pair });
    setInspecting(false);
    if (byKey) setEntering((count) => count + 1);
  };
  const onWalk = (step: 1 | -1): void => {
    const next = changed === null ? undefined : nextOf(changed, active, step);
    if (next === undefined) return;
    live.store.setState({ active: pairAt(next) });
    setFocusing((count) => count + 1);
  };
  const onClose = (): void => {
    live.store.setState({ open: null });
    setFocusing((count) => count + 1);
  };
  const opened = open === null || now === null ? null : openedOf(axis, now, open);
  const places = now?.places.length ?? 0;
  return (
    <div className={styles.view}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h2>{t('reachability.title')}</h2>
          <span className="muted">{t('reachability.lead')}</span>
        </header>
        <MatrixTools filter={filter} onFilter={live.filter} />
        {now === null ? null : places < 2 ? (
          <div className={styles.empty}>
            <p>{t('reachability.empty')}</p>
            <p className="muted">{t('reachability.empty-hint')}</p>
          </div>
        ) : (
          <>
            <div className={styles.tools}>
              <Size state={state} rows={rows.length} columns={columns.length} />
              <span className={styles.rule} />
              <ChangeTools
                design={design}
                since={state.since}
                count={changed?.length ?? null}
                onSince={live.since}
                onWalk={onWalk}
              />
            </div>
            {rows.length === 0 || columns.length === 0 ? (
              <div className={styles.empty}>
                <p>{t('reachability.nothing-shown')}</p>
                <Button onClick={() => live.filter({ from: '', to: '', hideEmpty: false })}>
                  {t('reachability.clear-filter')}
                </Button>
              </div>
            ) : (
              <MatrixGrid
                rows={rows}
                columns={columns}
                verdicts={now}
                changes={changes}
                stale={state.stale}
                active={active}
                open={open === null ? null : cellOf(rows, columns, open)}
                focusing={focusing}
                onActive={(cell) => live.store.setState({ active: pairAt(cell) })}
                onOpen={onOpen}
              />
            )}
            <MatrixLegend />
          </>
        )}
      </div>
      {inspecting ? (
        <aside className={styles.side} data-panel="" aria-label={t('shell.right-panel')}>
          <div className={styles.back}>
            <Button small look="ghost" onClick={() => setInspecting(false)}>
              <Icon name="u-right" size={16} />
              {opened === null
                ? t('reachability.back-matrix')
                : t('reachability.back', { from: opened.from.name, to: opened.to.name })}
            </Button>
          </div>
          <Suspense fallback={null}>
            <Inspector />
          </Suspense>
        </aside>
      ) : opened === null ? null : (
        <aside className={styles.side} data-panel="" aria-label={t('reachability.pair')}>
          <PairPanel
            key={`${opened.from.id} ${opened.to.id}`}
            design={design}
            {...opened}
            question={questionOf(filter)}
            focusing={entering}
            onTrace={onTrace}
            onClose={onClose}
          />
        </aside>
      )}
    </div>
  );
}

/** The places in order, and those that the filter leaves. */
function useShown({ now, filter }: MatrixState) {
  const { t } = useText();
  const resources = useEditorState((state) => state.document.resources);
  const places = now?.places;
  const axis = useMemo(
    () =>
      places === undefined
        ? NONE
        : axisOf(resources, places, {
            internet: t('reachability.internet'),
            internetDetail: t('reachability.internet-detail'),
            idcs: t('reachability.idcs'),
          }),
    [resources, places, t],
  );
  const { from, to, hideEmpty } = filter;
  // Verdicts say which rows are empty, and nothing else here.
  const verdicts = hideEmpty ? now : null;
  const shown = useMemo(() => shownOf(axis, verdicts, { from, to, hideEmpty }), [axis, verdicts, from, to, hideEmpty]);
  return { axis, ...shown };
}

/** What each pair was before, once both sides of the comparison are whole. */
function useChanges({ now, before, stale }: MatrixState): Uint8Array | null {
  return useMemo(
    () => (now === null || before === null || stale || !isWhole(now) ? null : changesOf(now, before)),
    [now, before, stale],
  );
}

/** Whether the inspector stands beside the matrix: from the moment in which something is to be shown in it. */
function useInspecting() {
  const editor = useEditor();
  const [inspecting, setInspecting] = useState(false);
  const seen = useRef(editor.store.getState().reveal);
  const reveal = useEditorState((state) => state.reveal);
  useEffect(() => {
    if (seen.current !== reveal) setInspecting(true);
    seen.current = reveal;
  }, [reveal]);
  return [inspecting, setInspecting] as const;
}

/** How many places, how many pairs, how long the proof took. */
function Size({
  state,
  rows,
  columns,
}: {
  readonly state: MatrixState;
  readonly rows: number;
  readonly columns: number;
}) {
  const { t } = useText();
  const { now, stale, took } = state;
  if (now === null) return null;
  const places = now.places.length;
  const pairs = places * places;
  const number = new Intl.NumberFormat('en');
  return (
    <span className={styles.size}>
      {t('reachability.size', { places, pairs: pairs === 1 ? 1 : number.format(pairs) })}
      {rows < places || columns < places ? `, ${t('reachability.shown', { rows, columns })}` : ''}
      <span className="muted">
        {stale
          ? t('reachability.working', { rows: now.rows < places ? now.rows : 0, places })
          : t('reachability.took', { time: took < 10 ? took.toFixed(1) : Math.round(took) })}
      </span>
    </span>
  );
}

function cellOf(
  rows: readonly AxisPlace[],
  columns: readonly AxisPlace[],
  pair: MatrixState['active'],
): GridCell | null {
  if (pair === null) return null;
  const row = rows.findIndex(({ id }) => id === pair.from);
  const column = columns.findIndex(({ id }) => id === pair.to);
  return row < 0 || column < 0 ? null : { row, column };
}

function openedOf(axis: readonly AxisPlace[], now: Verdicts, open: { readonly from: string; readonly to: string }) {
  const from = axis.find(({ id }) => id === open.from);
  const to = axis.find(({ id }) => id === open.to);
  if (from === undefined || to === undefined) return null;
  return { from, to, verdict: verdictAt(now, from.index, to.index) };
}

/** The changed cells among what is shown, in reading order. */
function changedCells(
  now: Verdicts,
  changes: Uint8Array,
  rows: readonly AxisPlace[],
  columns: readonly AxisPlace[],
): readonly GridCell[] {
  const size = now.places.length;
  return rows.flatMap((from, row) =>
    columns.flatMap((to, column) => (changes[from.index * size + to.index] === UNKNOWN ? [] : [{ row, column }])),
  );
}

/** The changed cell after, or before, another one; around at the ends. */
function nextOf(changed: readonly GridCell[], at: GridCell, step: 1 | -1): GridCell | undefined {
  const compare = (each: GridCell): number => each.row - at.row || each.column - at.column;
  if (step === 1) return changed.find((each) => compare(each) > 0) ?? changed[0];
  return changed.findLast((each) => compare(each) < 0) ?? changed.at(-1);
}
