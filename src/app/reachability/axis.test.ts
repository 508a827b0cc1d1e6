/** The order of places, and what a filter leaves of them. */

import { expect, test } from 'vitest';
import { net } from '../../core/testing/net.ts';
import { axisOf, groupsOf, shownOf } from './axis.ts';
import { withRows } from './verdicts.ts';

const { resources } = net({
  vpc: { z: { name: 'Shop 2', cidr: '10.2.0.0/16' }, y: { name: 'Shop 10', cidr: '10.10.0.0/16' } },
  subnet: {
    a: { name: 'Web', vpc: 'y', cidr: '10.10.9.0/24' },
    b: { name: 'Data', vpc: 'z', cidr: '10.2.10.0/24' },
    c: { name: 'Web', vpc: 'z', cidr: '10.2.9.0/24' },
  },
  idc: { plant: { name: 'Plant', cidrs: ['192.168.0.0/16'] } },
});
const ids = ['a', 'b', 'c', 'plant', 'internet'];
const axis = axisOf(resources, ids, { internet: 'Internet', internetDetail: 'public', idcs: 'Data centres' });
const verdicts = withRows(
  null,
  {
    places: ids,
    from: 0,
    cells: Uint8Array.of(3, 0, 0, 0, 2, 0, 3, 1, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 3),
    milliseconds: 1,
  },
  null,
);
const shown = (from: string, to: string, hideEmpty = false) => {
  const { rows, columns } = shownOf(axis, verdicts, { from, to, hideEmpty });
  return [rows.map(({ id }) => id).join(' '), columns.map(({ id }) => id).join(' ')];
};

test('VPCs by name as people count, subnets by address, then data centres, then the Internet', () => {
  expect(axis.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'plant', 'internet']);
  expect(groupsOf(axis).map(({ name, first, count }) => [name, first, count])).toEqual([
    ['Shop 2', 0, 2],
    ['Shop 10', 2, 1],
    ['Data centres', 3, 1],
    ['Internet', 4, 1],
  ]);
});

test('a text names places by name, address and VPC, on each side for itself', () => {
  expect(shown('web', '10.2.')).toEqual(['c a', 'c b']);
  expect(shown('shop 10', '')).toEqual(['a', 'c b a plant internet']);
  expect(shown('nobody', '')).toEqual(['', 'c b a plant internet']);
});

test('rows and columns where nothing arrives from, or at, another place can be hidden', () => {
  expect(shown('', '', true)).toEqual(['b a', 'c internet']);
});
