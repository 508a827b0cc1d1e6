/** `plumbline diff`: what a change of a design does to its resources, findings and intents, and to what can reach what. */

import {
  type Analysis,
  analyse,
  type ChangedBox,
  type Document,
  difference,
  formatPrefix,
  type IntentResult,
  isChanged,
  message,
  type ReportedFinding,
  resourceChanges,
  toPrefixes,
} from '../core/index.ts';
import { reported } from './check.ts';
import type { Command } from './command.ts';
import { markdownOf } from './diff-markdown.ts';
import { textOf } from './diff-text.ts';
import { needInput } from './input.ts';
import { Refusal } from './terminal.ts';

/** A box of flows with its addresses as CIDRs. */
export interface FlowBox extends Pick<ChangedBox, 'protocol' | 'ports' | 'example' | 'exposure'> {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Everything that differs between two designs. */
export interface DesignDifference {
  readonly before: Document;
  readonly after: Document;
  readonly resources: ReturnType<typeof resourceChanges>;
  readonly findings: { readonly new: readonly ReportedFinding[]; readonly gone: readonly ReportedFinding[] };
  /** Broken: it fails, and did not before; mended: it holds, and failed before. */
  readonly intents: { readonly broken: readonly IntentResult[]; readonly mended: readonly IntentResult[] };
  readonly flows: { readonly opened: readonly FlowBox[]; readonly closed: readonly FlowBox[] };
  /** What the bounds left out. */
  readonly more: { readonly opened: number; readonly closed: number; readonly uncompared: number };
}

export const diff: Command = {
  name: 'diff',
  usage: 'diff OLD NEW [--json|--markdown]',
  summary: 'cli.diff.summary',
  options: [
    { name: '--json', value: null, help: 'cli.json' },
    { name: '--markdown', value: null, help: 'cli.diff.markdown' },
  ],
  files: 'two',
  run: (given, terminal) => {
    const [json, markdown] = [given.has('--json'), given.has('--markdown')];
    if (json && markdown) throw new Refusal(message('cli.options-apart', { a: '--json', b: '--markdown' }));
    const [before, after] = given.files.map((file) => needInput(terminal, file).document);
    if (before === undefined || after === undefined) throw new Error('two files were asked for');
    const found = designDifference(before, after);
    terminal.out(json ? asJson(found) : markdown ? markdownOf(found) : textOf(terminal, found));
    return isChanged(before, after) ? 1 : 0;
  },
};

function designDifference(before: Document, after: Document): DesignDifference {
  const [was, is] = [analyse(before), analyse(after)];
  const { opened, closed, more, uncompared } = difference(before, after);
  const failed = failing(was);
  const fails = failing(is);
  return {
    before,
    after,
    resources: resourceChanges(before, after),
    findings: { new: only(after, is, was), gone: only(before, was, is) },
    intents: {
      broken: is.intents.filter(({ id }) => fails.has(id) && !failed.has(id)),
      mended: is.intents.filter(({ id, holds }) => holds === true && failed.has(id)),
    },
    flows: { opened: opened.map(flowBox), closed: closed.map(flowBox) },
    more: { ...more, uncompared },
  };
}

function failing({ intents }: Analysis): ReadonlySet<string> {
  return new Set(intents.filter(({ holds }) => holds === false).map(({ id }) => id));
}

/** The findings of one version that the other has not, by key. */
function only(document: Document, analysis: Analysis, other: Analysis): ReportedFinding[] {
  const keys = new Set(other.run.findings.map(({ key }) => key));
  return analysis.run.findings
    .filter(({ key }) => !keys.has(key))
    .map((finding) => reported(document, analysis, finding));
}

function flowBox({ protocol, ports, from, to, example, exposure }: ChangedBox): FlowBox {
  const cidrs = (set: ChangedBox['from']): string[] => toPrefixes(set).map(formatPrefix);
  return { protocol, ports, from: cidrs(from), to: cidrs(to), example, exposure };
}

function asJson({ resources, findings, intents, flows, more }: DesignDifference): string {
  const ids = (some: readonly IntentResult[]): string[] => some.map(({ id }) => id);
  const boxes = (some: readonly FlowBox[]) =>
    some.map(({ exposure: _, example, ...box }) => {
      const { port, ...flow } = example;
      return { ...box, example: port === null ? flow : { ...flow, port } };
    });
  const isCut = more.opened > 0 || more.closed > 0 || more.uncompared > 0;
  const shown = {
    resources,
    findings,
    intents: { broken: ids(intents.broken), mended: ids(intents.mended) },
    flows: { opened: boxes(flows.opened), closed: boxes(flows.closed), ...(isCut ? { more } : {}) },
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
