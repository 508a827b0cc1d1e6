/** Decides what the columns of a table without heads hold, by what most of their cells are. */

import type { Found } from '../../document/tables.ts';
import { isHop } from './read-policy.ts';
import type { Line } from './split-table.ts';
import {
  actionOf,
  blockOf,
  type Column,
  directionOf,
  hopTypeOf,
  isIpv6,
  portsOf,
  serviceOf,
  switchOf,
} from './words.ts';

/** How many rows are looked at. */
const ROWS = 50;

/** The columns; each is told once, the first from the left. The first column of words that is left is the note. */
export function guessColumns(
  lines: readonly Line[],
  of: 'policies' | 'rules',
  hops: readonly Found[],
): (Column | null)[] {
  const looked = lines.slice(0, ROWS);
  const width = Math.max(0, ...looked.map((line) => line.cells.length));
  const tests: readonly (readonly [Column, (cell: string) => boolean])[] =
    of === 'policies'
      ? [
          ['destination', isBlock],
          ['nextHop', (cell) => isHop(cell, hops)],
          ['nextHopType', (cell) => hopTypeOf(cell) !== null],
          ['enabled', (cell) => switchOf(cell) !== null],
          ['nextHop', (cell) => /^[\w.-]+$/.test(cell)],
        ]
      : [
          ['direction', (cell) => directionOf(cell) !== null],
          ['action', (cell) => actionOf(cell) !== null],
          ['peer', (cell) => /\d+\.\d+/.test(cell) && isBlock(cell)],
          ['service', (cell) => serviceOf(cell) !== null],
          ['ports', (cell) => portsOf(cell) !== null],
          ['peer', isBlock],
        ];
  const columns: (Column | null)[] = Array.from({ length: width }, () => null);
  for (const [column, test] of tests) {
    if (columns.includes(column)) continue;
    const at = columns.findIndex((taken, index) => {
      const cells = looked.map((line) => line.cells[index] ?? '').filter((cell) => cell !== '');
      return taken === null && cells.length > 0 && cells.filter(test).length * 2 >= cells.length;
    });
    if (at >= 0) columns[at] = column;
  }
  const free = columns.findIndex(
    (taken, index) => taken === null && looked.some((line) => /\p{L}/u.test(line.cells[index] ?? '')),
  );
  if (free >= 0) columns[free] = 'note';
  return columns;
}

function isBlock(cell: string): boolean {
  return blockOf(cell) !== null || isIpv6(cell);
}
