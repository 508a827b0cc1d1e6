// Checks that what is allocated is free, lowest and whole, and the laws of automatic addresses.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignAddresses, freeBlocks, isReservedIn, nextFreeBlock, usableOf } from './allocate.ts';
import { formatIp, parseIp } from './ip.ts';
import {
  ALL,
  containsIp,
  covers,
  firstOf,
  formatPrefix,
  lastOf,
  overlaps,
  type Prefix,
  parsePrefix,
  prefixOf,
  sizeOf,
} from './prefix.ts';
import { fromPrefix, fromPrefixes, intersect, overlapsSet, sizeOfSet, union } from './prefix-set.ts';

const net = (text: string): Prefix => parsePrefix(text) ?? expect.fail(`no prefix: ${text}`);
const ip = (text: string): number => parseIp(text) ?? expect.fail(`no address: ${text}`);

// Blocks of 10.0.0.0/24 and around it: small enough to fill, and to search by hand.
const anyBlock = fc
  .tuple(fc.integer({ min: 0, max: 511 }), fc.integer({ min: 24, max: 32 }))
  .map(([offset, length]) => prefixOf(0x0a000000 + offset, length));
const anyTaken = fc.array(anyBlock, { maxLength: 12 });
const anyLength = fc.integer({ min: 22, max: 32 });

describe('nextFreeBlock', () => {
  test('takes the lowest aligned gap', () => {
    expect(nextFreeBlock([net('10.0.0.0/16')], [], 24)).toEqual(net('10.0.0.0/24'));
    expect(nextFreeBlock([net('10.0.0.0/16')], [net('10.0.0.0/24'), net('10.0.2.0/24')], 24)).toEqual(
      net('10.0.1.0/24'),
    );
    expect(nextFreeBlock([net('10.0.0.0/16')], [net('10.0.0.0/24'), net('10.0.2.0/24')], 23)).toEqual(
      net('10.0.4.0/23'),
    );
    expect(nextFreeBlock([net('10.0.0.0/16')], [net('10.0.0.7/32')], 24)).toEqual(net('10.0.1.0/24'));
  });

  test('goes to the next parent only when the one before has no room', () => {
    const parents = [net('10.1.0.0/24'), net('10.0.0.0/24')];
    expect(nextFreeBlock(parents, [], 25)).toEqual(net('10.1.0.0/25'));
    expect(nextFreeBlock(parents, [net('10.1.0.0/25'), net('10.1.0.200/32')], 25)).toEqual(net('10.0.0.0/25'));
    expect(nextFreeBlock(parents, [], 23)).toBeNull();
    expect(nextFreeBlock(parents, [net('10.0.0.0/8')], 32)).toBeNull();
    expect(nextFreeBlock([], [], 24)).toBeNull();
  });

  test('knows the ends of the space', () => {
    expect(nextFreeBlock([ALL], [], 0)).toEqual(ALL);
    expect(nextFreeBlock([ALL], [net('255.255.255.255/32')], 0)).toBeNull();
    expect(nextFreeBlock([ALL], [net('0.0.0.0/1'), net('128.0.0.0/2'), net('192.0.0.0/3')], 3)).toEqual(
      net('224.0.0.0/3'),
    );
    expect(nextFreeBlock([ALL], [net('0.0.0.0/1'), net('128.0.0.0/1')], 32)).toBeNull();
  });

  test('a length that is none is a mistake of the caller', () => {
    expect(() => nextFreeBlock([ALL], [], 33)).toThrow(RangeError);
  });

  test('is what trying every block in order finds', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 3 }), anyTaken, anyLength, (parents, taken, length) => {
        const size = 2 ** (32 - length);
        const candidates = parents
          .filter((parent) => parent.length <= length)
          .flatMap((parent) =>
            Array.from({ length: sizeOf(parent) / size }, (_, i) => ({ base: parent.base + i * size, length })),
          );
        const expected = candidates.find((block) => !taken.some((other) => overlaps(block, other))) ?? null;
        expect(nextFreeBlock(parents, taken, length)).toEqual(expected);
        if (expected !== null) found++;
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(50);
  });
});

describe('freeBlocks', () => {
  test('gives the gaps as their largest blocks', () => {
    expect(freeBlocks(net('10.0.0.0/22'), [net('10.0.1.0/24')]).map(formatPrefix)).toEqual([
      '10.0.0.0/24',
      '10.0.2.0/23',
    ]);
    expect(freeBlocks(net('10.0.0.0/22'), [])).toEqual([net('10.0.0.0/22')]);
    expect(freeBlocks(net('10.0.0.0/22'), [net('10.0.0.0/8')])).toEqual([]);
    expect(freeBlocks(net('10.0.0.0/22'), [net('10.0.4.0/22'), net('9.0.0.0/8')])).toEqual([net('10.0.0.0/22')]);
  });

  test('is all that is free and nothing that is taken; its largest block is as good as any', () => {
    fc.assert(
      fc.property(anyBlock, anyTaken, (parent, taken) => {
        const free = freeBlocks(parent, taken);
        expect(free.every((block) => covers(parent, block))).toBe(true);
        expect(overlapsSet(fromPrefixes(free), fromPrefixes(taken))).toBe(false);
        expect(union(fromPrefixes(free), intersect(fromPrefix(parent), fromPrefixes(taken)))).toEqual(
          fromPrefix(parent),
        );
        expect(free.reduce((sum, block) => sum + sizeOf(block), 0)).toBe(sizeOfSet(fromPrefixes(free)));
        const largest = Math.min(...free.map((block) => block.length));
        if (free.length > 0) {
          expect(nextFreeBlock([parent], taken, largest)).toEqual(free.find((block) => block.length === largest));
          if (largest > 0) expect(nextFreeBlock([parent], taken, largest - 1)).toBeNull();
        }
      }),
    );
  });
});

describe('usableOf and isReservedIn', () => {
  test.each([
    ['10.0.0.0/24', '10.0.0.2', '10.0.0.254', 253],
    ['10.0.0.0/29', '10.0.0.2', '10.0.0.6', 5],
    ['10.0.0.4/30', '10.0.0.6', '10.0.0.6', 1],
    ['0.0.0.0/0', '0.0.0.2', '255.255.255.254', 2 ** 32 - 3],
  ])('%s gives %s to %s', (subnet, first, last, count) => {
    expect(usableOf(net(subnet))).toEqual({ first: ip(first), last: ip(last), count });
  });

  test.each(['10.0.0.0/31', '10.0.0.0/32'])('%s gives none', (subnet) => {
    expect(usableOf(net(subnet))).toBeNull();
  });

  test('an address of the subnet is usable or reserved, never both; one outside is neither', () => {
    fc.assert(
      fc.property(anyBlock, (subnet) => {
        const usable = usableOf(subnet);
        let count = 0;
        for (let address = firstOf(subnet) - 2; address <= lastOf(subnet) + 2; address++) {
          const isUsable = usable !== null && usable.first <= address && address <= usable.last;
          if (isUsable) count++;
          expect(isUsable || isReservedIn(subnet, address)).toBe(containsIp(subnet, address));
          expect(isUsable && isReservedIn(subnet, address)).toBe(false);
        }
        expect(count).toBe(usable?.count ?? 0);
      }),
      { numRuns: 30 },
    );
    expect(
      ['10.0.0.0', '10.0.0.1', '10.0.0.2', '10.0.0.255', '10.0.1.0'].map((text) =>
        isReservedIn(net('10.0.0.0/24'), ip(text)),
      ),
    ).toEqual([true, true, false, true, false]);
  });
});

describe('assignAddresses', () => {
  const subnet = net('10.0.0.0/29');
  const assign = (of: Prefix, holders: Record<string, string | null>): Record<string, string> => {
    const list = Object.entries(holders).map(([id, address]) => ({
      id,
      address: address === null ? null : ip(address),
    }));
    return Object.fromEntries([...assignAddresses(of, list)].map(([id, address]) => [id, formatIp(address)]));
  };

  test('takes the lowest in order of id, around what is held', () => {
    expect(assign(subnet, { 'cvm-b': null, 'cvm-a': null, db: '10.0.0.3' })).toEqual({
      'cvm-a': '10.0.0.2',
      'cvm-b': '10.0.0.4',
      db: '10.0.0.3',
    });
  });

  test('the order is that of code points, not of numbers', () => {
    expect(assign(subnet, { 'cvm-2': null, 'cvm-10': null, cvm: null })).toEqual({
      cvm: '10.0.0.2',
      'cvm-10': '10.0.0.3',
      'cvm-2': '10.0.0.4',
    });
  });

  test('keeps a static address, inside or outside, reserved or shared', () => {
    const holders = { a: '10.0.0.1', b: '192.168.0.9', c: '10.0.0.2', d: '10.0.0.2', e: null };
    expect(assign(subnet, holders)).toEqual({
      a: '10.0.0.1',
      b: '192.168.0.9',
      c: '10.0.0.2',
      d: '10.0.0.2',
      e: '10.0.0.3',
    });
  });

  test('a full subnet leaves the rest out', () => {
    expect(assign(net('10.0.0.0/30'), { a: null, b: null })).toEqual({ a: '10.0.0.2' });
    expect(assign(net('10.0.0.0/30'), { a: null, b: '10.0.0.2' })).toEqual({ b: '10.0.0.2' });
    expect(assign(net('10.0.0.0/31'), { a: null, b: '10.0.0.0' })).toEqual({ b: '10.0.0.0' });
  });

  test('the laws: static kept, no clash, lowest in order, full before anyone is left out, order of the list irrelevant', () => {
    const anyId = fc.stringMatching(/^[a-z][a-z0-9-]{0,3}$/);
    const anyHolder = fc.record({
      id: anyId,
      address: fc.option(fc.integer({ min: 0x0a000000 - 2, max: 0x0a000000 + 40 })),
    });
    const anyCase = fc.uniqueArray(anyHolder, { selector: ({ id }) => id, maxLength: 24 }).chain((holders) =>
      fc.record({
        holders: fc.constant(holders),
        shuffled: fc.shuffledSubarray(holders, { minLength: holders.length }),
      }),
    );
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 26, max: 32 }), ({ holders, shuffled }, length) => {
        const of = prefixOf(0x0a000000, length);
        const assigned = assignAddresses(of, holders);
        const usable = usableOf(of);
        const statics = new Set(holders.flatMap(({ address }) => (address === null ? [] : [address])));
        const free: number[] = [];
        if (usable !== null) for (let a = usable.first; a <= usable.last; a++) if (!statics.has(a)) free.push(a);
        const waiting = holders
          .filter(({ address }) => address === null)
          .map(({ id }) => id)
          .sort();
        for (const { id, address } of holders) if (address !== null) expect(assigned.get(id)).toBe(address);
        expect(waiting.map((id) => assigned.get(id))).toEqual(waiting.map((_, i) => free[i]));
        const byId = (map: Map<string, number>): [string, number][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(byId(assignAddresses(of, shuffled))).toEqual(byId(assigned));
      }),
      { numRuns: 300 },
    );
  });

  test('twenty thousand holders are one pass', () => {
    const holders = Array.from({ length: 20_000 }, (_, i) => ({
      id: `cvm-${i}`,
      address: i % 2 === 0 ? 0x0a000002 + i : null,
    }));
    const assigned = assignAddresses(net('10.0.0.0/16'), holders);
    expect(new Set(assigned.values()).size).toBe(20_000);
  });
});
