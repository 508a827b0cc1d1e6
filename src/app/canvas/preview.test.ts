/** Which things on the canvas a fix marks. */

import { expect, test } from 'vitest';
import { type Edit, parseDocument } from '../../core/index.ts';
import { marksOf } from './preview.ts';

const parsed = parseDocument(
  JSON.stringify({
    format: 'plumbline/1',
    name: 'Marks',
    resources: {
      vpc: { v: { name: 'V', cidr: '10.0.0.0/16' } },
      'route-table': { r: { name: 'R', vpc: 'v', default: true, routes: [{ destination: null, nextHopType: 'cvm' }] } },
      'nat-gateway': { n: { name: 'N', vpc: 'v', eips: ['e'] } },
      eip: { e: { name: 'E' } },
    },
  }),
);
const marks = (...edits: Edit[]) => {
  if (!parsed.ok) throw new Error('The design does not parse');
  return Object.fromEntries(marksOf(parsed.value, edits));
};

test('a thing that is set changes, one that is taken away goes', () => {
  expect(marks({ op: 'set', pointer: '/resources/vpc/v/cidr', value: '10.1.0.0/16' })).toEqual({ v: 'changed' });
  expect(marks({ op: 'remove', pointer: '/resources/nat-gateway/n' })).toEqual({ n: 'removed' });
});

test('a row that comes or goes says so, and both together are a change', () => {
  const add: Edit = { op: 'add', pointer: '/resources/route-table/r/routes/1', value: {} };
  const remove: Edit = { op: 'remove', pointer: '/resources/route-table/r/routes/0' };
  expect(marks(add)).toEqual({ r: 'added' });
  expect(marks(remove)).toEqual({ r: 'removed' });
  expect(marks(add, remove)).toEqual({ r: 'changed' });
});

test('a new thing marks the box that it will stand in, and an EIP those that have it', () => {
  expect(marks({ op: 'add', pointer: '/resources/subnet/s', value: { name: 'S', vpc: 'v' } })).toEqual({ v: 'added' });
  expect(marks({ op: 'set', pointer: '/resources/eip/e/bandwidthMbps', value: 5 })).toEqual({
    e: 'changed',
    n: 'changed',
  });
});

test('a move on the canvas and what is no resource mark nothing', () => {
  expect(
    marks(
      { op: 'place', id: 'v', box: { x: 0, y: 0, width: 1, height: 1 } },
      { op: 'set', pointer: '/rules/vpc-empty', value: 'off' },
    ),
  ).toEqual({});
});
