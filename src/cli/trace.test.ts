/** `plumbline trace`: its text, its JSON, many flows at once, and its exit statuses. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at } from './in-memory.ts';

const TESTING = new URL('../core/testing/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, TESTING), 'utf8');
const shell = at({
  'vpn.json': read('samples/broken-vpn.topology.json'),
  'good.json': read('samples/startup.topology.json'),
  'flows.json': JSON.stringify([
    { from: 'mail', to: '192.168.103.9', protocol: 'tcp', port: 443 },
    { from: 'nobody', to: 'mail', protocol: 'tcp', port: 443 },
    { from: 'mail' },
  ]),
  'no-list.json': '{}',
});

describe('one flow', () => {
  test('that arrives is 0, and says each hop with the line that decides', () => {
    const { status, out, err } = shell('trace', 'vpn.json', '--from', 'mail', '--to', '192.168.103.9', '--port', '443');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('mail → 192.168.103.9 tcp 443: reachable');
    expect(out).toContain('192.168.103.0/24 → vpn-gateway vpngw-office');
    expect(out).toContain('/resources/route-table/rtb-vpc-office/routes/0');
    expect(out).toContain('Taken for granted: ');
  });
  test('that is lost is 1', () => {
    const { status, out } = shell(
      'trace',
      'vpn.json',
      '--from',
      'mail',
      '--to',
      '192.168.104.9',
      '--port',
      '443',
      '--json',
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      from: 'mail',
      to: '192.168.104.9',
      protocol: 'tcp',
      port: 443,
      verdict: 'unreachable',
      forward: { disposition: 'no-tunnel' },
      return: null,
    });
  });
  test.each([
    [['--to', 'mail', '--port', '1'], 'needs --from'],
    [['--from', 'mail', '--to', 'files'], 'port'],
    [['--from', 'mail', '--to', 'files', '--port', '0'], '65535'],
    [['--from', 'mail', '--to', 'files', '--port', 'x'], '--port is a number'],
    [['--from', 'mail', '--to', 'files', '--port', '1', '--protocol', 'gre'], 'gre'],
    [['--from', 'mail', '--to', 'nobody', '--port', '1'], 'nobody'],
  ])('that cannot be asked is 2, in one line: %s', (words, says) => {
    const { status, out, err } = shell('trace', 'vpn.json', ...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('many flows', () => {
  test('come back in their order, each with its verdict or why it cannot be asked', () => {
    const { status, out } = shell('trace', 'vpn.json', '--flows', 'flows.json', '--json');
    expect(status).toBe(2);
    const answers = JSON.parse(out);
    expect(answers).toHaveLength(3);
    expect(answers[0]).toMatchObject({ verdict: 'reachable', assumes: ['idc-routing', 'tunnel-up'] });
    expect(answers[1].error).toContain('nobody');
    expect(answers[2].error).toContain('expected from, to');
  });
  test('that are no list are 2', () => {
    expect(shell('trace', 'vpn.json', '--flows', 'no-list.json', '--json')).toMatchObject({ status: 2, out: '' });
  });
  const numbers = readdirSync(new URL('corpus/kernel/', TESTING)).filter((name) => name.endsWith('.flows.json'));
  test.each(numbers.slice(0, 5))('a kernel has answered: %s', (name) => {
    const file = (what: string) => read(`corpus/kernel/${name.replace('flows', what)}`);
    const { out } = at({ d: file('topology'), f: file('flows') })('trace', 'd', '--flows', 'f', '--json');
    expect(JSON.parse(out).map(({ verdict }: { readonly verdict: string }) => verdict)).toEqual(
      JSON.parse(file('verdicts')),
    );
  });
});
