/** The outline holds every resource once, in what holds it. */

import { expect, test } from 'vitest';
import { net } from '../../core/testing/net.ts';
import { type Branch, branchesTo, outlineOf, rowsOf } from './outline-tree.ts';

const shape = (branches: readonly Branch[]): unknown[] =>
  branches.map((branch) => (branch.children.length === 0 ? branch.id : [branch.id, ...shape(branch.children)]));

test('what stands in what', () => {
  const document = net({
    vpc: { v: {} },
    subnet: { s: { vpc: 'v' } },
    'route-table': { r: { vpc: 'v', default: true } },
    'vpn-gateway': { g: { vpc: 'v' } },
    'customer-gateway': { c: { idc: 'i' } },
    'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c' } },
    cvm: { w: { subnet: 's' } },
    eip: { e: {} },
    idc: { i: {} },
  });
  expect(shape(outlineOf(document.resources))).toEqual([
    ['v', ['s', 'w'], 'r', 'g'],
    ['i', 'c'],
    't',
    ['group:eip', 'e'],
  ]);
});

test('what names a parent that does not exist is not hidden', () => {
  const document = net({
    subnet: { s: { vpc: 'nobody' } },
    cvm: { w: { subnet: 'gone' } },
    'customer-gateway': { c: {} },
  });
  expect(shape(outlineOf(document.resources)).sort()).toEqual(['c', 's', 'w']);
});

test('siblings stand as the canvas is read, and a closed branch hides what is in it', () => {
  const document = net({ vpc: { a: {}, b: {} }, subnet: { s: { vpc: 'a' }, t: { vpc: 'a' } } });
  const box = { width: 10, height: 10, collapsed: false, locked: false };
  const tree = outlineOf(document.resources, {
    a: { x: 900, y: 0, ...box },
    b: { x: 0, y: 10, ...box },
    s: { x: 0, y: 300, ...box },
    t: { x: 0, y: 0, ...box },
  });
  expect(shape(tree)).toEqual(['b', ['a', 't', 's']]);
  expect(rowsOf(tree, new Set(['a'])).map(({ branch, place, of }) => [branch.id, place, of])).toEqual([
    ['b', 1, 2],
    ['a', 2, 2],
  ]);
  expect(branchesTo(tree, 's')).toEqual(['a']);
  expect(branchesTo(tree, 'nobody')).toBeNull();
});
