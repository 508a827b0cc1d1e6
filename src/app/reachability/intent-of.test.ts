/** Which intent a cell is kept as. */

import { expect, test } from 'vitest';
import { intentOf, standingIntent } from './intent-of.ts';

const pair = { from: 'a', to: 'b' };
const passes = { from: 'web', to: '10.0.0.9', protocol: 'tcp', port: 22, verdict: 'reachable' } as const;
const lost = { from: 'web', to: 'db', protocol: 'tcp', port: 3306, verdict: 'no-return' } as const;
const any = { protocol: 'tcp', port: null } as const;

test('all is reachable, none and no return are unreachable, between the places', () => {
  expect(intentOf('all', pair, { protocol: 'tcp', port: 80 }, { passes, lost: null })).toEqual({
    ...pair,
    protocol: 'tcp',
    port: 80,
    expect: 'reachable',
  });
  for (const verdict of ['none', 'no-return'] as const)
    expect(intentOf(verdict, pair, any, { passes: null, lost })).toEqual({
      ...pair,
      protocol: 'tcp',
      port: 3306,
      expect: 'unreachable',
    });
});

test('icmp and everything have no port', () => {
  expect(intentOf('none', pair, { protocol: 'all', port: null }, { passes: null, lost })).toEqual({
    ...pair,
    protocol: 'all',
    expect: 'unreachable',
  });
});

test('some is kept as the flow that passes, between its own ends; without such ends there is none', () => {
  expect(intentOf('some', pair, any, { passes, lost })).toEqual({
    from: 'web',
    to: '10.0.0.9',
    protocol: 'tcp',
    port: 22,
    expect: 'reachable',
  });
  expect(intentOf('some', pair, any, { passes: { ...passes, ...pair }, lost })).toBeNull();
});

test('an intent that says the same is found', () => {
  const wanted = { ...pair, protocol: 'all', expect: 'unreachable' } as const;
  expect(standingIntent({ i: { name: 'Apart', ...wanted } }, wanted)).toBe('Apart');
  expect(standingIntent({ i: { name: 'Joined', ...wanted, expect: 'reachable' } }, wanted)).toBeNull();
});
