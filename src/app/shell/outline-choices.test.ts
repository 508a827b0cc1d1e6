/** The menus of the outline offer what the commands would do, and nothing that they would refuse. */

import { expect, test } from 'vitest';
import { COMMANDS } from '../../core/index.ts';
import { net } from '../../core/testing/net.ts';
import { addableAt, endsFor, homesFor, matching } from './outline-choices.ts';

const document = net({
  vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
  subnet: { s: { vpc: 'v', cidr: '10.0.0.0/24' }, t: { vpc: 'w', cidr: '10.1.0.0/24' } },
  'route-table': { r: { vpc: 'v', default: true } },
  'vpn-gateway': { g: { vpc: 'v' } },
  'customer-gateway': { c: { idc: 'i' } },
  cvm: { m: { subnet: 's' } },
  idc: { i: {} },
});

test('in a subnet come workloads first, then what its VPC takes, then what stands for itself', () => {
  const kinds = addableAt(document, 's');
  expect(kinds[0]?.parent).toBe('s');
  expect(kinds.find(({ kind }) => kind === 'subnet')).toEqual({ kind: 'subnet', parent: 'v', cidr: '10.0.1.0/24' });
  expect(kinds.find(({ kind }) => kind === 'idc')?.parent).toBeNull();
  expect(kinds.map(({ kind }) => kind)).not.toContain('customer-gateway');
  expect(kinds.map(({ kind }) => kind)).not.toContain('vpn-tunnel');
});

test('what is offered is done', () => {
  for (const at of [null, 'v', 's', 'r', 'g', 'c', 'm', 'i'])
    for (const { kind, parent } of addableAt(document, at))
      expect(COMMANDS.addResource.run(document, { kind, parent, at: null }).ok).toBe(true);
  for (const id of ['v', 's', 'g', 'c', 'm'])
    for (const to of endsFor(document, id)) expect(COMMANDS.connect.run(document, { from: id, to }).ok).toBe(true);
  expect(endsFor(document, 'g')).toContain('c');
});

test('a move leads to boxes of the right kind, and never to where one stands', () => {
  expect(homesFor(document, ['m'])).toEqual(['t']);
  expect(homesFor(document, ['s'])).toEqual(['w']);
  expect(homesFor(document, ['g'])).toEqual(['w']);
  expect(homesFor(document, ['v'])).toEqual([]);
  expect(homesFor(document, ['r'])).toEqual([]);
  expect(homesFor(document, ['s', 'm'])).toEqual([]);
  expect(homesFor(document, [])).toEqual([]);
});

test('targets are found by name, id and kind', () => {
  const ids = ['v', 's', 'c'];
  expect(matching(document, ids, 'gate', (kind) => kind)).toEqual(['c']);
  expect(matching(document, ids, ' S ', () => '')).toContain('s');
  expect(matching(document, ids, '', () => '')).toEqual(ids);
});
