/** The registry hangs together, good designs are left in peace, and a run that reuses an earlier one answers as a run from nothing. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ruleTexts } from '../base/catalogue/en/rule-texts.ts';
import type { Json } from '../base/json.ts';
import { compareCodePoints } from '../base/order.ts';
import { apply } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { allResources, resourcePointer } from '../document/tables.ts';
import { cidrsOf, referencesOf } from '../kinds/references.ts';
import { net } from '../testing/net.ts';
import { scaledDesign } from '../testing/scale.ts';
import { RULES } from './index.ts';
import { intentFails } from './intent-fails.ts';
import { proveFixes } from './prove.ts';
import type { Section } from './rule.ts';
import { type Run, runRules } from './run.ts';

const SECTIONS: readonly Section[] = [
  'document',
  'vpc-subnet',
  'route',
  'internet',
  'vpn',
  'peering-direct-connect',
  'security',
  'workload',
  'path-intent',
];
const GOOD = ['startup', 'branches', 'shared-services', 'bank', 'game', 'migration'];
const BROKEN = ['broken-merger', 'broken-peering', 'broken-vpn', 'broken-web'];

const samples = join(dirname(fileURLToPath(import.meta.url)), '../testing/samples');

function sample(name: string): Document {
  const result = parseDocument(readFileSync(join(samples, `${name}.topology.json`), 'utf8'));
  if (!result.ok) throw new Error(`${name} is no topology file`);
  return result.value;
}

describe('the registry', () => {
  test('ids are unique', () => expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length));
  test('every rule has its texts, and every text its rule', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(Object.keys(ruleTexts).sort(compareCodePoints)).toEqual([...ids].sort(compareCodePoints));
    for (const { summary, why } of Object.values(ruleTexts)) {
      expect(summary).toMatch(/^[^.].*[^.]$/);
      expect(why).toMatch(/\.$/);
    }
  });
  test('sections stand in the order of the catalogue', () => {
    const order = RULES.map((rule) => SECTIONS.indexOf(rule.section));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
  test('every rule has two examples', () => {
    for (const rule of RULES) {
      expect(Object.keys(rule.example.triggers).length, rule.id).toBeGreaterThan(0);
      expect(Object.keys(rule.example.clean).length, rule.id).toBeGreaterThan(0);
    }
  });
});

describe('fixes', () => {
  test.each(RULES.filter((rule) => rule.fix !== null && rule !== intentFails).map((rule) => [rule.id, rule] as const))(
    '%s offers one for its printed example, which holds when it is carried out',
    (id, rule) => {
      const document = net(rule.example.triggers);
      const run = runRules(document);
      const found = run.findings.filter((finding) => finding.rule === id);
      const offered = found.flatMap((finding) => proveFixes(document, run, finding).slice(0, 1));
      expect(offered.length).toBe(found.length);
      if (rule.fix === 'safe') expect(offered.some((fix) => fix.safety === 'safe')).toBe(true);
    },
  );
});

describe('good designs', () => {
  test.each(GOOD)('%s has no error and no warning', (name) => {
    expect(runRules(sample(name)).findings.filter((finding) => finding.severity !== 'advice')).toEqual([]);
  });
});

describe('runs', () => {
  test.each([...GOOD, ...BROKEN].map((name, seed) => [name, seed + 1] as const))(
    'over random edits of %s, reusing the last run answers as from nothing',
    (name, seed) => {
      const next = random(seed);
      let document = sample(name);
      let run: Run = runRules(document);
      for (let step = 0; step < 60; step += 1) {
        document = step % 2 === 0 ? scramble(document, next) : nudge(document, next);
        run = runRules(document, run);
        // A copy has none of the objects that anything was remembered of.
        expect(run.findings).toEqual(runRules(structuredClone(document)).findings);
      }
    },
  );
  test('so it does in a hub with spokes, also after edits of policies and rules, and back from another branch', () => {
    const next = random(42);
    let document = scaledDesign(3, { subnets: 36, vpcs: 4, idcs: 2 });
    let run: Run = runRules(document);
    for (let step = 0; step < 40; step += 1) {
      const branch = scramble(scramble(document, next), next);
      expect(runRules(branch, run).findings).toEqual(runRules(structuredClone(branch)).findings);
      document = [scramble, twist, nudge][step % 3]?.(document, next) ?? document;
      run = runRules(document, run);
      expect(run.findings).toEqual(runRules(structuredClone(document)).findings);
    }
  });
  test('nothing changed: the very same run', () => {
    const document = sample('bank');
    const run = runRules(document);
    expect(runRules({ ...document, name: 'another' }, run)).toBe(run);
  });
  test('a rule that is off is silent, and a changed severity is reported as changed', () => {
    const document = net({ vpc: { a: { cidr: '10.0.0.9/16' } } });
    const run = runRules(document);
    const rule = 'cidr-host-bits';
    expect(run.findings.map((finding) => finding.severity)).toContain('error');
    expect(
      runRules({ ...document, rules: { [rule]: 'off' } }, run).findings.some((finding) => finding.rule === rule),
    ).toBe(false);
    const softer = runRules({ ...document, rules: { [rule]: 'advice' } }, run).findings.filter(
      (finding) => finding.rule === rule,
    );
    expect(new Set(softer.map((finding) => finding.severity))).toEqual(new Set(['advice']));
  });
});

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One random edit: a reference led elsewhere, a CIDR changed, or a resource gone. */
function scramble(document: Document, next: () => number): Document {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const all = [...allResources(document.resources)];
  const victim = pick(all);
  const other = pick(all);
  if (victim === undefined || other === undefined) return document;
  const { kind, id, value } = victim;
  const reference = pick(referencesOf(kind, value));
  const cidr = pick(cidrsOf(kind, value));
  const dice = next();
  if (dice < 0.1) return apply(document, [{ op: 'remove', pointer: resourcePointer(kind, id) }]).document;
  if (dice < 0.5 && reference !== undefined) {
    const value = next() < 0.3 && typeof reference.path.at(-1) === 'string' ? null : other.id;
    return apply(document, [{ op: 'set', pointer: resourcePointer(kind, id, ...reference.path), value }]).document;
  }
  if (cidr === undefined) return document;
  const octet = Math.floor(next() * 4);
  const length = 8 + Math.floor(next() * 23);
  return apply(document, [
    {
      op: 'set',
      pointer: resourcePointer(kind, id, ...cidr.path),
      value: `10.${octet}.0.${next() < 0.1 ? 9 : 0}/${length}`,
    },
  ]).document;
}

/**
 * One random edit that what is remembered between runs must not hide: a new name, an EIP bound elsewhere, a policy that sleeps or wakes, a rule about a
 * group in front of all others.
 */
function nudge(document: Document, next: () => number): Document {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const { resources } = document;
  const any = pick([...allResources(resources)]);
  const dice = next();
  if (any === undefined) return document;
  const set = (pointer: string, value: Json): Document => apply(document, [{ op: 'set', pointer, value }]).document;
  if (dice < 0.3) return set(resourcePointer(any.kind, any.id, 'name'), pick(['web', 'web 2', any.id]) ?? '');
  if (dice < 0.5) {
    const eip = pick([null, ...Object.keys(resources.eip)]) ?? null;
    const id = pick(Object.keys(resources.cvm));
    return id === undefined ? document : set(resourcePointer('cvm', id, 'eip'), eip);
  }
  if (dice < 0.75) {
    const id = pick(Object.keys(resources['route-table'])) ?? '';
    const index = Math.floor(next() * (resources['route-table'][id]?.routes.length ?? 0));
    const route = resources['route-table'][id]?.routes[index];
    if (route === undefined) return document;
    return set(resourcePointer('route-table', id, 'routes', index, 'enabled'), !route.enabled);
  }
  const id = pick(Object.keys(resources['security-group']));
  const other = pick(Object.keys(resources['security-group'])) ?? null;
  if (id === undefined) return document;
  const way = next() < 0.5 ? 'inbound' : 'outbound';
  const value = { action: next() < 0.5 ? 'allow' : 'deny', protocol: 'all', ports: 'all', note: '' };
  const far = next() < 0.5 ? { cidr: null, securityGroup: other } : { cidr: '0.0.0.0/0', securityGroup: null };
  return apply(document, [
    { op: 'add', pointer: resourcePointer('security-group', id, way, 0), value: { ...value, ...far } },
  ]).document;
}

/** One random edit of a list: a policy or a rule copied to the end, changed or taken away, an address given or taken, a subnet or a name doubled. */
function twist(document: Document, next: () => number): Document {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const { resources } = document;
  const one = (kind: 'route-table' | 'security-group' | 'cvm' | 'subnet'): string =>
    pick(Object.keys(resources[kind])) ?? '';
  const dice = next();
  if (dice < 0.4) {
    const id = one('route-table');
    const pointer = resourcePointer('route-table', id, 'routes');
    const routes = resources['route-table'][id]?.routes ?? [];
    const route = pick(routes);
    if (route === undefined) return document;
    const at = routes.indexOf(route);
    if (dice < 0.15)
      return apply(document, [{ op: 'add', pointer: `${pointer}/${routes.length}`, value: { ...route } }]).document;
    if (dice < 0.25) return apply(document, [{ op: 'remove', pointer: `${pointer}/${at}` }]).document;
    return apply(document, [{ op: 'set', pointer: `${pointer}/${at}/nextHop`, value: one('cvm') }]).document;
  }
  if (dice < 0.6) {
    const id = one('security-group');
    const rules = resources['security-group'][id]?.inbound ?? [];
    const rule = pick(rules);
    if (rule === undefined) return document;
    const pointer = resourcePointer('security-group', id, 'inbound', rules.length);
    return apply(document, [{ op: 'add', pointer, value: { ...rule } }]).document;
  }
  if (dice < 0.8) {
    const pointer = resourcePointer('cvm', one('cvm'), 'privateIp');
    return apply(document, [{ op: 'set', pointer, value: `10.1.0.${Math.floor(next() * 6)}` }]).document;
  }
  const other = resources.subnet[one('subnet')];
  const edits = (['cidr', 'vpc', 'name'] as const).map((field) => ({
    op: 'set' as const,
    pointer: resourcePointer('subnet', one('subnet'), field),
    value: other?.[field] ?? null,
  }));
  return apply(document, edits).document;
}
