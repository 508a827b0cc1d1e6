/** Measures how long intents take to prove, from nothing and after each of many edits of one route. */

import type { Edit } from '../../../src/core/base/edit.ts';
import { apply, type Document, lowerDocument, pointerOf } from '../../../src/core/index.ts';
import { type Proofs, prove } from '../../../src/core/proofs/intents.ts';
import { type Random, randomFrom } from '../../../src/core/testing/random.ts';
import { assert, line, median, quantile, ROUNDS, spread, timed } from './measure.ts';

/** Edits of each sort: of tables that a proof has looked at, and of others. */
const EDITS = 150;
/** After so many edits the proofs are compared with those from nothing. */
const COMPARED_EVERY = 25;

interface Times {
  readonly apply: number[];
  readonly lower: number[];
  readonly prove: number[];
  readonly reproved: number[];
  readonly whole: number[];
  /** How many intents were proved again. */
  readonly again: number[];
}

/** Prints the times to prove. */
export function measureProving(design: Document): void {
  console.log(`\n${Object.keys(design.intents).length} intents`);
  const first: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = structuredClone(design);
    const network = lowerDocument(fresh);
    first.push(timed(() => void prove(fresh, network)));
  }
  // A copy again: of what was lowered long ago, what edits share with it may have been forgotten.
  let current = structuredClone(design);
  let proofs = prove(current, lowerDocument(current));
  const holding = proofs.proofs.filter(({ holds }) => holds).length;
  const unasked = proofs.proofs.filter(({ holds }) => holds === null).length;
  line('hold / fail / cannot be asked', `${holding} / ${proofs.proofs.length - holding - unasked} / ${unasked}`);
  line('first proof', spread(first));
  const looked = tablesLookedAt(proofs).length;
  line('tables that a proof looks at', `${looked} of ${Object.keys(design.resources['route-table']).length}`);

  const random = randomFrom(17);
  const touching = empty();
  const apart = empty();
  let compared = 0;
  for (let n = 0; n < 2 * EDITS; n += 1) {
    const tables = tablesLookedAt(proofs);
    const others = Object.keys(current.resources['route-table']).filter((id) => !tables.includes(id));
    const isTouching = n % 2 === 0 || others.length === 0;
    const edit = editOf(random, current, random.pick(isTouching ? tables : others), n);
    const step = take(current, proofs, edit, isTouching ? touching : apart);
    ({ current, proofs } = step);
    if (n % COMPARED_EVERY !== 0 && n !== 2 * EDITS - 1) continue;
    const fresh = structuredClone(current);
    const anew = prove(fresh, lowerDocument(fresh)).proofs;
    assert(JSON.stringify(anew) === JSON.stringify(proofs.proofs), () => ({ n, edit }));
    compared += 1;
  }
  line('equal to the proofs from nothing', `${compared} of ${compared} times compared, after edits one on the other`);
  print('a route of a table that a proof looks at', touching);
  print('a route of any other table', apart);
  const both = (times: keyof Times): number[] => [...touching[times], ...apart[times]];
  line('all edits: lowered and re-proved', spread(both('reproved')));
  line('  with the edit carried out', spread(both('whole')));
}

const empty = (): Times => ({ apply: [], lower: [], prove: [], reproved: [], whole: [], again: [] });

function print(name: string, times: Times): void {
  console.log(`  after an edit of ${name}`);
  if (times.prove.length === 0) {
    line('  none', 'proofs look at every table');
    return;
  }
  line('  lowered and re-proved', spread(times.reproved));
  line('    of which lowered', spread(times.lower));
  line('    of which re-proved', spread(times.prove));
  line('  the edit itself, carried out before', spread(times.apply));
  line(
    '  intents proved again',
    `median ${median(times.again)}, 95th percentile ${quantile(times.again, 0.95)}, at most ${Math.max(...times.again)}`,
  );
}

/** Carries out one edit and proves again. */
function take(before: Document, known: Proofs, edit: Edit, times: Times): { current: Document; proofs: Proofs } {
  let current = before;
  let network = known.network;
  let proofs = known;
  const applied = timed(() => {
    current = apply(before, [edit]).document;
  });
  const lowered = timed(() => {
    network = lowerDocument(current);
  });
  const proved = timed(() => {
    proofs = prove(current, network, known);
  });
  times.apply.push(applied);
  times.lower.push(lowered);
  times.prove.push(proved);
  times.reproved.push(lowered + proved);
  times.whole.push(applied + lowered + proved);
  times.again.push([...proofs.entries].filter(([id, entry]) => known.entries.get(id) !== entry).length);
  return { current, proofs };
}

/** The ids of the tables that at least one proof rests on. */
function tablesLookedAt({ entries, network }: Proofs): string[] {
  const ids = new Set<string>();
  for (const { reads } of entries.values()) {
    for (const index of reads.tables) {
      const table = network.tables[index];
      if (table !== undefined && table !== null) ids.add(table.id);
    }
  }
  return [...ids];
}

/** One route of a table: another destination, off or on, gone, or one more. */
function editOf(random: Random, design: Document, table: string, n: number): Edit {
  const routes = design.resources['route-table'][table]?.routes ?? [];
  const index = random.int(0, routes.length - 1);
  const route = routes[index];
  const at = (...more: (string | number)[]): string => pointerOf('resources', 'route-table', table, 'routes', ...more);
  const destination = `9.${n >> 8}.${n & 255}.0/24`;
  switch (random.int(1, 4)) {
    case 1:
      return { op: 'set', pointer: at(index, 'enabled'), value: route?.enabled !== true };
    case 2:
      return { op: 'remove', pointer: at(index) };
    case 3:
      if (route !== undefined) return { op: 'add', pointer: at(routes.length), value: { ...route, destination } };
  }
  return { op: 'set', pointer: at(index, 'destination'), value: destination };
}
