/** Shadows against a second opinion that asks packet by packet. */

import { expect, test } from 'vitest';
import { containsIp, formatPrefix, parsePrefix, prefixOf } from '../../address/prefix.ts';
import { parsePorts } from '../../kinds/ports.ts';
import type { FilterRule } from './filter-rules.ts';
import { matchOf, passes, shadowsIn } from './flow-set.ts';

const BASE = 0x0a000000;
const PORTS = ['all', '1', '2', '1-2', '2-65535', '1,3', '3-65535', '1-65535'];
/** One packet for each cell: 16 addresses, the ports between whose edges nothing changes, and the protocols. */
const CELLS = [0, 1, 2, 3].flatMap((protocol) =>
  Array.from({ length: 16 }, (_, i) => BASE + i).flatMap((ip) =>
    (protocol < 2 ? [1, 2, 3, 4] : [0]).map((port) => ({ protocol, ip, port })),
  ),
);

function matches(rule: FilterRule, cell: (typeof CELLS)[number]): boolean {
  const ports = parsePorts(rule.ports);
  const far = parsePrefix(rule.cidr ?? '');
  if (far === null || ports === null || !containsIp(far, cell.ip)) return false;
  if (rule.protocol !== 'all' && ['tcp', 'udp', 'icmp'].indexOf(rule.protocol) !== cell.protocol) return false;
  if (cell.protocol > 1 || ports === 'all') return true;
  return ports.some((low, k) => k % 2 === 0 && low <= cell.port && cell.port <= (ports[k + 1] ?? 0));
}

/** Numbers from 0 below `limit`, the same each time (Lehmer). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

function randomRules(next: (limit: number) => number): FilterRule[] {
  return Array.from({ length: 2 + next(9) }, () => {
    const length = 28 + next(4);
    const protocol = (['tcp', 'tcp', 'udp', 'icmp', 'all'] as const)[next(5)] ?? 'all';
    const hasPorts = protocol === 'tcp' || protocol === 'udp';
    return {
      action: next(2) === 0 ? 'allow' : 'deny',
      protocol,
      ports: hasPorts ? (PORTS[next(PORTS.length)] ?? 'all') : 'all',
      cidr: formatPrefix(prefixOf(BASE + next(16), length)),
      note: '',
    };
  });
}

test('a rule is shadowed exactly when each of its packets is taken earlier', () => {
  const next = numbers(7);
  let shadowed = 0;
  for (let round = 0; round < 300; round += 1) {
    const rules = randomRules(next);
    const expected = rules.map((rule, i) =>
      CELLS.filter((cell) => matches(rule, cell)).every((cell) =>
        rules.slice(0, i).some((earlier) => matches(earlier, cell)),
      ),
    );
    expect(shadowsIn(rules, false), JSON.stringify(rules)).toEqual(expected);
    shadowed += expected.filter(Boolean).length;
  }
  expect(shadowed).toBeGreaterThan(100);
});

test('a list passes a block and ports exactly when each packet is allowed', () => {
  const next = numbers(11);
  let passed = 0;
  for (let round = 0; round < 300; round += 1) {
    const rules = randomRules(next);
    const far = prefixOf(BASE + next(16), 29 + next(4));
    const [low, high] = [
      [1, 1],
      [1, 2],
      [2, 3],
      [3, 65535],
    ][next(4)] ?? [1, 1];
    const cells = CELLS.filter(
      ({ protocol, ip, port }) => protocol === 0 && containsIp(far, ip) && port >= (low ?? 0) && port <= (high ?? 0),
    );
    const expected = cells.every((cell) => rules.find((rule) => matches(rule, cell))?.action === 'allow');
    expect(
      passes(
        rules.map((rule) => matchOf(rule, false)),
        'tcp',
        far,
        low ?? 1,
        high ?? 1,
      ),
      JSON.stringify({ rules, far }),
    ).toBe(expected);
    if (expected) passed += 1;
  }
  expect(passed).toBeGreaterThan(20);
});

test('thousands of rules are no matter', () => {
  const rules = Array.from(
    { length: 5000 },
    (_, i): FilterRule => ({
      action: 'allow',
      protocol: 'tcp',
      ports: i % 2 === 0 ? 'all' : String(1 + (i % 60000)),
      cidr: formatPrefix(prefixOf((BASE + i * 256) >>> 0, 24)),
      note: '',
    }),
  );
  expect(
    shadowsIn([...rules, { action: 'deny', protocol: 'tcp', ports: 'all', cidr: '0.0.0.0/0', note: '' }], true).some(
      Boolean,
    ),
  ).toBe(false);
});
