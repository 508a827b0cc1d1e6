// Checks which texts are CIDRs, and how prefixes lie to each other, with ipaddr.js as the oracle.

import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { formatIp, parseIp } from './ip.ts';
import {
  ALL,
  comparePrefix,
  containsIp,
  covers,
  equalPrefix,
  firstOf,
  formatPrefix,
  halves,
  lastOf,
  maskOf,
  overlaps,
  type Prefix,
  parseCidr,
  parsePrefix,
  prefixOf,
  sizeOf,
} from './prefix.ts';

const anyIp = fc.integer({ min: 0, max: 0xffffffff });
const anyLength = fc.integer({ min: 0, max: 32 });
const anyPrefix = fc.tuple(anyIp, anyLength).map(([ip, length]) => prefixOf(ip, length));
// Pairs drawn freely are nearly always apart: half of these share their leading bits.
const anyPair = fc
  .tuple(anyPrefix, anyPrefix, anyLength, fc.boolean())
  .map(([a, b, length, near]): [Prefix, Prefix] => {
    return near ? [a, prefixOf((a.base ^ (b.base >>> a.length)) >>> 0, length)] : [a, b];
  });

const net = (text: string): Prefix => parsePrefix(text) ?? expect.fail(`no prefix: ${text}`);

describe('parseCidr', () => {
  test('reads a network', () => {
    expect(parseCidr('10.0.1.0/24')).toEqual({
      prefix: { base: 0x0a000100, length: 24 },
      address: 0x0a000100,
      hostBits: false,
    });
  });

  test('takes host bits, tells them, and keeps the address', () => {
    expect(parseCidr('10.0.1.5/24')).toEqual({
      prefix: { base: 0x0a000100, length: 24 },
      address: 0x0a000105,
      hostBits: true,
    });
    expect(parseCidr('255.255.255.255/1')).toEqual({
      prefix: { base: 0x80000000, length: 1 },
      address: 0xffffffff,
      hostBits: true,
    });
    expect(parseCidr('0.0.0.1/0')).toEqual({ prefix: ALL, address: 1, hostBits: true });
  });

  test('a single address and the whole space have no host bits', () => {
    expect(parseCidr('10.0.1.5/32')?.hostBits).toBe(false);
    expect(parseCidr('0.0.0.0/0')).toEqual({ prefix: ALL, address: 0, hostBits: false });
  });

  test.each([
    '',
    '/',
    '/8',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/00',
    '10.0.0.0/016',
    '10.0.0.0/+8',
    '10.0.0.0/8.0',
    '10.0.0.0/1e1',
    '10.0.0.0/0x8',
    '10.0.0.0/8 ',
    '10.0.0.0/8\n',
    '10.0.0.0/ 8',
    '10.0.0.0 /8',
    ' 10.0.0.0/8',
    '10.0.0.0/8/8',
    '10.0.0.0//8',
    '10.0.0.0/255.0.0.0',
    '10.0.0.0/99999999999',
    '10.1/16',
    '10/8',
    '010.0.0.0/8',
    '0x0a.0.0.0/8',
    '256.0.0.0/8',
    'fd00::/8',
    '::ffff:10.0.0.0/104',
  ])('refuses %j', (text) => {
    expect(parseCidr(text)).toBeNull();
    expect(parsePrefix(text)).toBeNull();
  });

  test('reads back what formatPrefix writes', () => {
    fc.assert(
      fc.property(anyPrefix, (prefix) => {
        expect(parseCidr(formatPrefix(prefix))).toEqual({ prefix, address: prefix.base, hostBits: false });
      }),
    );
  });

  test('finds the network that ipaddr.js finds', () => {
    fc.assert(
      fc.property(anyIp, anyLength, (ip, length) => {
        const text = `${formatIp(ip)}/${length}`;
        const network = ipaddr.IPv4.networkAddressFromCIDR(text).toString();
        const cidr = parseCidr(text);
        expect(cidr?.address).toBe(ip);
        expect(cidr?.hostBits).toBe(network !== formatIp(ip));
        expect(parsePrefix(text)).toEqual({ base: parseIp(network), length });
      }),
    );
  });
});

describe('the shape of a prefix', () => {
  test('bounds, size and mask, as ipaddr.js has them', () => {
    fc.assert(
      fc.property(anyPrefix, (prefix) => {
        const text = formatPrefix(prefix);
        expect(formatIp(firstOf(prefix))).toBe(ipaddr.IPv4.networkAddressFromCIDR(text).toString());
        expect(formatIp(lastOf(prefix))).toBe(ipaddr.IPv4.broadcastAddressFromCIDR(text).toString());
        expect(formatIp(maskOf(prefix.length))).toBe(ipaddr.IPv4.subnetMaskFromPrefixLength(prefix.length).toString());
        expect(sizeOf(prefix)).toBe(lastOf(prefix) - firstOf(prefix) + 1);
      }),
    );
  });

  test('the extremes stay unsigned', () => {
    expect([firstOf(ALL), lastOf(ALL), sizeOf(ALL), maskOf(0)]).toEqual([0, 0xffffffff, 2 ** 32, 0]);
    expect(prefixOf(0xffffffff, 32)).toEqual({ base: 0xffffffff, length: 32 });
    expect(prefixOf(0xffffffff, 0)).toEqual(ALL);
    expect(maskOf(32)).toBe(0xffffffff);
  });

  test.each([-1, 33, 8.5, Number.NaN])('a length of %s is a mistake of the caller', (length) => {
    expect(() => maskOf(length)).toThrow(RangeError);
    expect(() => prefixOf(0, length)).toThrow(RangeError);
  });

  test('halves make up the whole, and lie beside each other', () => {
    expect(halves(net('10.0.0.0/8')).map(formatPrefix)).toEqual(['10.0.0.0/9', '10.128.0.0/9']);
    expect(halves(ALL).map(formatPrefix)).toEqual(['0.0.0.0/1', '128.0.0.0/1']);
    expect(() => halves(net('10.0.0.1/32'))).toThrow(RangeError);
    fc.assert(
      fc.property(anyPrefix, (prefix) => {
        fc.pre(prefix.length < 32);
        const [low, high] = halves(prefix);
        expect(firstOf(low)).toBe(firstOf(prefix));
        expect(lastOf(low) + 1).toBe(firstOf(high));
        expect(lastOf(high)).toBe(lastOf(prefix));
        expect([low, high]).toEqual([
          prefixOf(firstOf(low), prefix.length + 1),
          prefixOf(lastOf(high), prefix.length + 1),
        ]);
      }),
    );
  });
});

describe('how prefixes lie', () => {
  test('containsIp is the match of ipaddr.js', () => {
    fc.assert(
      fc.property(anyPair, ([prefix, other]) => {
        for (const ip of [other.base, lastOf(other), firstOf(prefix), lastOf(prefix)]) {
          const match = ipaddr.IPv4.parse(formatIp(ip)).match(ipaddr.IPv4.parse(formatIp(prefix.base)), prefix.length);
          expect(containsIp(prefix, ip)).toBe(match);
        }
      }),
    );
  });

  test('covers and overlaps are what the bounds say', () => {
    let overlapping = 0;
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        expect(covers(a, b)).toBe(firstOf(a) <= firstOf(b) && lastOf(b) <= lastOf(a));
        expect(overlaps(a, b)).toBe(firstOf(a) <= lastOf(b) && firstOf(b) <= lastOf(a));
        expect(overlaps(a, b)).toBe(covers(a, b) || covers(b, a));
        expect(equalPrefix(a, b)).toBe(covers(a, b) && covers(b, a));
        if (overlaps(a, b)) overlapping++;
      }),
      { numRuns: 1000 },
    );
    expect(overlapping).toBeGreaterThan(100);
  });

  test('a block covers itself, and not the one beside it', () => {
    expect(covers(net('10.0.0.0/24'), net('10.0.0.0/24'))).toBe(true);
    expect(covers(net('10.0.0.0/24'), net('10.0.0.0/23'))).toBe(false);
    expect(overlaps(net('10.0.0.0/24'), net('10.0.1.0/24'))).toBe(false);
    expect(overlaps(net('10.0.0.0/24'), net('10.0.0.0/8'))).toBe(true);
    expect(covers(ALL, net('255.255.255.255/32'))).toBe(true);
  });

  test('comparePrefix puts the lower first, and a parent before what it holds', () => {
    const sorted = ['10.0.0.0/8', '10.0.0.0/16', '10.0.0.0/24', '10.0.1.0/24', '200.0.0.0/8'];
    expect([...sorted].reverse().map(net).sort(comparePrefix).map(formatPrefix)).toEqual(sorted);
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        expect(Math.sign(comparePrefix(a, b)) + Math.sign(comparePrefix(b, a))).toBe(0);
        expect(comparePrefix(a, b) === 0).toBe(equalPrefix(a, b));
        if (covers(a, b)) expect(comparePrefix(a, b)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
