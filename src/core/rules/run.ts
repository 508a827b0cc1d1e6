/** Runs the rules: only those again of which a table that they read has changed, and the same findings as a run from nothing. */

import { entry } from '../base/entry.ts';
import { type Finding, SEVERITIES } from '../base/finding.ts';
import { fingerprint } from '../base/fingerprint.ts';
import { compareCodePoints } from '../base/order.ts';
import type { Document } from '../document/document.ts';
import { canonicalAt } from '../document/value.ts';
import { isKindId } from '../kinds/index.ts';
import { RULES } from './index.ts';
import type { Hit, Rule } from './rule.ts';

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
      byRule.set(rule.id, { inputs, findings: findingsOf(rule, document) });
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

function findingsOf(rule: Rule, document: Document): Finding[] {
  const setting = entry(document.rules, rule.id) ?? rule.severity;
  if (setting === 'off') return [];
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const hit of (rule.check as (view: unknown) => Iterable<Hit>)(viewOf(rule, document))) {
    const key = keyOf(rule, hit, document);
    // Two equal routes in one table are one cause with one key: the first hit stands for both.
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push({ key, rule: rule.id, severity: setting, message: hit.message, at: hit.at, fixes: hit.fixes ?? [] });
  }
  return findings;
}

/** Only what the rule declared: reading more fails at once instead of going stale silently. */
function viewOf(rule: Rule, document: Document): unknown {
  const resources = Object.fromEntries(rule.reads.filter(isKindId).map((kind) => [kind, document.resources[kind]]));
  const others = Object.fromEntries(
    rule.reads.filter((read) => !isKindId(read)).map((read) => [read, Reflect.get(document, read)]),
  );
  return { resources, ...others };
}

function keyOf(rule: Rule, hit: Hit, document: Document): string {
  const ids = [...new Set(hit.at.map((place) => place.id))].sort(compareCodePoints).join('+');
  return rule.twice
    ? `${rule.id}:${ids}~${fingerprint(canonicalAt(document, hit.at[0].pointer))}`
    : `${rule.id}:${ids}`;
}
