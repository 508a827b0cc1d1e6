/** The test helper of rules: asserts a case's findings, and unasked the laws that every rule keeps. */

import { describe, expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import { isWithin, valueAt } from '../base/pointer.ts';
import { apply } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { findResource } from '../document/tables.ts';
import { type Extra, net } from '../testing/net.ts';
import { RULES } from './index.ts';
import { proveFixes } from './prove.ts';
import type { Example, Rule } from './rule.ts';
import { type Run, runRules } from './run.ts';

/** A case: a design, the keys that the rule must find in it (without fingerprints), and what the first fix leaves at some pointers. */
export interface RuleCase {
  readonly design: Example;
  /** The document's other tables: intents, reservations, pools. */
  readonly extra?: Extra;
  /** Keys, code point order; a key's `~` and fingerprint are left out here. */
  readonly finds: readonly string[];
  /** Values after the first offered fix of the first finding; undefined: nothing stands there. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** The first finding must come without an offered fix. */
  readonly unfixable?: boolean;
  /** A part of the first finding's sentence. */
  readonly says?: string;
}

/** Declares the tests of a rule: its examples, its cases, and for each the laws. */
export function checkRule(rule: Rule, cases: Readonly<Record<string, RuleCase>>): void {
  describe(rule.id, () => {
    test('the printed example triggers it, the other does not', () => {
      expect(keysOf(rule, runRules(net(rule.example.triggers)))).not.toEqual([]);
      expect(keysOf(rule, runRules(net(rule.example.clean)))).toEqual([]);
    });
    test('the printed example keeps the laws', () => checkLaws(rule, net(rule.example.triggers)));
    for (const [name, each] of Object.entries(cases)) {
      test(name, () => {
        const document = net(each.design, each.extra);
        const run = runRules(document);
        expect(keysOf(rule, run)).toEqual([...each.finds].sort());
        const first = run.findings.find((finding) => finding.rule === rule.id);
        if (each.says !== undefined) expect(first === undefined ? '' : render(first.message)).toContain(each.says);
        if (first !== undefined) {
          const fix = proveFixes(document, run, first)[0];
          if (each.unfixable === true) expect(fix).toBeUndefined();
          if (each.fixed !== undefined) {
            if (fix === undefined) throw new Error('No fix is offered');
            const after = apply(document, fix.edits).document;
            for (const [pointer, value] of Object.entries(each.fixed))
              expect(valueAt(after, pointer), pointer).toEqual(value);
          }
        }
        checkLaws(rule, document);
      });
    }
  });
}

function keysOf(rule: Rule, run: Run): string[] {
  return run.findings
    .filter((finding) => finding.rule === rule.id)
    .map((finding) => finding.key.replace(/~[0-9a-f]{8}$/, ''))
    .sort();
}

function checkLaws(rule: Rule, document: Document): void {
  const before = structuredClone(document);
  const run = runRules(document);
  expect(document, 'the document is untouched').toEqual(before);
  for (const finding of run.findings.filter((each) => each.rule === rule.id)) {
    expect(JSON.parse(JSON.stringify(finding)), 'the finding survives JSON').toEqual(finding);
    expect(finding.key.includes('~'), 'keys carry a fingerprint where the rule can speak twice').toBe(rule.twice);
    expect(render(finding.message), 'every value of the sentence is given').not.toMatch(/\{\w+/);
    for (const place of finding.at) {
      const found = findResource(document.resources, place.id);
      const roots =
        found === null
          ? ['intents', 'pools', 'reservations'].map((table) => `/${table}/${place.id}`)
          : [`/resources/${found.kind}/${place.id}`];
      expect(
        roots.some((root) => isWithin(place.pointer, root)),
        `${place.pointer} lies in ${place.id}`,
      ).toBe(true);
      expect(valueAt(document, place.pointer), `${place.pointer} exists`).not.toBe(undefined);
    }
    if (rule.fix !== null) for (const fix of finding.fixes) expect(render(fix.title)).not.toMatch(/\{\w+/);
    if (rule.fix === null) expect(finding.fixes).toEqual([]);
    for (const fix of finding.fixes) if (fix.safety === 'safe') expect(rule.fix, 'a safe fix is declared').toBe('safe');
    if (finding.fixes.length > 0 && finding.fixes[0]?.safety === 'safe') {
      expect(
        proveFixes(document, run, finding).length,
        'a safe fix removes its finding and brings no error',
      ).toBeGreaterThan(0);
    }
  }
  expect(runRules(shuffled(document)).findings, 'the order of resources does not matter').toEqual(run.findings);
  expect(
    RULES.map((each) => each.id),
    'the rule is in the registry',
  ).toContain(rule.id);
}

function shuffled(document: Document): Document {
  const resources = Object.fromEntries(
    Object.entries(document.resources).map(([kind, table]) => [
      kind,
      Object.fromEntries(Object.entries(table).reverse()),
    ]),
  );
  return { ...document, resources: resources as unknown as Document['resources'] };
}
