/** `plumbline reach --matrix`: its JSON, its table, and what it refuses. */

import { expect, test } from 'vitest';
import { at } from './in-memory.ts';

const shell = at({
  'net.json': JSON.stringify({
    format: 'plumbline/1',
    name: 'net',
    resources: {
      vpc: { v: { name: 'v', cidr: '10.0.0.0/16' } },
      subnet: {
        a: { name: 'a', vpc: 'v', cidr: '10.0.1.0/28' },
        b: { name: 'b', vpc: 'v', cidr: '10.0.2.0/28', networkAcl: 'l' },
        empty: { name: 'empty', vpc: 'v' },
      },
      'network-acl': {
        l: { name: 'l', vpc: 'v', inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/16' }] },
      },
    },
  }),
});

test('a row per source, of those that have hosts, and always 0', () => {
  const { status, out, err } = shell('reach', 'net.json', '--matrix', '--protocol', 'tcp', '--port', '443', '--json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(JSON.parse(out)).toEqual({
    places: ['a', 'b', 'internet'],
    verdicts: [
      ['all', 'no-return', 'none'],
      ['none', 'all', 'none'],
      ['none', 'none', 'all'],
    ],
  });
});

test('the table has the same words', () => {
  const { status, out } = shell('reach', 'net.json', '--matrix', '--port', '80');
  expect(status).toBe(0);
  expect(out.split('\n').map((line) => line.split(/ +/))).toEqual([
    ['', 'a', 'b', 'internet'],
    ['a', 'all', 'none', 'none'],
    ['b', 'none', 'all', 'none'],
    ['internet', 'none', 'none', 'all'],
    [''],
  ]);
});

test.each([
  [['--protocol', 'gre'], '--protocol'],
  [['--protocol', 'udp'], 'port'],
  [['--protocol', 'icmp', '--port', '1'], 'port'],
  [['--port', '70000'], '--port'],
])('%j is refused', (words, says) => {
  const { status, err } = shell('reach', 'net.json', '--matrix', ...words);
  expect(status).toBe(2);
  expect(err).toContain(says);
});
