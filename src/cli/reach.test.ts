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

test.each([
  [['--matrix', '--from', 'a'], '--from'],
  [['--matrix', '--to', 'b'], '--to'],
  [['--matrix', '--from', 'a', '--to', 'b', '--json'], '--from'],
  [['--from', 'a', '--to', 'b', '--protocol', 'tcp'], '--matrix'],
  [['--from', 'a', '--to', 'b', '--port', '443'], '--matrix'],
  [['--from', 'a'], '--to'],
  [['--to', 'b'], '--from'],
  [[], '--from'],
  [['--from', 'nobody', '--to', 'b'], 'nobody'],
  [['--from', 'a', '--to', 'empty'], 'empty'],
  [['--from', 'v', '--to', 'l'], 'l'],
  [['--from', 'a', '--to', 'b', '--json=yes'], '--json'],
  [['--matrix', '--port', '0'], '--port'],
  [['--matrix', '--port', '4e2'], '--port'],
  [['--matrix', '--protocol', 'tcp'], 'port'],
])('%j cannot be answered: one line on stderr, nothing on stdout', (words, says) => {
  const { status, out, err } = shell('reach', 'net.json', ...words);
  expect({ status, out, lines: err.split('\n').length }).toEqual({ status: 2, out: '', lines: 2 });
  expect(err).toContain(says);
});

test('two endpoints: 0 when all passes, 1 when something does not, with what blocks it', () => {
  const whole = shell('reach', 'net.json', '--from', 'a', '--to', 'a', '--json');
  expect(whole.status).toBe(0);
  expect(JSON.parse(whole.out).blocked).toEqual([]);
  const part = shell('reach', 'net.json', '--from', 'a', '--to', 'b', '--json');
  expect(part.status).toBe(1);
  const { reachable, blocked } = JSON.parse(part.out);
  expect(reachable).toEqual([]);
  expect(blocked).toContainEqual(
    expect.objectContaining({
      direction: 'forward',
      disposition: 'network-acl-denied-in',
      protocol: 'icmp',
      ports: [],
    }),
  );
  expect(blocked).toContainEqual(
    expect.objectContaining({ direction: 'return', disposition: 'network-acl-denied-out', protocol: 'tcp' }),
  );
});

test('every row of the matrix is a line of its JSON, and a design without places has the Internet alone', () => {
  const { out } = shell('reach', 'net.json', '--matrix', '--json');
  expect(out.split('\n').filter((line) => /^ {4}\[.*\],?$/.test(line))).toHaveLength(3);
  const bare = at({ 'bare.json': JSON.stringify({ format: 'plumbline/1', name: 'bare', resources: {} }) });
  expect(JSON.parse(bare('reach', 'bare.json', '--matrix', '--json').out)).toEqual({
    places: ['internet'],
    verdicts: [['all']],
  });
});
