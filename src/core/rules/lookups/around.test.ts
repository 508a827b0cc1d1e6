/** What stands around a change is found by references both ways, before the change and after it. */

import { describe, expect, test } from 'vitest';
import { apply } from '../../document/apply.ts';
import type { Document } from '../../document/document.ts';
import type { KindId } from '../../kinds/index.ts';
import { net } from '../../testing/net.ts';
import { changedIds, down, type Tables, up } from './around.ts';

const before = net({
  vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
  subnet: { s: { vpc: 'a', routeTable: 'r' }, t: { vpc: 'b' }, u: { vpc: 'a' } },
  'route-table': { r: { vpc: 'a' } },
  cvm: { w: { subnet: 's' }, x: { subnet: 't' }, y: { subnet: 'gone' } },
});
const KINDS: readonly KindId[] = ['vpc', 'subnet', 'route-table', 'cvm'];
const tables = (after: Document, kinds = KINDS): Tables[] =>
  kinds.map((kind) => ({ kind, before: before.resources[kind], after: after.resources[kind] }));
const ids = (found: ReadonlySet<string> | null): string[] => [...(found ?? [])].sort();
const moved = apply(before, [{ op: 'set', pointer: '/resources/subnet/s/vpc', value: 'b' }]).document;

describe('around', () => {
  test('what changed, came and went', () => {
    const after = apply(before, [
      { op: 'remove', pointer: '/resources/subnet/u' },
      { op: 'set', pointer: '/resources/subnet/t/name', value: 'T' },
    ]).document;
    const [, subnets] = tables(after);
    expect(subnets === undefined ? [] : [...changedIds(subnets)].sort()).toEqual(['t', 'u']);
    expect(tables(before).flatMap(changedIds)).toEqual([]);
  });
  test('up: all that is named, before and after', () => {
    expect(ids(up(tables(before), ['w'], 99))).toEqual(['a', 'r', 's', 'w']);
    expect(ids(up(tables(moved), ['s'], 99))).toEqual(['a', 'b', 'r', 's']);
    expect(ids(up(tables(before, ['subnet']), ['s'], 99))).toEqual(['a', 'r', 's']);
  });
  test('down: all that names it, also what is not there', () => {
    expect(ids(down(tables(before), ['a'], 99))).toEqual(['a', 'r', 's', 'u', 'w']);
    expect(ids(down(tables(before), ['gone'], 99))).toEqual(['gone', 'y']);
    expect(ids(down(tables(moved), ['b'], 99))).toEqual(['b', 's', 't', 'w', 'x']);
    expect(ids(down(tables(moved), ['a'], 99))).toEqual(['a', 'r', 's', 'u', 'w']);
  });
  test('no more than was asked for', () => expect(down(tables(before), ['a'], 3)).toBeNull());
});
