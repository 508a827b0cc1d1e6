/** That an answer which is said to stand after an edit of routes is the answer, and that it stands where the edit is none of its business. */

import { expect, test } from 'vitest';
import { type Query, reach } from '../dataplane/reach.ts';
import { Reads } from '../dataplane/reads.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { queriesOf, servicesOf } from '../proofs/queries.ts';
import { net, over, type Sketch } from './net.ts';
import { type Random, randomFrom } from './random.ts';
import { randomDesign } from './random-design.ts';
import { randomFlows } from './random-flows.ts';

/** One route of any table: another's destination, off or on, gone, or once more. */
function edited(random: Random, document: Document): Document {
  const tables = document.resources['route-table'];
  const all = Object.values(tables).flatMap(({ routes }) => routes);
  const ids = Object.keys(tables);
  if (all.length === 0) return document;
  const id = random.pick(ids);
  const table = tables[id];
  if (table === undefined) return document;
  const at = random.int(0, table.routes.length);
  const route = table.routes[at] ?? random.pick(all);
  const changed = random.pick([
    [{ ...route, destination: random.pick(all).destination }],
    [{ ...route, enabled: !route.enabled }],
    [{ ...route, nextHop: random.pick(all).nextHop }],
    [],
    [route, { ...random.pick(all), destination: random.pick(['10.0.0.0/8', '8.8.8.0/24', '192.168.64.0/22']) }],
  ]);
  const routes = table.routes.toSpliced(at, 1, ...changed);
  const resources = { ...document.resources, 'route-table': { ...tables, [id]: { ...table, routes } } };
  return { ...document, resources };
}

test('what stands after an edit of a route is what is answered then', () => {
  let [standing, asked] = [0, 0];
  for (let seed = 0; seed < 400; seed += 1) {
    const random = randomFrom(seed);
    const document = randomDesign(seed);
    const before = lowerDocument(document);
    const after = lowerDocument(edited(random, document));
    if (before.structure !== after.structure || before.tables === after.tables) continue;
    for (const { from, to } of randomFlows(document, seed, 6)) {
      const queries = queriesOf(document, before, { from, to }, servicesOf('tcp', 443), true);
      for (const query of queries.ok ? queries.value : []) {
        const reads = new Reads();
        const answer = reach(before, query, reads);
        asked += 1;
        if (!reads.stands(before, after)) continue;
        standing += 1;
        expect({ seed, from, to, answer: reach(after, query) }).toEqual({ seed, from, to, answer });
      }
    }
  }
  expect(asked).toBeGreaterThan(800);
  expect(standing).toBeGreaterThan(asked / 2);
});

const base: Sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
  subnet: {
    a: { vpc: 'v', cidr: '10.0.1.0/24', routeTable: 'r' },
    b: { vpc: 'w', cidr: '10.1.1.0/24', routeTable: 's' },
  },
  'route-table': { r: { vpc: 'v', routes: [route('10.1.0.0/16')] }, s: { vpc: 'w', routes: [route('10.0.0.0/16')] } },
  'peering-connection': { p: { vpc: 'v', peerVpc: 'w' } },
};

function route(destination: string) {
  return { destination, nextHopType: 'peering-connection', nextHop: 'p' };
}

test.each([
  ['another destination, behind', [route('10.1.0.0/16'), route('192.168.0.0/16')], true],
  [
    'another destination, before: the route has another place in the list',
    [route('192.168.0.0/16'), route('10.1.0.0/16')],
    false,
  ],
  ['a longer prefix for some of the addresses', [route('10.1.0.0/16'), route('10.1.1.7/32')], false],
  ['a longer prefix beside them', [route('10.1.0.0/16'), route('10.1.2.0/24')], true],
  ['none any more', [], false],
])('after an edit of the table it asked: %s', (_, routes, stands) => {
  const document = net(base);
  const changed = net(over(base, { 'route-table': { r: { routes } } })).resources['route-table'];
  const before = lowerDocument(document);
  const tables = { ...document.resources['route-table'], r: changed['r'] ?? document.resources['route-table']['r'] };
  const after = lowerDocument({ ...document, resources: { ...document.resources, 'route-table': tables } } as Document);
  const queries = queriesOf(document, before, { from: 'a', to: 'b' }, servicesOf('tcp', 443), false);
  const [query] = queries.ok ? queries.value : ([] as Query[]);
  if (query === undefined) throw new Error('a and b cannot be asked');
  const reads = new Reads();
  reach(before, query, reads);
  expect(reads.stands(before, after)).toBe(stands);
});
