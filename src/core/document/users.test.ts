/** Decides that every user of a resource is found, once, at its first place. */

import { describe, expect, it } from 'vitest';
import { net } from '../testing/net.ts';
import { usersOf } from './users.ts';

describe('usersOf', () => {
  const { resources } = net({
    vpc: { v: {} },
    'vpn-gateway': { g: { vpc: 'v' } },
    'route-table': {
      r: {
        vpc: 'v',
        routes: [
          { nextHopType: 'vpn-gateway', nextHop: 'g' },
          { nextHopType: 'vpn-gateway', nextHop: 'g' },
        ],
      },
    },
  });
  it('finds references at every depth, and says the first', () =>
    expect(usersOf(resources, 'g').map(({ pointer }) => pointer)).toEqual([
      '/resources/route-table/r/routes/0/nextHop',
    ]));
  it('keeps the order of the file', () =>
    expect(usersOf(resources, 'v').map(({ found }) => found.id)).toEqual(['r', 'g']));
  it('is empty for what nobody names', () => expect(usersOf(resources, 'r')).toEqual([]));
});
