/** The generated designs are what they say: as large as asked, the same for the same seed, and without loose ends. */

import { expect, test } from 'vitest';
import { allResources, kindOf } from '../document/tables.ts';
import { KIND_IDS, KINDS } from '../kinds/index.ts';
import { referencesOf } from '../kinds/references.ts';
import { design25 } from './design25.ts';
import { plainTrace } from './plain/plain-trace.ts';
import { scaledDesign } from './scale.ts';

test.each([
  { subnets: 100 },
  { subnets: 1000, tables: 100, policiesPerTable: 100, intents: 50 },
  { subnets: 10_000, tables: 1000, policiesPerTable: 100 },
])('a design of $subnets subnets', (scale) => {
  const { resources, intents } = scaledDesign(1, scale);
  expect(Object.keys(resources.subnet)).toHaveLength(scale.subnets);
  expect(Object.keys(intents)).toHaveLength(scale.intents ?? 0);
  const tables = Object.values(resources['route-table']);
  expect(tables).toHaveLength(scale.tables ?? 10);
  for (const { routes } of tables) {
    expect(routes).toHaveLength(scale.policiesPerTable ?? 10);
    expect(new Set(routes.map(({ destination }) => destination)).size).toBe(routes.length);
  }
});

test('the same seed gives the same design, another seed another', () => {
  const scale = { subnets: 60, intents: 10, policiesPerTable: 30 };
  expect(scaledDesign(7, scale)).toEqual(scaledDesign(7, scale));
  expect(scaledDesign(7, scale)).not.toEqual(scaledDesign(8, scale));
  expect(design25(3)).toEqual(design25(3));
  expect(design25(3)).not.toEqual(design25(4));
});

test.each([
  ['a large design', scaledDesign(2, { subnets: 200, vpcs: 7 })],
  ['the design of 25 boxes', design25()],
])('%s refers to nothing that is not there', (_, design) => {
  for (const { kind, id, value } of allResources(design.resources))
    for (const reference of referencesOf(kind, value))
      expect(reference.kinds, `${id} ${reference.path.join('/')}`).toContain(kindOf(design, reference.value));
});

test('the design of 25 boxes has 25, each with its place, and its intents hold', () => {
  const design = design25();
  const boxes = KIND_IDS.filter((kind) => ['container', 'card', 'plate'].includes(KINDS[kind].shape));
  const ids = boxes.flatMap((kind) => Object.keys(design.resources[kind]));
  expect(ids).toHaveLength(25);
  expect(Object.keys(design.layout).sort()).toEqual(ids.sort());
  for (const { from, to, protocol, port, expect: wanted } of Object.values(design.intents)) {
    const flow = { from: from ?? '', to: to ?? '', protocol: protocol === 'all' ? 'icmp' : protocol, port } as const;
    expect(plainTrace(design, flow)).toMatchObject({ verdict: wanted });
  }
});
