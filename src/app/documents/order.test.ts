/** What a search of the list finds, and what stands first. */

import { expect, test } from 'vitest';
import { emptyDocument } from '../../core/index.ts';
import { net } from '../../core/testing/net.ts';
import type { ShelfEntry } from '../../editor/persistence/shelf.ts';
import { listed, type Order } from './order.ts';

const entry = (id: string, changed: number, more: Partial<ShelfEntry> = {}): ShelfEntry => ({
  id,
  name: id,
  revision: 1,
  changed,
  deleted: null,
  document: emptyDocument(id),
  tally: null,
  ...more,
});
const tally = (error: number, warning: number) => ({ id: '', revision: 1, error, warning, advice: 0 });
const entries = [
  entry('Shop 10', 40, { tally: tally(0, 3) }),
  entry('shop 9', 30, { document: net({ vpc: { a: {}, b: {} } }), tally: tally(1, 0) }),
  entry('Bank', 20, { document: null }),
  entry('Bank of shops', 10, { document: net({ vpc: { a: {} } }), tally: tally(0, 0) }),
];
const names = (search: string, order: Order) => listed(entries, search, order).map(({ name }) => name);

test.each([
  ['changed', ['Shop 10', 'shop 9', 'Bank', 'Bank of shops']],
  ['name', ['Bank', 'Bank of shops', 'shop 9', 'Shop 10']],
  ['size', ['shop 9', 'Bank of shops', 'Shop 10', 'Bank']],
  ['findings', ['shop 9', 'Shop 10', 'Bank of shops', 'Bank']],
] as const)('by %s', (order, expected) => expect(names('', order)).toEqual(expected));

test('a search takes every word, in any case', () => {
  expect(names('SHOP bank', 'changed')).toEqual(['Bank of shops']);
  expect(names('  ', 'changed')).toHaveLength(4);
  expect(names('none', 'changed')).toEqual([]);
});
