/** Verdicts that come in rows, and what counts as a change of them. */

import { expect, test } from 'vitest';
import { changesOf, isWhole, UNKNOWN, type Verdicts, verdictAt, withRows } from './verdicts.ts';

const rows = (places: readonly string[], from: number, ...cells: number[]) => ({
  places,
  from,
  cells: Uint8Array.from(cells),
  milliseconds: 1,
});
const table = (places: readonly string[], ...cells: number[]): Verdicts =>
  withRows(null, rows(places, 0, ...cells), null);

test('rows add up, and what is to come is what was known before', () => {
  const older = table(['a', 'b'], 0, 1, 2, 3);
  const first = withRows(null, rows(['a', 'b'], 0, 3, 3), older);
  expect(isWhole(first)).toBe(false);
  expect(verdictAt(first, 0, 1)).toBe('all');
  expect(verdictAt(first, 1, 0)).toBe('some');
  const whole = withRows(first, rows(['a', 'b'], 1, 0, 1), older);
  expect(isWhole(whole)).toBe(true);
  expect([...whole.cells]).toEqual([3, 3, 0, 1]);
  expect(whole.places).toBe(older.places);
  // The older table is not written over.
  expect([...older.cells]).toEqual([0, 1, 2, 3]);
});

test('where the places are others, what is to come is unknown', () => {
  const first = withRows(null, rows(['a', 'c'], 0, 3, 3), table(['a', 'b'], 0, 1, 2, 3));
  expect(verdictAt(first, 1, 0)).toBeNull();
});

test('a change is another verdict of the same two places, wherever they stand', () => {
  const before = table(['a', 'b'], 3, 0, 2, 3);
  const now = table(['0', 'a', 'b'], 3, 3, 3, 3, 3, 2, 3, 2, 3);
  const was = changesOf(now, before);
  expect([...was].map((cell) => (cell === UNKNOWN ? '.' : String(cell))).join('')).toBe('.....0...');
});

test('a table does not differ from itself', () => {
  const one = table(['a'], 3);
  expect([...changesOf(one, one)]).toEqual([UNKNOWN]);
});
