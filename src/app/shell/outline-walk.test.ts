/** Keys and typed letters lead where a tree's do. */

import { expect, test } from 'vitest';
import { net } from '../../core/testing/net.ts';
import { outlineOf, rowsOf } from './outline-tree.ts';
import { idsBetween, rowFor, rowNamed, typedWith } from './outline-walk.ts';

const document = net({ vpc: { v: {} }, subnet: { s: { vpc: 'v' }, t: { vpc: 'v' } }, eip: { e: {} } });
const rows = rowsOf(outlineOf(document.resources), new Set());

test('keys stop at the ends', () => {
  expect(rows.map(({ branch }) => branch.id)).toEqual(['v', 's', 't', 'group:eip', 'e']);
  expect(rowFor('ArrowDown', rows, 0, 3)).toBe(1);
  expect(rowFor('ArrowDown', rows, 4, 3)).toBe(4);
  expect(rowFor('ArrowUp', rows, 0, 3)).toBe(0);
  expect(rowFor('PageDown', rows, 0, 3)).toBe(3);
  expect(rowFor('PageUp', rows, 4, 3)).toBe(1);
  expect(rowFor('End', rows, 0, 3)).toBe(4);
  expect(rowFor('x', rows, 0, 3)).toBeNull();
});

test('a range holds resources only, and ends where the key went', () => {
  expect(idsBetween(rows, 1, 4)).toEqual(['s', 't', 'e']);
  expect(idsBetween(rows, 2, 0)).toEqual(['t', 's', 'v']);
});

test('typing the beginning of a name goes there', () => {
  const names = ['Web', 'Wide', 'Data', 'Web 2'];
  expect(rowNamed(names, 'w', 0)).toBe(1);
  expect(rowNamed(names, 'ww', 1)).toBe(3);
  expect(rowNamed(names, 'we', 0)).toBe(0);
  expect(rowNamed(names, 'wi', 0)).toBe(1);
  expect(rowNamed(names, 'd', 3)).toBe(2);
  expect(rowNamed(names, 'x', 0)).toBeNull();
  expect(rowNamed([], 'x', 0)).toBeNull();
  expect(typedWith(typedWith({ text: '', at: 0 }, 'w', 100), 'e', 300).text).toBe('we');
  expect(typedWith({ text: 'we', at: 300 }, 'd', 2000).text).toBe('d');
});
