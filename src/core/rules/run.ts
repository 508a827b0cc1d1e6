/** Runs the rules: only those again of which a table that they read has changed, and the same findings as a run from nothing. */

import { entry } from '../base/entry.ts';
import { type Finding, SEVERITIES } from '../base/finding.ts';
import { fingerprint } from '../base/fingerprint.ts';
import { compareCodePoints } from '../base/order.ts';
import type { Document } from '../document/document.ts';
import { canonicalAt } from '../document/value.ts';
import { isKindId } from '../kinds/index.ts';
import { RULES } from './index.ts';
import { type Around, changedIds, down, type Table, type Tables, up } from './lookups/around.ts';
import type { Hit, Reach, Rule } from './rule.ts';

/** A run, kept to make the next one cheaper. */
export interface Run {
  readonly findings: readonly Finding[];
  readonly settings: Document['rules'];
  readonly byRule: ReadonlyMap<string, { readonly inputs: readonly unknown[]; readonly findings: readonly Finding[] }>;
}

/** All findings of a document, worst first, then by key. `previous` is any earlier run of any document. */
export function runRules(document: Document, previous?: Run, rules: readonly Rule[] = RULES): Run {
  const byRule = new Map<string, { readonly inputs: readonly unknown[]; readonly findings: readonly Finding[] }>();
  let same = previous !== undefined && previous.settings === document.rules && previous.byRule.size === rules.length;
  for (const rule of rules) {
    const inputs = rule.reads.map((read) => (isKindId(read) ? document.resources[read] : document[read]));
    const before = previous?.byRule.get(rule.id);
    if (
      before !== undefined &&
      previous?.settings === document.rules &&
      before.inputs.every((input, i) => input === inputs[i])
    ) {
      byRule.set(rule.id, before);
    } else {
      same = false;
      const again =
        before === undefined || previous?.settings !== document.rules ? null : nearView(rule, document, before);
      byRule.set(rule.id, { inputs, findings: findingsOf(rule, document, again ?? wholeView(rule, document)) });
    }
  }
  if (same && previous !== undefined) return previous;
  const findings = [...byRule.values()].flatMap((result) => result.findings).sort(compareFindings);
  return { findings, settings: document.rules, byRule };
}

/** Worst first, then by key. */
function compareFindings(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareCodePoints(a.key, b.key);
}

/** What a check looks at, and of which of its hits anything is wanted; null: of all. */
interface Sight {
  readonly view: unknown;
  readonly wanted: ReadonlySet<string> | null;
}

function findingsOf(rule: Rule, document: Document, { view, wanted }: Sight): Finding[] {
  const setting = entry(document.rules, rule.id) ?? rule.severity;
  if (setting === 'off') return [];
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const hit of (rule.check as (view: unknown) => Iterable<Hit>)(view)) {
    if (wanted !== null && !wanted.has(hit.at[0].id)) continue;
    const key = keyOf(rule, hit, document);
    // Two equal routes in one table are one cause with one key: the first hit stands for both.
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push({ key, rule: rule.id, severity: setting, message: hit.message, at: hit.at, fixes: hit.fixes ?? [] });
  }
  return findings;
}

/** Only what the rule declared: reading more fails at once instead of going stale silently. */
function wholeView(rule: Rule, document: Document): Sight {
  const resources = Object.fromEntries(rule.reads.filter(isKindId).map((kind) => [kind, document.resources[kind]]));
  const whole = { resources, ...othersOf(rule, document) };
  return { view: { ...whole, whole }, wanted: null };
}

function othersOf(rule: Rule, document: Document): Record<string, unknown> {
  return Object.fromEntries(
    rule.reads.filter((read) => !isKindId(read)).map((read) => [read, Reflect.get(document, read)]),
  );
}

/** From how many resources around a change on looking at all of them is as quick. */
const MOST_AROUND = 2000;

/**
 * What a local rule has to look at again: what stands around the changes and around all that it spoke of before, whose sentences and fixes may
 * know of more. That has to be seen with what stands around it in turn. Null when the rule is not local, or all has to be looked at.
 */
function nearView(
  rule: Rule,
  document: Document,
  before: { readonly inputs: readonly unknown[]; readonly findings: readonly Finding[] },
): Sight | null {
  if (rule.local === undefined) return null;
  const tables: Tables[] = [];
  for (const [index, read] of rule.reads.entries()) {
    if (isKindId(read))
      tables.push({ kind: read, before: before.inputs[index] as Table, after: document.resources[read] });
    else if (before.inputs[index] !== document[read]) return null;
  }
  const seeds = new Set(before.findings.map((finding) => finding.at[0]?.id ?? ''));
  for (const each of tables) {
    const ids = changedIds(each);
    if (ids.length > MOST_AROUND) return null;
    for (const id of ids) seeds.add(id);
  }
  const [wanted, seen] = reachOf(rule.local, tables, seeds);
  if (wanted === null || seen === null) return null;
  const resources = Object.fromEntries(
    tables.map(({ kind, after }) => [
      kind,
      Object.fromEntries([...seen].flatMap((id) => (Object.hasOwn(after, id) ? [[id, after[id]]] : []))),
    ]),
  );
  const others = othersOf(rule, document);
  const whole = { resources: document.resources, ...others };
  return { view: { resources, ...others, whole }, wanted };
}

/** What has to be looked at again when `seeds` have changed, and what has to be seen for that. */
function reachOf(reach: Reach, tables: readonly Tables[], seeds: ReadonlySet<string>): readonly [Around, Around] {
  if (reach === 'self') return [seeds, seeds];
  const above = (of: Around): Around => (of === null ? null : up(tables, of, MOST_AROUND));
  const below = (of: Around): Around => (of === null ? null : down(tables, of, MOST_AROUND));
  const wanted = reach === 'named' ? below(seeds) : below(above(seeds));
  return [wanted, reach === 'named' ? above(wanted) : below(above(wanted))];
}

function keyOf(rule: Rule, hit: Hit, document: Document): string {
  const ids = [...new Set(hit.subject ?? hit.at.map((place) => place.id))].sort(compareCodePoints).join('+');
  return rule.twice
    ? `${rule.id}:${ids}~${fingerprint(canonicalAt(document, hit.at[0].pointer))}`
    : `${rule.id}:${ids}`;
}
