/** One row of the matrix: its place, and the cells of the columns in view. */
// biome-ignore-all lint/a11y/useSemanticElements: a table draws all of its rows and columns, and only those in view are drawn here
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells have the focus, one at a time; heads and rows never do

import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { MATRIX_CELLS } from '../../worker/protocol.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import type { AxisPlace } from './axis.ts';
import { MatrixCell } from './MatrixCell.tsx';
import styles from './matrix.module.css';
import { UNKNOWN, type Verdicts, verdictAt } from './verdicts.ts';

/** A row as the grid has it. Numbers of rows and columns count from 0 among what is shown. */
export interface MatrixRowProps {
  readonly place: AxisPlace;
  readonly row: number;
  readonly start: number;
  readonly height: number;
  readonly columns: readonly AxisPlace[];
  readonly across: readonly VirtualItem[];
  readonly verdicts: Verdicts;
  /** What each pair was, as `changesOf` says; null while that is not known. */
  readonly changes: Uint8Array | null;
  /** The columns of the cell with the keyboard and of the open one, when they are in this row; else -1. */
  readonly active: number;
  readonly open: number;
  readonly stale: boolean;
}

/** The row. */
export const MatrixRow = memo(function MatrixRow({
  place,
  row,
  start,
  height,
  columns,
  across,
  verdicts,
  changes,
  active,
  open,
  stale,
}: MatrixRowProps) {
  const { t } = useText();
  const size = verdicts.places.length;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      data-active={active >= 0 || undefined}
      data-stale={stale || undefined}
      style={{ top: start, height }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={styles.rowHead}
        title={`${place.name}, ${place.groupName}${place.detail === '' ? '' : `, ${place.detail}`}`}
      >
        <Icon
          name={`k-${place.kind}`}
          size={16}
          className={place.kind === 'subnet' ? 'fam-network' : place.kind === 'idc' ? 'fam-onprem' : 'fam-internet'}
        />
        <span className={styles.name}>{place.name}</span>
        <span className={`${styles.detail} ${place.kind === 'internet' ? '' : 'mono'}`}>{place.detail}</span>
      </div>
      {across.map(({ index, start: left, size: width }) => {
        const to = columns[index];
        if (to === undefined) return null;
        const verdict = verdictAt(verdicts, place.index, to.index);
        const was = changes?.[place.index * size + to.index] ?? UNKNOWN;
        const before = was === UNKNOWN ? null : (MATRIX_CELLS[was] ?? null);
        return (
          <MatrixCell
            key={to.id}
            t={t}
            row={row}
            column={index}
            left={left}
            width={width}
            from={place.name}
            to={to.name}
            verdict={verdict}
            before={before}
            active={index === active}
            open={index === open}
            same={place.id === to.id}
            first={columns[index - 1]?.group !== to.group}
          />
        );
      })}
    </div>
  );
});
