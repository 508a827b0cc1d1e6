/** A check as JUnit XML, for the test reports of pipelines: a suite for each file, a case for each rule and intent. */

import { SEVERITIES } from '../../base/finding.ts';
import { message } from '../../base/message.ts';
import type { Region } from '../../document/locate.ts';
import {
  type CheckedFile,
  type Report,
  type ReportedFinding,
  type ReportedRule,
  regionsOf,
  type UnreadFile,
} from '../report.ts';
import { xmlAttribute, xmlText } from '../xml-text.ts';

/** The report as JUnit XML. A rule fails with its first finding at or above the threshold; lesser and accepted ones are its output. */
export function writeJunit(report: Report): string {
  const suites = report.files.map((file) => ('error' in file ? unreadSuite(file) : suiteOf(file, report)));
  const sum = (count: 'tests' | 'failures' | 'errors' | 'skipped'): number =>
    suites.reduce((total, suite) => total + suite[count], 0);
  const head = attributes({
    name: 'plumbline',
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    skipped: sum('skipped'),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${head}>`,
    ...suites.flatMap((suite) => suite.lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly lines: readonly string[];
}

type Verdict = 'passed' | 'failed' | 'error' | 'skipped';

interface Case {
  readonly verdict: Verdict;
  readonly lines: readonly string[];
}

function suite(file: string, cases: readonly Case[]): Suite {
  const count = (verdict: Verdict): number => cases.filter((each) => each.verdict === verdict).length;
  const counts = { tests: cases.length, failures: count('failed'), errors: count('error'), skipped: count('skipped') };
  return {
    ...counts,
    lines: [
      `  <testsuite${attributes({ name: file, ...counts })}>`,
      ...cases.flatMap((each) => each.lines),
      '  </testsuite>',
    ],
  };
}

function unreadSuite({ file, error }: UnreadFile): Suite {
  const text = error.pointer === '' ? error.message : `${error.pointer}: ${error.message}`;
  const inside = `<error${attributes({ message: text, type: 'unreadable' })}/>`;
  return suite(file, [{ verdict: 'error', lines: caseLines({ classname: 'file', name: 'readable', file }, [inside]) }]);
}

function suiteOf(file: CheckedFile, report: Report): Suite {
  const regions = regionsOf(file);
  const byRule = new Map<string, ReportedFinding[]>();
  for (const finding of file.findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const rules = report.rules.map((rule) => caseOfRule(rule, byRule.get(rule.id) ?? [], file, regions, report));
  const intents = file.intents.map(({ id, holds, because, says }): Case => {
    const name = { classname: 'intents', name: id, file: file.file };
    if (holds === null) return { verdict: 'skipped', lines: caseLines(name, ['<skipped/>']) };
    if (holds) return { verdict: 'passed', lines: caseLines(name, []) };
    const place = because === null ? '' : placeOf(because, file, regions);
    const failure = `<failure${attributes({ message: says ?? id, type: 'intent' })}>${xmlText(place)}</failure>`;
    return { verdict: 'failed', lines: caseLines(name, [failure]) };
  });
  return suite(file.file, [...rules, ...intents]);
}

function caseOfRule(
  rule: ReportedRule,
  findings: readonly ReportedFinding[],
  file: CheckedFile,
  regions: ReadonlyMap<string, Region>,
  report: Report,
): Case {
  const { failOn, say } = report;
  const name = { classname: rule.section, name: rule.id, file: file.file };
  if (file.off.has(rule.id))
    return {
      verdict: 'skipped',
      lines: caseLines(name, [`<skipped${attributes({ message: say(message('report.off')) })}/>`]),
    };
  const fails = ({ severity, accepted }: ReportedFinding): boolean =>
    accepted === null && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
  const failed = findings.filter(fails);
  const inside: string[] = [];
  const [first, ...others] = failed;
  // One failure a case is what every reader of the format takes; the others stand in its text.
  if (first !== undefined) {
    const head = others.length === 0 ? first.message : `${first.message} (+${others.length})`;
    const text = failed.map((finding) => describe(finding, file, regions, report)).join('\n\n');
    inside.push(`<failure${attributes({ message: head, type: first.severity })}>${xmlText(text)}</failure>`);
  }
  const rest = findings.filter((finding) => !fails(finding)).map((finding) => describe(finding, file, regions, report));
  if (rest.length > 0) inside.push(`<system-out>${xmlText(rest.join('\n\n'))}</system-out>`);
  return { verdict: first === undefined ? 'passed' : 'failed', lines: caseLines(name, inside) };
}

function describe(
  finding: ReportedFinding,
  file: CheckedFile,
  regions: ReadonlyMap<string, Region>,
  { say }: Report,
): string {
  const { severity, message: text, accepted } = finding;
  return [
    say(message('report.case', { severity, text })),
    ...finding.at.map(({ pointer }) => `  ${placeOf(pointer, file, regions)}`),
    ...finding.fixes.map(({ title, safety }) => `  ${say(message('report.case-fix', { safety, title }))}`),
    ...(accepted === null
      ? []
      : [
          `  ${say(accepted === '' ? message('report.case-accepted') : message('report.case-accepted-why', { reason: accepted }))}`,
        ]),
  ].join('\n');
}

function placeOf(pointer: string, { file }: CheckedFile, regions: ReadonlyMap<string, Region>): string {
  const region = regions.get(pointer);
  return region === undefined ? pointer : `${file}:${region.line}:${region.column} ${pointer}`;
}

function caseLines(name: Readonly<Record<string, string>>, inside: readonly string[]): string[] {
  if (inside.length === 0) return [`    <testcase${attributes(name)}/>`];
  return [`    <testcase${attributes(name)}>`, ...inside.map((line) => `      ${line}`), '    </testcase>'];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join('');
}
