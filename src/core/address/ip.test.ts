// Checks which texts are addresses, against ipaddr.js, and the private, unroutable and public space, against its blocks.

import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { formatIp, type Ip, isPrivateIp, isPublicIp, isUnroutableIp, parseIp } from './ip.ts';
import { containsIp, lastOf, PRIVATE_PREFIXES, UNROUTABLE_PREFIXES } from './prefix.ts';

const anyIp = fc.integer({ min: 0, max: 0xffffffff });

describe('parseIp', () => {
  test.each([
    ['0.0.0.0', 0],
    ['10.0.0.1', 0x0a000001],
    ['128.0.0.0', 0x80000000],
    ['203.0.113.8', 0xcb007108],
    ['255.255.255.255', 0xffffffff],
  ])('reads %s', (text, ip) => {
    expect(parseIp(text)).toBe(ip);
  });

  test.each([
    '',
    '.',
    '...',
    '10',
    '10.1',
    '10.0.1',
    '10.0.0.0.1',
    '10.0.0.',
    '.10.0.0',
    '10..0.1',
    '010.0.0.1',
    '10.0.0.01',
    '10.0.0.00',
    '0x0a000001',
    '0xa.0.0.1',
    '167772161',
    '256.0.0.1',
    '10.0.0.256',
    '10.0.0.1000',
    '10.0.0.99999999999999999999',
    ' 10.0.0.1',
    '10.0.0.1 ',
    '10.0.0.1\n',
    '10. 0.0.1',
    '+10.0.0.1',
    '-1.0.0.1',
    '1e1.0.0.1',
    '10.0.0.1/32',
    '::ffff:10.0.0.1',
    'fd00::1',
    '10.0.0.١',
    '１０.0.0.1',
    'localhost',
  ])('refuses %j', (text) => {
    expect(parseIp(text)).toBeNull();
  });

  test('takes what formatIp writes, for every address', () => {
    fc.assert(
      fc.property(anyIp, (ip) => {
        expect(parseIp(formatIp(ip))).toBe(ip);
      }),
    );
  });

  test('takes one spelling of an address only: the one that formatIp writes', () => {
    const part = fc.oneof(
      fc.integer({ min: 0, max: 300 }).map(String),
      fc.stringMatching(/^[0-9]{0,4}$/),
      fc.constantFrom('0x1', ' 1', ''),
    );
    const text = fc.array(part, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: fc.constantFrom(...'0129.x/ ') })), (candidate) => {
        const ip = parseIp(candidate);
        if (ip !== null) expect(formatIp(ip)).toBe(candidate);
      }),
      { numRuns: 2000 },
    );
  });

  test('means the same bytes as ipaddr.js', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        const [a = 0, b = 0, c = 0, d = 0] = ipaddr.IPv4.parse(text).toByteArray();
        expect(parseIp(text)).toBe(a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d);
      }),
    );
  });
});

describe('private, unroutable, public', () => {
  test.each([
    ['10.0.0.0', 'private'],
    ['11.0.0.0', 'public'],
    ['9.255.255.255', 'public'],
    ['100.63.255.255', 'public'],
    ['100.64.0.0', 'private'],
    ['100.127.255.255', 'private'],
    ['100.128.0.0', 'public'],
    ['172.15.255.255', 'public'],
    ['172.16.0.0', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'public'],
    ['192.167.255.255', 'public'],
    ['192.168.0.0', 'private'],
    ['192.168.255.255', 'private'],
    ['192.169.0.0', 'public'],
    ['0.0.0.0', 'unroutable'],
    ['1.0.0.0', 'public'],
    ['127.0.0.1', 'unroutable'],
    ['128.0.0.0', 'public'],
    ['169.253.255.255', 'public'],
    ['169.254.0.0', 'unroutable'],
    ['169.255.0.0', 'public'],
    ['198.18.0.1', 'public'],
    ['203.0.113.8', 'public'],
    ['223.255.255.255', 'public'],
    ['224.0.0.0', 'unroutable'],
    ['240.0.0.0', 'unroutable'],
    ['255.255.255.255', 'unroutable'],
  ])('%s is %s', (text, space) => {
    const ip = parseIp(text) ?? -1;
    expect({ private: isPrivateIp(ip), unroutable: isUnroutableIp(ip), public: isPublicIp(ip) }).toEqual({
      private: space === 'private',
      unroutable: space === 'unroutable',
      public: space === 'public',
    });
  });

  test('the predicates and the blocks say the same, at every edge and anywhere', () => {
    const edges = [...PRIVATE_PREFIXES, ...UNROUTABLE_PREFIXES]
      .flatMap((prefix) => [prefix.base - 1, prefix.base, lastOf(prefix), lastOf(prefix) + 1])
      .filter((ip) => ip >= 0 && ip <= 0xffffffff);
    const agree = (ip: Ip): void => {
      const inPrivate = PRIVATE_PREFIXES.some((prefix) => containsIp(prefix, ip));
      const inUnroutable = UNROUTABLE_PREFIXES.some((prefix) => containsIp(prefix, ip));
      expect([isPrivateIp(ip), isUnroutableIp(ip), isPublicIp(ip)]).toEqual([
        inPrivate,
        inUnroutable,
        !inPrivate && !inUnroutable,
      ]);
    };
    expect(edges.length).toBeGreaterThan(30);
    edges.forEach(agree);
    fc.assert(fc.property(anyIp, agree));
  });
});
