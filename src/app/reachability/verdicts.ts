/** The verdicts of a matrix as they come in, row by row, and which of them differ from those of an earlier design. */

import type { Cell } from '../../core/index.ts';
import type { MatrixRows } from '../../worker/client.ts';
import { MATRIX_CELLS } from '../../worker/protocol.ts';

/** The verdicts of every pair of places. */
export interface Verdicts {
  /** Ids of subnets and IDCs, then `internet`. */
  readonly places: readonly string[];
  /** A row per source, each as long as `places`: a place in `MATRIX_CELLS`, or `UNKNOWN`. */
  readonly cells: Uint8Array;
  /** How many rows are there, from the top; those below are of an older design, or unknown. */
  readonly rows: number;
}

/** What a pair has until its row has come. */
export const UNKNOWN = 255;

/** Whether every row is there. */
export function isWhole({ places, rows }: Verdicts): boolean {
  return rows >= places.length;
}

/** The verdict of a pair by its two places in `places`; null until it is known. */
export function verdictAt({ places, cells }: Verdicts, from: number, to: number): Cell | null {
  return MATRIX_CELLS[cells[from * places.length + to] ?? UNKNOWN] ?? null;
}

/** The verdicts with some more rows. The first rows of a run keep what `older` says of the rows that are to come, where it speaks of the same places. */
export function withRows(before: Verdicts | null, rows: MatrixRows, older: Verdicts | null): Verdicts {
  const { from, cells: told } = rows;
  const size = rows.places.length;
  if (before !== null && from > 0) {
    before.cells.set(told, from * size);
    return { ...before, rows: from + told.length / size };
  }
  // The same list as long as it says the same: what is made of it is made once.
  const same = older !== null && isSame(older.places, rows.places) ? older : null;
  const cells = same?.cells.slice() ?? new Uint8Array(size * size).fill(UNKNOWN);
  cells.set(told, from * size);
  return { places: same?.places ?? rows.places, cells, rows: from + (size === 0 ? 0 : told.length / size) };
}

/**
 * What each pair was before, where that was another verdict: as long as `now.cells`, a place in `MATRIX_CELLS` or `UNKNOWN`. A place that did not exist
 * before has no change of its own. Both must be whole.
 */
export function changesOf(now: Verdicts, before: Verdicts): Uint8Array {
  const size = now.places.length;
  const was = new Uint8Array(size * size).fill(UNKNOWN);
  if (now.cells === before.cells) return was;
  const index = new Map(before.places.map((id, at) => [id, at]));
  const old = now.places.map((id) => index.get(id) ?? -1);
  for (let from = 0; from < size; from += 1) {
    const row = old[from] ?? -1;
    if (row < 0) continue;
    for (let to = 0; to < size; to += 1) {
      const column = old[to] ?? -1;
      if (column < 0) continue;
      const verdict = before.cells[row * before.places.length + column] ?? UNKNOWN;
      if (verdict !== now.cells[from * size + to]) was[from * size + to] = verdict;
    }
  }
  return was;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
