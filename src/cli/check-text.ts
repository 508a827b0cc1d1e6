/** What `plumbline check` prints for people: findings by severity and rule, each with the line that is wrong and a caret under it. */

import { type Counts, locate, message, type Region, type Report, type ReportedFinding } from '../core/index.ts';
import { render, ruleTextOf, wordOf } from './language.ts';
import { shortName, styled, type Terminal, widthOf } from './terminal.ts';

/** What came of one FILE. */
export type Checked =
  | Extract<Report['files'][number], { error: unknown }>
  | (Exclude<Report['files'][number], { error: unknown }> & {
      readonly counts: Counts;
    });

/** The counts of all files together. */
export function summaryOf(files: readonly Checked[]) {
  const sum = { errors: 0, warnings: 0, advice: 0, accepted: 0, intentsFailed: 0 };
  for (const file of files) {
    if ('error' in file) continue;
    const { counts, intents } = file;
    sum.errors += counts.errors;
    sum.warnings += counts.warnings;
    sum.advice += counts.advice;
    sum.accepted += counts.accepted;
    sum.intentsFailed += intents.filter((intent) => intent.holds === false).length;
  }
  return sum;
}

const COLOURS = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

/** The whole text; empty when no file could be read. */
export function textOf(terminal: Terminal, files: readonly Checked[]): string {
  // Where nothing could be read there is nothing to sum up.
  if (files.every((file) => 'error' in file)) return '';
  const lines: string[] = [];
  for (const file of files) if (!('error' in file)) lines.push(...linesOf(terminal, file));
  const { intentsFailed: failed, ...counts } = summaryOf(files);
  const text = render(message('cli.summary', counts));
  lines.push(failed === 0 ? text : render(message('cli.summary-intents', { text, failed })));
  return lines.map((line) => `${line}\n`).join('');
}

function linesOf(terminal: Terminal, file: Exclude<Checked, { error: unknown }>): string[] {
  const name = printable(shortName(file.file));
  const open = file.findings.filter(({ accepted }) => accepted === null);
  const excerpts = excerptsOf(file.text, open);
  const lines: string[] = [];
  let group = '';
  for (const finding of open) {
    const { severity, rule } = finding;
    // Findings come worst first and then by key, which begins with the rule: those of a rule stand together.
    if (`${severity} ${rule}` !== group) {
      group = `${severity} ${rule}`;
      const { summary } = ruleTextOf(rule);
      const values = { severity: styled(terminal, COLOURS[severity], wordOf('severity', severity)), rule, summary };
      lines.push(...(lines.length > 0 ? [''] : [name, '']));
      lines.push(render(message('cli.rule', { ...values, summary: styled(terminal, 'dim', summary) })));
    }
    lines.push(`  ${printable(finding.message)}`);
    for (const [index, { pointer }] of finding.at.entries()) {
      const found = excerpts.get(pointer);
      lines.push(styled(terminal, 'dim', placeOf(name, pointer, found?.region)));
      // The caret stands under what decides; the other places are named.
      if (index === 0 && found !== undefined) lines.push(...found.draw(terminal, COLOURS[severity]));
    }
    for (const { title, safety } of finding.fixes) {
      lines.push(styled(terminal, 'green', render(message('cli.finding-fix', { title: printable(title), safety }))));
    }
  }
  if (lines.length > 0) lines.push('');
  // What a finding has said already is not said twice; where that is accepted or switched off the intent fails all the same.
  const said = new Set(open.filter(({ rule }) => rule === 'intent-fails').map(({ at }) => at[0]?.id));
  for (const { id, holds, says } of file.intents) {
    if (holds === false && !said.has(id))
      lines.push(printable(render(message('cli.intent', { file: name, id, text: says ?? '' }))));
  }
  const unproved = file.intents.filter((intent) => intent.holds === null).length;
  if (unproved > 0)
    lines.push(styled(terminal, 'dim', render(message('cli.intents-open', { file: name, count: unproved }))));
  return lines;
}

function placeOf(file: string, pointer: string, region: Region | undefined): string {
  if (region === undefined) return render(message('cli.finding-at', { pointer: printable(pointer) }));
  const { line, column } = region;
  return render(message('cli.finding-line', { file, line, column, pointer: printable(pointer) }));
}

interface Excerpt {
  readonly region: Region;
  readonly draw: (terminal: Terminal, colour: (typeof COLOURS)[keyof typeof COLOURS]) => string[];
}

/** How much of a long line is shown, in UTF-16 units: a file that was written on one line has but one. */
const WIDEST = 100;

function excerptsOf(text: string | null, findings: readonly ReportedFinding[]): Map<string, Excerpt> {
  const excerpts = new Map<string, Excerpt>();
  if (text === null || findings.length === 0) return excerpts;
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const regions = locate(
    text,
    findings.flatMap(({ at }) => at.map(({ pointer }) => pointer)),
  );
  for (const [pointer, region] of regions) {
    const line = (lines[region.line - 1] ?? '').replace(/\r$/, '');
    excerpts.set(pointer, { region, draw: (terminal, colour) => drawn(terminal, colour, line, region) });
  }
  return excerpts;
}

function drawn(terminal: Terminal, colour: Parameters<typeof styled>[1], line: string, region: Region): string[] {
  // What goes on over several lines is shown by the line that opens it, from its key on.
  const start = region.endLine === region.line ? region.column - 1 : indentOf(line);
  const end = region.endLine === region.line ? region.endColumn - 1 : line.length;
  const from = line.length <= WIDEST ? indentOf(line) : Math.max(indentOf(line), start - WIDEST / 2);
  const to = Math.min(line.length, Math.max(from + WIDEST, start + 1));
  const before = `${from > indentOf(line) ? '…' : ''}${printable(line.slice(from, start))}`;
  const marked = printable(line.slice(start, Math.min(end, to)));
  const after = `${printable(line.slice(Math.min(end, to), to))}${to < line.length ? '…' : ''}`;
  const number = String(region.line);
  const bar = styled(terminal, 'dim', `${' '.repeat(number.length)} |`);
  const carets = styled(terminal, colour, '^'.repeat(Math.max(1, widthOf(marked))));
  return [
    `      ${styled(terminal, 'dim', `${number} |`)} ${before}${marked}${after}`,
    `      ${bar} ${' '.repeat(widthOf(before))}${carets}`,
  ];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Text of a design as a terminal may have it: no control characters, which could move the cursor, and none that turn the direction. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
