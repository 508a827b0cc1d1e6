/** The keys of the grid. */

import { expect, test } from 'vitest';
import { leadsTo, rowCalled } from './grid-keys.ts';

const size = { rows: 100, columns: 10, page: 20 };

test.each([
  ['ArrowUp', false, [4, 5]],
  ['ArrowDown', false, [6, 5]],
  ['ArrowDown', true, [99, 5]],
  ['ArrowLeft', false, [5, 4]],
  ['ArrowRight', true, [5, 9]],
  ['Home', false, [5, 0]],
  ['Home', true, [0, 0]],
  ['End', false, [5, 9]],
  ['End', true, [99, 9]],
  ['PageUp', false, [0, 5]],
  ['PageDown', false, [25, 5]],
] as const)('%s, with Ctrl: %s', (key, far, [row, column]) => {
  expect(leadsTo(key, far, { row: 5, column: 5 }, size)).toEqual({ row, column });
});

test('no key leads out of the grid, and other keys lead nowhere', () => {
  expect(leadsTo('ArrowUp', false, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(leadsTo('PageDown', false, { row: 95, column: 9 }, size)).toEqual({ row: 99, column: 9 });
  expect(leadsTo('x', false, { row: 0, column: 0 }, size)).toBeNull();
});

test('typing finds the next row of the name, and goes around', () => {
  const names = ['Web A', 'Data A', 'Web B'];
  expect(rowCalled(names, 'we', 1)).toBe(2);
  expect(rowCalled(names, 'web a', 1)).toBe(0);
  expect(rowCalled(names, 'x', 0)).toBe(-1);
});
