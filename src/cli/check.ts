/** `plumbline check`: every rule and every intent of some designs, as text or as a report in JSON. */

import {
  type Analysis,
  analyse,
  type Document,
  type Finding,
  message,
  proveFixes,
  render,
  SEVERITIES,
  type Severity,
} from '../core/index.ts';
import type { Command, Status } from './command.ts';
import { readInput, refusalOf } from './input.ts';
import { lineOf, Refusal, shortName, styled, type Terminal } from './terminal.ts';

/** Formats of the report; those that are not there yet are refused by name. */
const FORMATS = ['text', 'json', 'sarif', 'junit', 'markdown'] as const;
const THERE = ['text', 'json'] as const;

/** What came of one FILE. */
type Report =
  | { readonly file: string; readonly document: Document; readonly analysis: Analysis }
  | { readonly file: string; readonly error: { readonly pointer: string; readonly message: string } };

export const check: Command = {
  name: 'check',
  usage: 'check FILE… [--format text|json] [--fail-on error|warning|advice]',
  summary: 'cli.check.summary',
  options: [
    { name: '--format', value: 'FORMAT', help: 'cli.check.format' },
    { name: '--fail-on', value: 'SEVERITY', help: 'cli.check.fail-on' },
  ],
  files: 'some',
  run: (given, terminal) => {
    const format = given.choice('--format', FORMATS);
    const threshold = given.choice('--fail-on', ['error', 'warning', 'advice']);
    if (format !== 'text' && format !== 'json') {
      throw new Refusal(message('cli.format-later', { format, count: THERE.length, choices: THERE.join(', ') }));
    }
    const reports = given.files.map((file) => reportOf(terminal, file));
    terminal.out(format === 'json' ? asJson(reports) : asText(terminal, reports));
    return reports.reduce<Status>((worst, report) => higher(worst, statusOf(report, threshold)), 0);
  },
};

function reportOf(terminal: Terminal, file: string): Report {
  const result = readInput(terminal, file);
  if (result.ok) return { file, document: result.value.document, analysis: analyse(result.value.document) };
  terminal.err(lineOf(refusalOf(file, result.problems)));
  const first = result.problems[0];
  return { file, error: { pointer: first?.pointer ?? '', message: first === undefined ? '' : render(first.message) } };
}

function statusOf(report: Report, threshold: Severity): Status {
  if ('error' in report) return 2;
  const { findings, intents } = report.analysis;
  const least = SEVERITIES.indexOf(threshold);
  const failed = findings.some((finding) => SEVERITIES.indexOf(finding.severity) <= least);
  return failed || intents.some((intent) => intent.holds === false) ? 1 : 0;
}

function higher(a: Status, b: Status): Status {
  return a > b ? a : b;
}

function summaryOf(reports: readonly Report[]) {
  const sum = { errors: 0, warnings: 0, advice: 0, accepted: 0, intentsFailed: 0 };
  for (const report of reports) {
    if ('error' in report) continue;
    const { counts, intents } = report.analysis;
    sum.errors += counts.errors;
    sum.warnings += counts.warnings;
    sum.advice += counts.advice;
    sum.accepted += counts.accepted;
    sum.intentsFailed += intents.filter((intent) => intent.holds === false).length;
  }
  return sum;
}

function asJson(reports: readonly Report[]): string {
  const files = reports.map((report) => {
    if ('error' in report) return report;
    const { file, document, analysis } = report;
    const findings = analysis.run.findings.map((finding) => ({
      key: finding.key,
      rule: finding.rule,
      severity: finding.severity,
      message: render(finding.message),
      at: finding.at,
      accepted: Object.hasOwn(document.accepted, finding.key) ? (document.accepted[finding.key] ?? null) : null,
      fixes: fixesOf(document, analysis, finding),
    }));
    return { file, findings, intents: analysis.intents };
  });
  return `${JSON.stringify({ format: 'plumbline-report/1', files, summary: summaryOf(reports) }, null, 2)}\n`;
}

/** The fixes that were proved on a copy. */
function fixesOf(document: Document, analysis: Analysis, finding: Finding) {
  return proveFixes(document, analysis.run, finding).map(({ title, safety }) => ({ title: render(title), safety }));
}

const COLOURS = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

function asText(terminal: Terminal, reports: readonly Report[]): string {
  const lines: string[] = [];
  for (const report of reports) {
    if ('error' in report) continue;
    const { document, analysis } = report;
    const file = shortName(report.file);
    for (const finding of analysis.findings) {
      const { rule } = finding;
      const severity = styled(terminal, COLOURS[finding.severity], finding.severity);
      lines.push(render(message('cli.finding', { file, severity, text: render(finding.message), rule })));
      for (const { pointer } of finding.at) {
        lines.push(styled(terminal, 'dim', render(message('cli.finding-at', { pointer }))));
      }
      for (const { title, safety } of fixesOf(document, analysis, finding)) {
        lines.push(styled(terminal, 'green', render(message('cli.finding-fix', { title, safety }))));
      }
    }
    for (const { id, holds, says } of analysis.intents) {
      if (holds === false) lines.push(render(message('cli.intent', { file, id, text: says ?? '' })));
    }
    const open = analysis.intents.filter((intent) => intent.holds === null).length;
    if (open > 0) lines.push(styled(terminal, 'dim', render(message('cli.intents-open', { file, count: open }))));
  }
  // Where nothing could be read there is nothing to sum up.
  if (reports.every((report) => 'error' in report)) return '';
  const { intentsFailed, ...counts } = summaryOf(reports);
  const text = render(message('cli.summary', counts));
  const failed = intentsFailed;
  lines.push(failed === 0 ? text : render(message('cli.summary-intents', { text, failed })));
  return lines.map((line) => `${line}\n`).join('');
}
