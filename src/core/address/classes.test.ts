// Checks the classful edges that no customer gateway may have.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClassfulEdge } from './classes.ts';
import { parseIp } from './ip.ts';

const ip = (text: string): number => parseIp(text) ?? expect.fail(`no address: ${text}`);

describe('isClassfulEdge', () => {
  test.each([
    '1.0.0.0',
    '1.255.255.255',
    '126.0.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '128.0.255.255',
    '191.255.0.0',
    '191.255.255.255',
    '192.0.0.0',
    '203.0.113.0',
    '203.0.113.255',
    '223.255.255.255',
  ])('%s is one', (text) => {
    expect(isClassfulEdge(ip(text))).toBe(true);
  });

  test.each([
    '1.0.0.1',
    '1.0.255.255',
    '1.255.0.0',
    '8.8.8.0',
    '8.8.8.255',
    '126.255.255.254',
    '127.0.0.0',
    '0.0.0.0',
    '128.1.1.0',
    '128.1.1.255',
    '191.255.255.0',
    '203.0.113.1',
    '203.0.113.254',
    '224.0.0.0',
    '255.255.255.255',
  ])('%s is none', (text) => {
    expect(isClassfulEdge(ip(text))).toBe(false);
  });

  test('is what the octets say, written out', () => {
    const octet = fc.oneof(fc.constantFrom(0, 255), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
        const [first] = octets;
        const hostOctets =
          first >= 1 && first <= 126 ? 3 : first >= 128 && first <= 191 ? 2 : first >= 192 && first <= 223 ? 1 : 0;
        const host = octets.slice(4 - hostOctets);
        const expected = hostOctets > 0 && (host.every((part) => part === 0) || host.every((part) => part === 255));
        expect(isClassfulEdge(ip(octets.join('.')))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
