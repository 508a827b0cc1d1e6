// What an edit does not touch is not lowered again: the identical objects stay.

import { expect, test } from 'vitest';
import type { Edit } from '../base/edit.ts';
import { net } from '../testing/net.ts';
import { apply } from './apply.ts';
import { lowerDocument } from './lower.ts';

const document = net({
  vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
  subnet: {
    a: { vpc: 'v', cidr: '10.0.1.0/24', networkAcl: 'n' },
    b: { vpc: 'v', cidr: '10.0.2.0/24', routeTable: 's' },
    c: { vpc: 'missing', cidr: '10.0.3.0/24', routeTable: 's', networkAcl: 'n' },
  },
  'route-table': {
    r: { vpc: 'v', default: true, routes: [{ destination: '0.0.0.0/0', nextHopType: 'cvm', nextHop: 'x' }] },
    s: { vpc: 'v' },
  },
  'network-acl': { n: { vpc: 'v' } },
  'security-group': { g: {}, h: {} },
  cvm: {
    x: { subnet: 'a', securityGroups: ['g'] },
    y: { subnet: 'b', securityGroups: ['h'] },
    z: { subnet: 'b', securityGroups: ['h', 'gone'] },
  },
});
const before = lowerDocument(document);
const after = (...edits: Edit[]) => lowerDocument(apply(document, edits).document);

test('the same document is the same network, and so is one that differs on the canvas only', () => {
  expect(lowerDocument(document)).toBe(before);
  const moved = after({ op: 'place', id: 'a', box: { x: 1, y: 2, width: 3, height: 4 } });
  expect(moved).toBe(before);
});

test('a name, a note or a tag moves no packet: all parts stay', () => {
  const edited = after(
    { op: 'set', pointer: '/resources/vpc/v/name', value: 'Another' },
    { op: 'set', pointer: '/resources/cvm/x/note', value: 'spare' },
    { op: 'add', pointer: '/resources/route-table/r/tags/team', value: 'net' },
  );
  expect(edited.structure).toBe(before.structure);
  expect(edited.tables).toBe(before.tables);
  expect(edited.edges).toBe(before.edges);
  expect(edited.guards).toBe(before.guards);
});

test('a route: its table is new, all else stays', () => {
  const edited = after({ op: 'set', pointer: '/resources/route-table/r/routes/0/destination', value: '8.0.0.0/8' });
  expect(edited.structure).toBe(before.structure);
  expect(edited.guards).toBe(before.guards);
  expect(edited.edges).toBe(before.edges);
  expect(edited.tables[0]).not.toBe(before.tables[0]);
  expect(edited.tables[1]).toBe(before.tables[1]);
  expect(edited.tables[0]?.plain.longest(0x08080808)?.index).toBe(0);
  expect(edited.tables[0]?.plain.longest(0x09080808)).toBeNull();
});

test('a rule: its filter is new, all else stays', () => {
  const rule = { action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0', securityGroup: null, note: '' };
  const edited = after({ op: 'add', pointer: '/resources/security-group/g/inbound/0', value: rule });
  expect(edited.structure).toBe(before.structure);
  expect(edited.tables).toBe(before.tables);
  expect(edited.guards[0]?.[0]).not.toBe(before.guards[0]?.[0]);
  expect(edited.guards[1]?.[0]).toBe(before.guards[1]?.[0]);
});

test('a group that does not exist binds nobody and has no members; an ACL needs the subnet’s VPC', () => {
  expect(before.guards.map((list) => list.map((guard) => guard.id))).toEqual([['g'], ['h'], ['h']]);
  expect([...before.members.keys()]).toEqual(['g', 'h']);
  expect(before.edges.map((edge) => edge?.id ?? null)).toEqual(['n', null, null]);
  const made = after({
    op: 'add',
    pointer: '/resources/security-group/gone',
    value: { name: 'gone', inbound: [], outbound: [], note: '', tags: {} },
  });
  expect(made.members.get('gone')?.size).toBe(1);
});

test('a workload: the structure is new, tables and filters of others stay', () => {
  const edited = after({ op: 'set', pointer: '/resources/cvm/x/forwards', value: true });
  expect(edited.structure).not.toBe(before.structure);
  expect(edited.structure.hosts[0]?.forwards).toBe(true);
  expect(edited.tables[0]).toBe(before.tables[0]);
  expect(edited.guards[0]?.[0]).toBe(before.guards[0]?.[0]);
});

test('whose a table is and which is the default are looked at again', () => {
  const moved = after({ op: 'set', pointer: '/resources/route-table/s/vpc', value: 'w' });
  expect(moved.tables.map((table) => table?.id ?? null)).toEqual(['r', 'r', null]);
  const none = after({ op: 'set', pointer: '/resources/route-table/r/default', value: false });
  expect(none.tables.map((table) => table?.id ?? null)).toEqual([null, 's', null]);
  expect(before.tables.map((table) => table?.id ?? null)).toEqual(['r', 's', null]);
});

test('an address beside a name: the structure is new', () => {
  const edited = after(
    { op: 'set', pointer: '/resources/cvm/x/name', value: 'Another' },
    { op: 'set', pointer: '/resources/cvm/x/privateIp', value: '10.0.1.77' },
  );
  expect(edited.structure).not.toBe(before.structure);
  expect(edited.structure.hosts[0]?.address).toBe(0x0a00014d);
});
