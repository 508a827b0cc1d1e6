/** `plumbline check`: every rule and every intent of some designs, as text, as a report in JSON, or for the tools of a pipeline. */

import { version } from '../../package.json';
import {
  type Analysis,
  analyse,
  type Document,
  entry,
  type Finding,
  type ProvedFix,
  proveFixes,
  type Report,
  type ReportedFinding,
  RULES,
  SEVERITIES,
  type Severity,
  smallestChanges,
  writeFindingsMarkdown,
  writeJunit,
  writeSarif,
} from '../core/index.ts';
import { type Checked, summaryOf, textOf } from './check-text.ts';
import type { Command, Status } from './command.ts';
import { readInput, refusalOf } from './input.ts';
import { render, ruleTextOf, spoken } from './language.ts';
import { lineOf } from './refusal-line.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = ['text', 'json', 'sarif', 'junit', 'markdown'] as const;
const WRITERS = { sarif: writeSarif, junit: writeJunit, markdown: writeFindingsMarkdown } as const;

export const check: Command = {
  name: 'check',
  usage: 'check FILE… [--format text|json|sarif|junit|markdown] [--fail-on error|warning|advice]',
  summary: 'cli.check.summary',
  options: [
    { name: '--format', value: 'FORMAT', help: 'cli.check.format' },
    { name: '--fail-on', value: 'SEVERITY', help: 'cli.check.fail-on' },
  ],
  files: 'some',
  run: (given, terminal) => {
    const format = given.choice('--format', FORMATS);
    const threshold = given.choice('--fail-on', ['error', 'warning', 'advice']);
    const files = given.files.map((file) => checked(terminal, file));
    if (format === 'text') terminal.out(textOf(terminal, files));
    else if (format === 'json') terminal.out(asJson(files));
    else terminal.out(WRITERS[format](reportOf(files, threshold)));
    return files.reduce<Status>((worst, file) => higher(worst, statusOf(file, threshold)), 0);
  },
};

function checked(terminal: Terminal, file: string): Checked {
  const result = readInput(terminal, file);
  if (!result.ok) {
    terminal.err(lineOf(refusalOf(file, result.problems)));
    const first = result.problems[0];
    const text = first === undefined ? '' : render(first.message);
    return { file, error: { pointer: first?.pointer ?? '', message: text } };
  }
  const { document, text } = result.value;
  const analysis = analyse(document);
  const findings = analysis.run.findings.map((finding) => reported(document, analysis, finding));
  const off = new Set(RULES.filter(({ id }) => entry(document.rules, id) === 'off').map(({ id }) => id));
  const intents = analysis.intents.map((intent) => ({ ...intent, says: intent.says && render(intent.says) }));
  return { file, text, findings, intents, off, counts: analysis.counts };
}

/** A finding as reports have it. */
export function reported(document: Document, analysis: Analysis, finding: Finding): ReportedFinding {
  return {
    key: finding.key,
    rule: finding.rule,
    severity: finding.severity,
    message: render(finding.message),
    at: finding.at,
    accepted: entry(document.accepted, finding.key) ?? null,
    fixes: fixesOf(document, analysis, finding),
  };
}

/** The fixes that were proved on a copy. For an intent that fails they are searched for: the smallest change that makes it hold. */
function fixesOf(document: Document, analysis: Analysis, finding: Finding) {
  const fixes =
    finding.rule === 'intent-fails' && finding.at[0] !== undefined
      ? searched(document, analysis, finding.at[0].id)
      : proveFixes(document, analysis.run, finding);
  return fixes.map(({ title, safety }) => ({ title: render(title), safety }));
}

/** How many steps a search may take for a report: a design of hundreds of resources needs a few dozen. */
const MOST_STEPS = 200;

function searched(document: Document, analysis: Analysis, intent: string): readonly ProvedFix[] {
  const search = smallestChanges(document, analysis, intent);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const step = search.next();
    if (step.done === true) return step.value?.offers.map(({ fix }) => fix) ?? [];
  }
  return [];
}

function statusOf(file: Checked, threshold: Severity): Status {
  if ('error' in file) return 2;
  const least = SEVERITIES.indexOf(threshold);
  const failed = file.findings.some(
    ({ severity, accepted }) => accepted === null && SEVERITIES.indexOf(severity) <= least,
  );
  return failed || file.intents.some((intent) => intent.holds === false) ? 1 : 0;
}

function higher(a: Status, b: Status): Status {
  return a > b ? a : b;
}

function asJson(files: readonly Checked[]): string {
  const shown = files.map((each) => {
    if ('error' in each) return each;
    const { file, findings, intents } = each;
    return { file, findings, intents };
  });
  return `${JSON.stringify({ format: 'plumbline-report/1', files: shown, summary: summaryOf(files) }, null, 2)}\n`;
}

function reportOf(files: readonly Checked[], failOn: Severity): Report {
  const rules = RULES.map(({ id, severity, section, source }) => {
    const { summary, why } = ruleTextOf(id);
    return { id, severity, section, summary, why, source };
  });
  return { version, language: spoken(), say: render, rules, files, failOn };
}
