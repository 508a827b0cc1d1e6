/** One cell of the matrix: its verdict, what it was before, and its place in the grid. */
// biome-ignore-all lint/a11y/useSemanticElements: a table draws all of its rows and columns, and only those in view are drawn here

import { memo } from 'react';
import type { Cell } from '../../core/index.ts';
import type { Text } from '../text.ts';
import styles from './matrix.module.css';
import { verdictWord } from './matrix-words.ts';

/** The cell. All that it gets is compared by value: while the grid scrolls, a cell that stays is not drawn again. */
export const MatrixCell = memo(function MatrixCell({
  t,
  row,
  column,
  left,
  width,
  from,
  to,
  verdict,
  before,
  active,
  open,
  same,
  first,
}: {
  readonly t: Text['t'];
  /** Numbers of rows and columns count from 0 among what is shown. */
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  /** Names of the places. */
  readonly from: string;
  readonly to: string;
  /** Null while it is not known. */
  readonly verdict: Cell | null;
  /** Null where nothing changed. */
  readonly before: Cell | null;
  readonly active: boolean;
  readonly open: boolean;
  /** Whether both places are one. */
  readonly same: boolean;
  /** Whether a group of columns begins here. */
  readonly first: boolean;
}) {
  const said = { from, to, verdict: verdictWord(t, verdict) };
  return (
    <div
      role="gridcell"
      tabIndex={active ? 0 : -1}
      aria-colindex={column + 2}
      aria-selected={open}
      aria-label={
        before === null
          ? t('reachability.cell', said)
          : t('reachability.cell-changed', { ...said, before: verdictWord(t, before) })
      }
      className={styles.cell}
      data-row={row}
      data-column={column}
      data-verdict={verdict ?? 'unknown'}
      data-same={same || undefined}
      data-first={first || undefined}
      data-changed={before === null ? undefined : ''}
      style={{ left, width }}
    />
  );
});
