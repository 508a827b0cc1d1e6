/** `plumbline diff`: its JSON, text and Markdown, and its exit statuses. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { at } from './in-memory.ts';

const sample = readFileSync(new URL('../core/testing/samples/startup.topology.json', import.meta.url), 'utf8');

const design = (ports: string, extra: object = {}): string =>
  JSON.stringify({
    format: 'plumbline/1',
    name: 'D',
    resources: {
      vpc: { v: { name: 'V', cidr: '10.0.0.0/16' } },
      subnet: { s: { name: 'S', vpc: 'v', cidr: '10.0.1.0/24' } },
      eip: { e: { name: 'E', address: '119.28.5.10' } },
      'security-group': {
        g: { name: 'G', inbound: [{ action: 'allow', protocol: 'tcp', ports, cidr: '0.0.0.0/0' }], outbound: [] },
      },
      cvm: { web: { name: 'Web', subnet: 's', privateIp: '10.0.1.9', securityGroups: ['g'], eip: 'e' } },
    },
    intents: { i: { name: 'I', from: 'internet', to: 'web', protocol: 'tcp', port: 22, expect: 'unreachable' } },
    ...extra,
  });

const shell = at({
  'old.json': design('443'),
  'new.json': design('22,443'),
  'noted.json': design('443', { notes: {}, layout: {}, description: 'another' }),
  'accepted.json': design('443', { rules: { 'group-unused': 'off' } }),
  'sample.json': sample,
  'bad.json': '{',
});

test('designs that are the same in what counts: 0, and nothing on a pull request', () => {
  for (const [a, b] of [
    ['old.json', 'old.json'],
    ['old.json', 'noted.json'],
    ['sample.json', 'sample.json'],
  ] as const) {
    expect(shell('diff', a, b)).toMatchObject({ status: 0, out: 'No difference that counts.\n', err: '' });
    expect(shell('diff', a, b, '--markdown')).toMatchObject({ status: 0, out: '' });
  }
  expect(shell('diff', 'old.json', 'accepted.json').status).toBe(1);
});

test('as JSON', () => {
  const { status, out } = shell('diff', 'old.json', 'new.json', '--json');
  expect(status).toBe(1);
  const found = JSON.parse(out);
  expect(found).toMatchObject({
    resources: {
      added: [],
      removed: [],
      changed: [{ id: 'g', pointers: ['/resources/security-group/g/inbound/0/ports'] }],
    },
    intents: { broken: ['i'], mended: [] },
    flows: { closed: [] },
  });
  expect(Object.keys(found.flows)).toEqual(['opened', 'closed']);
  expect(found.flows.opened[0]).toMatchObject({
    protocol: 'tcp',
    ports: [[22, 22]],
    to: ['10.0.1.9/32'],
    example: { to: 'web', protocol: 'tcp', port: 22 },
  });
  const back = JSON.parse(shell('diff', 'new.json', 'old.json', '--json').out);
  expect(back.intents).toEqual({ broken: [], mended: ['i'] });
  expect(back.flows).toEqual({ opened: [], closed: found.flows.opened });
  expect(back.findings.gone.length).toBe(found.findings.new.length);
});

test('an example can be traced: lost before, reachable after', () => {
  const { from, to, protocol, port } = JSON.parse(shell('diff', 'old.json', 'new.json', '--json').out).flows.opened[0]
    .example;
  const words = ['--from', from, '--to', to, '--protocol', protocol, '--port', String(port)];
  expect(shell('trace', 'old.json', ...words).status).toBe(1);
  expect(shell('trace', 'new.json', ...words).status).toBe(0);
});

test('as text and as Markdown, from the Internet first', () => {
  const { out } = shell('diff', 'old.json', 'new.json');
  expect(out).toContain('~ g: /resources/security-group/g/inbound/0/ports');
  expect(out).toContain('intent i is broken: ');
  expect(out).toContain('opened: tcp 22: ');
  const markdown = shell('diff', 'old.json', 'new.json', '--markdown');
  expect(markdown.status).toBe(1);
  const rows = markdown.out.split('\n').filter((line) => line.startsWith('| ') && line.includes('tcp'));
  expect(rows[0]).toContain('| from the Internet | `tcp 22` |');
  expect(rows[0]).toContain('→ web tcp 22`');
});

test.each([
  [['old.json'], 'two FILEs'],
  [['old.json', 'new.json', 'new.json'], 'two FILEs'],
  [['old.json', 'bad.json'], 'bad.json'],
  [['none.json', 'old.json'], 'no such file'],
  [['old.json', 'new.json', '--json', '--markdown'], 'exclude'],
])('what cannot be compared is 2: %s', (words, says) => {
  const { status, out, err } = shell('diff', ...words);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(says);
});
