/** Tests of intent-fails, at its edges. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import { apply } from '../document/apply.ts';
import { net, read } from '../testing/net.ts';
import { checkRule } from './check-rule.ts';
import { intentFails } from './intent-fails.ts';
import { proveFixes } from './prove.ts';
import { runRules } from './run.ts';

const { triggers: closed, clean: open } = intentFails.example;
const asking = (intent: Readonly<Record<string, string | number | null>>) => ({
  intents: { i: { name: 'Wanted', from: 's', to: 'web', ...intent } },
});

checkRule(intentFails, {
  'the port is closed': { design: closed, finds: ['intent-fails:i'], says: '“Clients reach the web server” fails' },
  'the flow against it': { design: closed, finds: ['intent-fails:i'], says: 'to 10.0.2.9, tcp 443: unreachable; ' },
  'icmp has no port': {
    design: open,
    extra: asking({ protocol: 'icmp' }),
    finds: ['intent-fails:i'],
    says: 'to 10.0.2.9, icmp: unreachable; ',
  },
  'what shall not be reached is': {
    design: open,
    extra: asking({ port: 443, expect: 'unreachable' }),
    finds: ['intent-fails:i'],
    says: 'tcp 443: reachable; ',
  },
  'what shall not be reached is not': {
    design: open,
    extra: asking({ port: 80, expect: 'unreachable' }),
    finds: [],
  },
  'an end is missing, or unknown': {
    design: open,
    extra: { intents: { i: { from: null, to: 'web', port: 1 }, j: { from: 's', to: 'gone', port: 1 } } },
    finds: [],
  },
});

test('the intent comes first, then the place that decides', () => {
  const finding = runRules(net(closed)).findings.find(({ rule }) => rule === 'intent-fails');
  expect(finding?.at).toEqual([
    { id: 'i', pointer: '/intents/i' },
    { id: 'g', pointer: '/resources/security-group/g/inbound' },
  ]);
});

test('a run that builds on an earlier one sees the intent fail and hold again', () => {
  const document = net(open);
  const run = runRules(document);
  const pointer = '/resources/security-group/g/inbound/0/ports';
  const broken = apply(document, [{ op: 'set', pointer, value: '80' }]).document;
  const after = runRules(broken, run);
  expect(after.findings.map(({ key }) => key)).toContain('intent-fails:i');
  const mended = apply(broken, [{ op: 'set', pointer, value: '443' }]).document;
  expect(runRules(mended, after).findings.map(({ key }) => key)).not.toContain('intent-fails:i');
});

test('a fix that would break an intent that holds is not offered', () => {
  const document = net(open);
  const run = runRules(document);
  const finding = {
    key: 'made-up:g',
    rule: 'made-up',
    severity: 'error' as const,
    message: { id: 'finding.intent-fails' as const, values: {} },
    at: [],
    fixes: [
      {
        title: { id: 'finding.intent-fails' as const, values: {} },
        safety: 'review' as const,
        edits: [{ op: 'remove' as const, pointer: '/resources/security-group/g/inbound/0' }],
      },
    ],
  };
  expect(proveFixes(document, run, finding)).toEqual([]);
});

test('no sentence is left with a gap', () => {
  for (const { message } of runRules(net(closed)).findings) expect(render(message)).not.toMatch(/\{\w+/);
});

const here = dirname(fileURLToPath(import.meta.url));
const FAIL: Readonly<Record<string, readonly string[]>> = {
  'broken-vpn': ['files-harbour', 'mail-plant-2'],
  'broken-peering': ['dev-prod-apart', 'dev-pulls'],
  'broken-web': ['customers', 'replication', 'service-store'],
  'broken-merger': ['ours-their-idc', 'ours-theirs'],
};
const files = ['../testing/samples', '../../app/start/templates'].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith('.topology.json'))
    .map((name) => [name.replace('.topology.json', ''), join(here, folder, name)] as const),
);

test.each(files)('of %s the intents fail that are meant to, and no other', (name, file) => {
  const said = runRules(read(readFileSync(file, 'utf8'))).findings.filter(({ rule }) => rule.startsWith('intent-'));
  expect(said.map(({ key }) => key)).toEqual((FAIL[name] ?? []).map((id) => `intent-fails:${id}`));
});
