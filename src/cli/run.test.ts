/** The command line without a process: words and files in, exit status, stdout and stderr out. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODECS, printJsonSchema, RULES } from '../core/index.ts';
import { at } from './in-memory.ts';

const SAMPLES = new URL('../core/testing/samples/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(`${name}.topology.json`, SAMPLES), 'utf8');

const CLEAN = sample('startup');
const design = (rest: object): string => JSON.stringify({ format: 'plumbline/1', name: 'x', ...rest });
/** An error with a fix by review: the subnet lies outside of its VPC. */
const OUTSIDE = design({
  resources: {
    vpc: { 'vpc-1': { name: 'V', cidr: '10.0.0.0/16' } },
    subnet: { 'subnet-1': { name: 'S', vpc: 'vpc-1', zone: 'ap-guangzhou-3', cidr: '10.1.0.0/24' } },
    'route-table': { 'route-table-1': { name: 'R', vpc: 'vpc-1', default: true } },
  },
});
/** An error with a safe fix: host bits. */
const HOST_BITS = design({ resources: { vpc: { 'vpc-1': { name: 'V', cidr: '10.0.0.1/16' } } } });

describe('usage', () => {
  const shell = at({ 'a.json': CLEAN });
  test('help and version', () => {
    expect(shell('--version')).toMatchObject({ status: 0, out: 'plumbline 1.2.3\n', err: '' });
    for (const command of ['check', 'fix', 'fmt', 'export', 'link', 'rules', 'schema']) {
      expect(shell('--help').out).toContain(`  ${command} `);
      const help = shell(command, '--help');
      expect(help).toMatchObject({ status: 0, err: '' });
      expect(help.out).toContain(`usage: plumbline ${command}`);
      expect(help.out).not.toMatch(/\{\w+/);
    }
  });
  test.each([
    [[], 'no command is given; plumbline --help lists them'],
    [['chek'], 'there is no command "chek"; plumbline --help lists them'],
    [['check'], 'check needs a FILE'],
    [['check', 'a.json', '--strict'], 'check has no option --strict'],
    [['check', 'a.json', '--fail-on'], '--fail-on needs a value'],
    [['check', 'a.json', '--fail-on=fatal'], '--fail-on is one of error, warning, advice, not "fatal"'],
    [['check', 'a.json', '--format', 'html'], '--format is one of text, json, sarif, junit, markdown, not "html"'],
    [['fmt', 'a.json', '--check', '--write'], '--check and --write exclude each other'],
    [['fmt', 'a.json', '--check=yes'], '--check takes no value'],
    [['fmt', 'a.json', 'a.json'], 'fmt takes one FILE, not 2'],
    [['export', 'a.json'], 'export needs --to'],
    [
      ['export', 'a.json', '--to', 'visio'],
      `there is no format visio; there are ${CODECS.map(({ id }) => id).join(', ')}`,
    ],
    [['link', 'a.json', '--base', 'here'], '--base is an address such as https://example.org/plumbline/, not "here"'],
    [['schema', 'a.json'], 'schema takes no FILE'],
    [['rules', '--lang', 'tlh'], '--lang is one of en, zh-CN, not "tlh"'],
  ])('%s', (words, sentence) => {
    expect(shell(...words)).toMatchObject({ status: 2, out: '', err: `plumbline: ${sentence}\n` });
  });
});

describe('what cannot be read', () => {
  const shell = at({
    'bad.json': '{ "format": "plumbline/1", "name": "", "extra": 1 }',
    'cut.json': '{',
    'latin1.json': Uint8Array.of(0x22, 0xe9, 0x22),
  });
  test.each([
    ['missing.json', 'missing.json: cannot be read: no such file'],
    ['bad.json', 'bad.json: /extra: the key "extra" is not known here (and 1 more)'],
    ['cut.json', 'cut.json: not valid JSON at line 1, column 2'],
    ['latin1.json', 'latin1.json: is not UTF-8'],
    ['#s=1AAAA', '#s=1AAAA: the link is broken: characters are missing or were changed'],
    [
      'https://example.org/#s=pAAAA',
      'https://example.org/#s=pAAAA: the link is protected by a password: open it in the browser',
    ],
  ])('%s', (file, sentence) => {
    for (const command of [['fmt'], ['fix'], ['link'], ['export', '--to', 'json']]) {
      expect(shell(...command, file)).toMatchObject({ status: 2, out: '', err: `plumbline: ${sentence}\n` });
    }
    expect(shell('check', file)).toMatchObject({ status: 2, out: '', err: `plumbline: ${sentence}\n` });
  });
});

describe('check', () => {
  test('a clean design', () => {
    const shell = at({ 'a.json': CLEAN });
    expect(shell('check', 'a.json')).toMatchObject({ status: 0, err: '' });
    expect(shell('check', 'a.json').out).toContain('0 errors, 0 warnings, ');
  });
  test('an error, its places and its fix', () => {
    const { status, out } = at({ 'a.json': OUTSIDE })('check', 'a.json');
    expect(status).toBe(1);
    expect(out).toContain('error  subnet-outside-vpc  ');
    expect(out).toContain('\n  10.1.0.0/24 is in no block of V');
    expect(out).toMatch(
      / {4}at a\.json:1:\d+ \/resources\/subnet\/subnet-1\/cidr\n {6}1 \| .*"cidr":"10\.1\.0\.0\/24".*\n {8}\| +\^{13}\n/,
    );
    expect(out).toMatch(/ {4}at a\.json:1:\d+ \/resources\/vpc\/vpc-1\/cidr\n/);
    expect(out).toContain('    fix (review): Use 10.0.0.0/24, the next free block\n');
    expect(out).toContain('1 error, ');
  });
  test('the same in JSON', () => {
    const { status, out } = at({ 'a.json': OUTSIDE })('check', 'a.json', '--format', 'json');
    expect(status).toBe(1);
    const report = JSON.parse(out);
    expect(report.format).toBe('plumbline-report/1');
    expect(report.files[0].file).toBe('a.json');
    expect(report.files[0].findings[0]).toEqual({
      key: 'subnet-outside-vpc:subnet-1+vpc-1',
      rule: 'subnet-outside-vpc',
      severity: 'error',
      message: expect.stringContaining('10.1.0.0/24'),
      at: [
        { id: 'subnet-1', pointer: '/resources/subnet/subnet-1/cidr' },
        { id: 'vpc-1', pointer: '/resources/vpc/vpc-1/cidr' },
      ],
      accepted: null,
      fixes: [{ title: 'Use 10.0.0.0/24, the next free block', safety: 'review' }],
    });
    expect(report.summary).toMatchObject({ errors: 1, accepted: 0, intentsFailed: 0 });
  });
  test('for the tools of pipelines', () => {
    const shell = at({ 'a.json': OUTSIDE });
    const { status, out } = shell('check', 'a.json', 'none.json', '--format', 'sarif');
    expect(status).toBe(2);
    const [log] = JSON.parse(out).runs;
    expect(log.tool.driver.rules).toHaveLength(RULES.length);
    expect(log.invocations[0].executionSuccessful).toBe(false);
    expect(log.results[0].ruleId).toBe('subnet-outside-vpc');
    expect(log.tool.driver.rules[log.results[0].ruleIndex].id).toBe('subnet-outside-vpc');
    expect(shell('check', 'a.json', '--format', 'junit').out).toContain('name="subnet-outside-vpc"');
    expect(shell('check', 'a.json', '--format', 'markdown')).toMatchObject({ status: 1, err: '' });
    expect(shell('check', 'a.json', '--format', 'markdown').out).toContain('| error | `subnet-outside-vpc` |');
  });
  test('what a terminal would obey is shown as a mark, and wide characters move the caret', () => {
    const vpc = { 'vpc-1': { name: '云\u001b[2J', cidr: '10.0.0.1/16' } };
    const { out } = at({ 'a.json': design({ resources: { vpc } }) })('check', 'a.json');
    expect(out).not.toContain('\u001b');
    expect(out).toMatch(/^ {6}1 \| (.*)"10\.0\.0\.1\/16"/m);
    const before = /^ {6}1 \| (.*)"10\.0\.0\.1\/16"/m.exec(out)?.[1] ?? '';
    expect(out).toContain(`\n        | ${' '.repeat(before.length + 1)}${'^'.repeat(13)}\n`);
  });
  test('what is accepted or switched off never fails', () => {
    const accepted = JSON.parse(OUTSIDE);
    accepted.accepted = { 'subnet-outside-vpc:subnet-1+vpc-1': 'Known.' };
    const off = { ...JSON.parse(OUTSIDE), rules: { 'subnet-outside-vpc': 'off' } };
    const shell = at({ 'a.json': JSON.stringify(accepted), 'off.json': JSON.stringify(off) });
    expect(shell('check', 'off.json').status).toBe(0);
    const { status, out } = shell('check', 'a.json', '--format=json');
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect(report.files[0].findings[0].accepted).toBe('Known.');
    expect(report.summary).toMatchObject({ errors: 0, accepted: 1 });
  });
  test('a failed intent comes with the smallest change that makes it hold', () => {
    const { out } = at({ 'web.json': sample('broken-web') })('check', 'web.json', '--format', 'json');
    const [file] = JSON.parse(out).files;
    const found = file.findings.find((each: { key: string }) => each.key === 'intent-fails:customers');
    expect(found.fixes).toContainEqual({ title: 'Allow tcp 8443 from 0.0.0.0/0 into Service', safety: 'review' });
  });
  test('a failed intent is said once, and always fails, also where its finding is accepted or switched off', () => {
    const shop = (rest: object) =>
      design({
        resources: {
          vpc: { v: { name: 'V', cidr: '10.0.0.0/16' } },
          subnet: { s: { name: 'S', vpc: 'v', zone: 'ap-guangzhou-3', cidr: '10.0.0.0/24' } },
          'route-table': { r: { name: 'R', vpc: 'v', default: true } },
        },
        intents: { out: { name: 'Out', from: 's', to: 'internet', protocol: 'tcp', port: 443, expect: 'reachable' } },
        ...rest,
      });
    const shell = at({
      'open.json': shop({}),
      'accepted.json': shop({ accepted: { 'intent-fails:out': 'later' } }),
      'off.json': shop({ rules: { 'intent-fails': 'off' } }),
    });
    const open = shell('check', 'open.json');
    expect(open.status).toBe(1);
    expect(open.out).toContain('intent-fails');
    expect(open.out).not.toContain('intent out fails');
    for (const file of ['accepted.json', 'off.json']) {
      const { status, out } = shell('check', file);
      expect(status).toBe(1);
      expect(out.match(/intent out fails/g)).toHaveLength(1);
    }
  });
  test('the threshold', () => {
    const warned = { ...JSON.parse(OUTSIDE), rules: { 'subnet-outside-vpc': 'warning' } };
    const shell = at({ 'a.json': JSON.stringify(warned) });
    expect(shell('check', 'a.json').status).toBe(0);
    expect(shell('check', 'a.json', '--fail-on', 'warning').status).toBe(1);
    expect(shell('check', 'a.json', '--fail-on', 'advice').status).toBe(1);
  });
  test('an unreadable file is reported, the others are still checked, and 2 beats 1', () => {
    const { status, out, err } = at({ 'a.json': OUTSIDE })('check', 'none.json', 'a.json', '--format', 'json');
    expect(status).toBe(2);
    expect(err).toBe('plumbline: none.json: cannot be read: no such file\n');
    const report = JSON.parse(out);
    expect(report.files[0]).toEqual({
      file: 'none.json',
      error: { pointer: '', message: 'cannot be read: no such file' },
    });
    expect(report.files[1].findings).not.toEqual([]);
  });
  test('stdin and a link', () => {
    expect(at({}, OUTSIDE)('check', '-').status).toBe(1);
    const link = at({}, OUTSIDE)('link', '-').out.trim();
    expect(at({})('check', link).status).toBe(1);
    expect(at({})('check', link.slice(link.indexOf('#'))).status).toBe(1);
  });
});

describe('fmt', () => {
  const ugly = `\ufeff${JSON.stringify(JSON.parse(CLEAN))}`;
  test('prints', () =>
    expect(at({ 'a.json': ugly })('fmt', 'a.json')).toMatchObject({ status: 0, out: CLEAN, err: '' }));
  test('checks', () => {
    const shell = at({ 'a.json': ugly, 'b.json': CLEAN, 'mark.json': `\ufeff${CLEAN}` });
    expect(shell('fmt', '--check', 'b.json')).toMatchObject({ status: 0, out: '' });
    expect(shell('fmt', '--check', 'a.json', 'b.json', 'mark.json')).toMatchObject({
      status: 1,
      out: 'a.json\nmark.json\n',
    });
    expect(shell('fmt', '--check', 'a.json', 'none.json').status).toBe(2);
  });
  test('writes only what differs', () => {
    const { status, written } = at({ 'a.json': ugly, 'b.json': CLEAN })('fmt', '--write', 'a.json', 'b.json');
    expect(status).toBe(0);
    expect(written).toEqual({ 'a.json': CLEAN });
  });
  test('does not write to stdin, to a link, or where it may not', () => {
    expect(at({}, ugly)('fmt', '--write', '-')).toMatchObject({
      status: 2,
      err: 'plumbline: -: only a file can be written back to\n',
    });
    expect(at({ '/locked/a.json': ugly })('fmt', '--write', '/locked/a.json').err).toBe(
      'plumbline: /locked/a.json: cannot be written: permission denied\n',
    );
  });
});

describe('fix', () => {
  test('mends what is safe', () => {
    const { status, out, err } = at({ 'a.json': HOST_BITS })('fix', 'a.json');
    expect(status).toBe(0);
    expect(out).toContain('"cidr": "10.0.0.0/16"');
    expect(err).toMatch(/^mended: cidr-host-bits:vpc-1/);
    expect(at({ 'a.json': out })('fix', 'a.json')).toMatchObject({ out, err: 'nothing to mend\n' });
  });
  test('writes back only when something was mended', () => {
    const shell = at({ 'a.json': HOST_BITS, 'b.json': JSON.stringify(JSON.parse(CLEAN)) });
    const { written } = shell('fix', '--write', 'a.json');
    expect(written['a.json']).toContain('10.0.0.0/16');
    expect(shell('fix', '--write', 'b.json').written['b.json']).toBeUndefined();
  });
});

describe('the others', () => {
  const shell = at({ 'a.json': CLEAN });
  test('export', () => {
    expect(shell('export', 'a.json', '--to', 'json')).toMatchObject({ status: 0, out: CLEAN });
    expect(shell('export', 'a.json', '--to=json', '--out', 'b.json')).toMatchObject({
      status: 0,
      out: '',
      written: { 'b.json': CLEAN },
    });
  });
  test('link', () => {
    const { status, out, err } = shell('link', 'a.json', '--base', 'https://example.org/p/');
    expect(status).toBe(0);
    expect(out).toMatch(/^https:\/\/example\.org\/p\/#s=1[\w-]+\n$/);
    expect(err).toBe(`${out.length - 1} characters\n`);
    expect(at({})('fmt', out.trim()).out).toBe(CLEAN);
  });
  test('rules', () => {
    const list = JSON.parse(shell('rules', '--json').out);
    expect(list.map((rule: { id: string }) => rule.id)).toEqual(RULES.map((rule) => rule.id));
    expect(Object.keys(list[0])).toEqual(['id', 'severity', 'section', 'summary', 'why', 'source', 'fix', 'example']);
    const [text, markdown] = [shell('rules').out, shell('rules', '--markdown').out];
    for (const { id, source } of RULES) {
      expect(text).toContain(id);
      expect(markdown).toContain(`\n### ${id}\n`);
      if (source !== null) expect(markdown).toContain(`Source: ${source}`);
    }
  });
  test('the examples of the catalogue are files that check as it says', () => {
    for (const { id, example } of JSON.parse(shell('rules', '--json').out)) {
      const files = { 'triggers.json': JSON.stringify(example.triggers), 'clean.json': JSON.stringify(example.clean) };
      const { out } = at(files)('check', 'triggers.json', 'clean.json', '--format', 'json');
      const [triggers, clean] = JSON.parse(out).files;
      const rules = (file: { findings: { rule: string }[] }) => file.findings.map(({ rule }) => rule);
      expect(rules(triggers), id).toContain(id);
      expect(rules(clean), id).not.toContain(id);
    }
  });
  test('schema', () => expect(shell('schema')).toMatchObject({ status: 0, out: printJsonSchema() }));
});
