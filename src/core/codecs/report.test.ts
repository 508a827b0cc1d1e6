/** Reports say what the check found in the forms that pipelines read: SARIF by its schema, JUnit as XML, Markdown without a way out of its table. */

import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import { SARIF_SCHEMA } from '../testing/sarif-schema.ts';
import { writeFindingsMarkdown, writeJunit, writeSarif } from './index.ts';
import type { CheckedFile, Report, ReportedFinding } from './report.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:\S+$/i);
ajv.addFormat('uri-reference', /^([a-z][a-z0-9+.-]*:)?[\w\-./~%!$&'()*+,;=:@?#[\]]*$/i);
const sarif = ajv.compile(SARIF_SCHEMA);

const TEXT = '{\n  "resources": {\n    "vpc": { "v": { "cidr": "10.0.0.1/16" } }\n  }\n}\n';
const finding: ReportedFinding = {
  key: 'cidr-host-bits:v~00000000',
  rule: 'cidr-host-bits',
  severity: 'error',
  message: '10.0.0.1/16 has host bits | <b>@all</b> `x`',
  at: [
    { id: 'v', pointer: '/resources/vpc/v/cidr' },
    { id: 'v', pointer: '/resources/vpc/v' },
  ],
  accepted: null,
  fixes: [{ title: 'Use 10.0.0.0/16', safety: 'safe' }],
};
const rule = {
  id: 'cidr-host-bits',
  severity: 'error',
  section: 'document',
  summary: 'a CIDR',
  why: 'Because.',
  source: 'Page, 1',
} as const;
const quiet = { ...rule, id: 'quota', severity: 'warning', source: null } as const;

function report(file: Partial<CheckedFile> = {}, more: Partial<Report> = {}): Report {
  const checked = { file: 'a b/ü.json', text: TEXT, findings: [finding], intents: [], off: new Set<string>(), ...file };
  return {
    version: '1.2.3',
    language: 'en',
    say: render,
    rules: [rule, quiet],
    files: [checked],
    failOn: 'error',
    ...more,
  };
}

describe('SARIF', () => {
  const log = (of: Report) => {
    const value = JSON.parse(writeSarif(of));
    expect(sarif(value), JSON.stringify(sarif.errors)).toBe(true);
    return value.runs[0];
  };
  test('the schema refuses what is wrong', () => {
    for (const wrong of [{}, { version: '2.1.0' }, { version: '2.1.0', runs: [{}] }, { version: '2.0.0', runs: [] }])
      expect(sarif(wrong)).toBe(false);
    const run = (result: object) => ({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'x' } }, results: [result] }],
    });
    expect(sarif(run({ message: { text: 'x' } }))).toBe(true);
    for (const wrong of [
      {},
      { message: {} },
      { message: { text: 'x' }, level: 'advice' },
      { message: { text: 'x' }, x: 1 },
    ])
      expect(sarif(run(wrong))).toBe(false);
  });
  test('a finding stands at its line, with its rule, its other places and its key', () => {
    const { results, tool, artifacts } = log(report());
    expect(tool.driver).toMatchObject({ name: 'Plumbline', version: '1.2.3' });
    expect(tool.driver.rules.map((each: { id: string }) => each.id)).toEqual(['cidr-host-bits', 'quota']);
    expect(artifacts[0].location.uri).toBe('a%20b/%C3%BC.json');
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      ruleId: 'cidr-host-bits',
      ruleIndex: 0,
      level: 'error',
      message: { text: finding.message },
      partialFingerprints: { 'plumbline/1': finding.key },
      suppressions: [],
    });
    expect(results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 29,
      endLine: 3,
      endColumn: 42,
    });
    expect(results[0].relatedLocations[0].logicalLocations[0].fullyQualifiedName).toBe('/resources/vpc/v');
  });
  test('advice is a note, and what is accepted is suppressed with its reason', () => {
    const accepted = { ...finding, severity: 'advice', accepted: 'Known.' } as const;
    const [result] = log(report({ findings: [accepted] })).results;
    expect(result.level).toBe('note');
    expect(result.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'Known.' }]);
    expect(log(report({ findings: [{ ...accepted, accepted: '' }] })).results[0].suppressions).toEqual([
      { kind: 'external', status: 'accepted' },
    ]);
  });
  test('a link has no lines, and stdin and odd paths are still references', () => {
    for (const file of [
      '#s=1abc',
      'https://example.org/#s=1abc',
      '-',
      '/designs/x?.json',
      'C:\\a.json',
      '\ud800.json',
      '//a',
    ]) {
      const { results } = log(report({ file, text: file.includes('#') ? null : TEXT }));
      expect('region' in results[0].locations[0].physicalLocation).toBe(!file.includes('#'));
    }
  });
  test('a failed intent is a result once, and an unreadable file a failed run', () => {
    const intents = [{ id: 'i', holds: false, because: '/resources/vpc/v', says: 'It does not.' }] as const;
    expect(log(report({ findings: [], intents })).results).toMatchObject([
      { ruleId: 'intent-fails', level: 'error', message: { text: 'It does not.' } },
    ]);
    const told = { ...finding, rule: 'intent-fails', at: [{ id: 'i', pointer: '/intents/i' }] } as const;
    expect(log(report({ findings: [told], intents })).results).toHaveLength(1);
    const { invocations } = log(report({}, { files: [{ file: 'x.json', error: { pointer: '/a', message: 'bad' } }] }));
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('/a: bad');
  });
});

describe('JUnit', () => {
  test('a rule is a case: it fails at the threshold, speaks below it, and is skipped when off', () => {
    const xml = writeJunit(report({ off: new Set(['quota']) }));
    expect(xml).toContain('<testsuites name="plumbline" tests="2" failures="1" errors="0" skipped="1">');
    expect(xml).toContain('<testcase classname="document" name="cidr-host-bits" file="a b/ü.json">');
    expect(xml).toContain('10.0.0.1/16 has host bits | &lt;b&gt;@all&lt;/b&gt; `x`');
    expect(xml).toContain('a b/ü.json:3:29 /resources/vpc/v/cidr');
    expect(xml).toContain('fix (safe): Use 10.0.0.0/16');
    const lesser = writeJunit(report({ findings: [{ ...finding, severity: 'advice' }] }));
    expect(lesser).toContain('failures="0"');
    expect(lesser).toContain('<system-out>advice: 10.0.0.1/16');
    const accepted = writeJunit(report({ findings: [{ ...finding, accepted: 'Known.' }] }));
    expect(accepted).toContain('failures="0"');
    expect(accepted).toContain('accepted: Known.');
  });
  test('several findings of a rule are one failure, which names all', () => {
    const xml = writeJunit(report({ findings: [finding, { ...finding, message: 'Another' }] }));
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain('(+1)');
    expect(xml).toContain('error: Another');
  });
  test('intents and unreadable files', () => {
    const intents = [
      { id: 'holds', holds: true, because: null, says: null },
      { id: 'fails', holds: false, because: '/resources/vpc/v', says: 'It does not.' },
      { id: 'open', holds: null, because: null, says: null },
    ];
    const xml = writeJunit(report({ findings: [], intents }));
    expect(xml).toContain('tests="5" failures="1" errors="0" skipped="1"');
    const unread = writeJunit(report({}, { files: [{ file: 'x', error: { pointer: '', message: 'bad' } }] }));
    expect(unread).toContain('<error message="bad" type="unreadable"/>');
    expect(unread).toContain('errors="1"');
  });
  test('nothing gets out of an attribute or an element, and nothing stands in it that XML cannot hold', () => {
    const nasty = `"><failure>&]]>\n\r\u0000\u001b\ud800\ufffe😀`;
    const xml = writeJunit(report({ file: nasty, findings: [{ ...finding, message: nasty }] }));
    expect(xml).not.toContain('<failure>&');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe]/);
    expect(xml).toContain('&quot;&gt;&lt;failure&gt;&amp;]]&gt;&#10;&#13;\ufffd\ufffd\ufffd\ufffd😀');
  });
});

describe('Markdown', () => {
  test('a table with the place, the line and the fix', () => {
    const text = writeFindingsMarkdown(report());
    expect(text).toContain('## `a b/ü.json`');
    expect(text).toContain('1 error, 0 warnings, 0 advice, 0 accepted');
    expect(text).toContain('`/resources/vpc/v/cidr`, line 3');
    expect(text).toContain('Use 10.0.0.0/16 (safe)');
  });
  test('text of the design stays text', () => {
    const row = writeFindingsMarkdown(report())
      .split('\n')
      .find((line) => line.startsWith('| error'));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(6);
    expect(row).not.toContain('<b>');
    expect(row).not.toContain('@all');
  });
  test('accepted ones are folded away with their reasons', () => {
    const text = writeFindingsMarkdown(report({ findings: [{ ...finding, accepted: 'Known *well*.' }] }));
    expect(text).toContain('<details><summary>1 accepted</summary>');
    expect(text).toContain('Known \\*well\\*.');
  });
});
