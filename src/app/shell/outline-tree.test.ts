/** The outline holds every resource once, in what holds it. */

import { expect, test } from 'vitest';
import { net } from '../../core/testing/net.ts';
import { type Branch, outlineOf } from './outline-tree.ts';

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
