// Checks the longest-prefix match against a walk over the whole list.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIp } from './ip.ts';
import { formatPrefix, lastOf, type Prefix, parsePrefix, prefixOf } from './prefix.ts';
import { PrefixTrie } from './trie.ts';

const LAST = 0xffffffff;
const ip = (text: string): number => parseIp(text) ?? expect.fail(`no address: ${text}`);
const trieOf = (...texts: string[]): PrefixTrie<string> =>
  new PrefixTrie(texts.map((text): [Prefix, string] => [parsePrefix(text) ?? expect.fail(`no prefix: ${text}`), text]));

function scan<T>(entries: readonly (readonly [Prefix, T])[], address: number): T[] {
  // By plain bounds, not by masks: another way to the same answer.
  return entries
    .filter(([prefix]) => prefix.base <= address && address < prefix.base + 2 ** (32 - prefix.length))
    .sort(([a], [b]) => b.length - a.length)
    .map(([, value]) => value);
}

// Few bases, so that prefixes nest, repeat, and begin and end together.
const anyIp = fc.oneof(
  fc.integer({ min: 0, max: LAST }),
  fc.constantFrom(0, 1, 0x0a000000, 0x0a0000ff, 0x0a000100, 0x7fffffff, 0x80000000, LAST - 1, LAST),
);
const anyPrefix = fc
  .tuple(anyIp, fc.integer({ min: 0, max: 32 }))
  .map(([address, length]) => prefixOf(address, length));
const anyEntries = fc
  .array(anyPrefix, { maxLength: 40 })
  .map((prefixes) => prefixes.map((prefix, i): [Prefix, number] => [prefix, i]));

describe('PrefixTrie', () => {
  test('the longest decides', () => {
    const trie = trieOf('10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '0.0.0.0/0');
    expect(trie.longest(ip('10.1.2.3'))).toBe('10.1.2.0/24');
    expect(trie.longest(ip('10.1.3.3'))).toBe('10.1.0.0/16');
    expect(trie.longest(ip('10.2.3.3'))).toBe('10.0.0.0/8');
    expect(trie.longest(ip('11.0.0.0'))).toBe('0.0.0.0/0');
    expect(trie.matches(ip('10.1.2.3'))).toEqual(['10.1.2.0/24', '10.1.0.0/16', '10.0.0.0/8', '0.0.0.0/0']);
  });

  test('outside every prefix is null and nothing', () => {
    const trie = trieOf('10.0.0.0/8');
    expect(trie.longest(ip('9.255.255.255'))).toBeNull();
    expect(trie.longest(ip('11.0.0.0'))).toBeNull();
    expect(trie.matches(ip('11.0.0.0'))).toEqual([]);
    expect(trieOf().longest(0)).toBeNull();
    expect(trieOf().longest(LAST)).toBeNull();
  });

  test('both ends of the space belong to it', () => {
    const trie = trieOf('255.255.255.255/32', '0.0.0.0/32', '128.0.0.0/1');
    expect([0, 1, 0x7fffffff, 0x80000000, LAST - 1, LAST].map((address) => trie.longest(address))).toEqual([
      '0.0.0.0/32',
      null,
      null,
      '128.0.0.0/1',
      '128.0.0.0/1',
      '255.255.255.255/32',
    ]);
  });

  test('of equal prefixes the first inserted wins, and all match in their order', () => {
    const prefix = prefixOf(0x0a000000, 8);
    const trie = new PrefixTrie([
      [prefix, 'first'],
      [prefixOf(0, 0), 'all'],
      [prefix, 'second'],
      [prefix, 'third'],
    ]);
    expect(trie.longest(0x0a000001)).toBe('first');
    expect(trie.matches(0x0a000001)).toEqual(['first', 'second', 'third', 'all']);
  });

  test('is the linear scan, at every edge and anywhere', () => {
    fc.assert(
      fc.property(anyEntries, fc.array(anyIp, { maxLength: 10 }), (entries, addresses) => {
        const trie = new PrefixTrie(entries);
        const edges = entries.flatMap(([prefix]) => [prefix.base - 1, prefix.base, lastOf(prefix), lastOf(prefix) + 1]);
        for (const address of [...edges, ...addresses].filter((edge) => edge >= 0 && edge <= LAST)) {
          const expected = scan(entries, address);
          expect(trie.matches(address)).toEqual(expected);
          expect(trie.longest(address)).toBe(expected[0] ?? null);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('says where its answers change, and nowhere else do they', () => {
    fc.assert(
      fc.property(anyEntries, anyIp, anyIp, (entries, a, b) => {
        const trie = new PrefixTrie(entries);
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        const edges = trie.edges(lo, hi);
        expect(edges.every((edge, i) => edge > (edges[i - 1] ?? lo) && edge <= hi)).toBe(true);
        const near = entries.flatMap(([prefix]) => [prefix.base, lastOf(prefix) + 1]);
        for (const address of near.filter((each) => each > lo && each <= hi && !edges.includes(each)))
          expect(trie.matches(address)).toEqual(trie.matches(address - 1));
      }),
      { numRuns: 300 },
    );
  });

  test('leaves the list as it was, and is not changed with it', () => {
    const entries: [Prefix, number][] = [
      [prefixOf(0x0b000000, 8), 1],
      [prefixOf(0x0a000000, 8), 2],
    ];
    const trie = new PrefixTrie(entries);
    expect(entries.map(([prefix]) => formatPrefix(prefix))).toEqual(['11.0.0.0/8', '10.0.0.0/8']);
    entries.length = 0;
    expect(trie.longest(0x0a000000)).toBe(2);
  });
});
