/** That pairs which are said not to differ do not: the difference of random edits with and without looking at them. */

import { expect, test } from 'vitest';
import { formatPrefix, prefixOf } from '../address/prefix.ts';
import type { Document } from '../document/document.ts';
import { randomFrom } from '../testing/random.ts';
import { randomDesign } from '../testing/random-design.ts';
import { difference } from './difference.ts';

const LONG = process.env['PLUMBLINE_LONG'] !== undefined;
const DESIGNS = LONG ? 4000 : 150;
const FIRST = LONG ? 3_000_000 : 0;
const WHOLE = { queries: 1_000_000, regions: 1_000_000, boxes: 100_000 };

/** A copy with a few edits of any sort, or with the tables of kinds of another design. */
function edited(document: Document, seed: number): Document {
  const random = randomFrom(seed ^ 0x51ed270b);
  const { resources } = document;
  const other = randomDesign(seed + 1).resources;
  const kinds = Object.keys(resources) as (keyof typeof resources)[];
  const changed: Record<string, Record<string, unknown>> = { ...resources };
  for (let n = 0; n < random.int(1, 3); n += 1) {
    const kind = random.pick(kinds);
    const table = { ...changed[kind] };
    const ids = Object.keys(table);
    const roll = random.int(1, 4);
    if (roll === 1 && ids.length > 0) delete table[random.pick(ids)];
    else if (roll === 2 && ids.length > 1) table[random.pick(ids)] = table[random.pick(ids)];
    else if (roll === 3)
      Object.assign(table, random.some(Object.entries(other[kind]), 0.5).length > 0 ? other[kind] : {});
    else if (kind === 'subnet' && ids.length > 0) {
      const id = random.pick(ids);
      const block = prefixOf(0x0a000000 + random.int(0, 255) * 256, random.pick([24, 25, 28]));
      table[id] = { ...Object(table[id]), cidr: formatPrefix(block) };
    }
    changed[kind] = table;
  }
  return { ...document, resources: changed as unknown as Document['resources'] };
}

test('a difference is the same when pairs that cannot differ are left out', () => {
  let boxes = 0;
  for (let seed = FIRST; seed < FIRST + DESIGNS; seed += 1) {
    const before = randomDesign(seed);
    const after = edited(before, seed);
    const all = difference(before, after, { ...WHOLE, many: Number.POSITIVE_INFINITY });
    const some = difference(before, after, { ...WHOLE, many: 0 });
    expect({ seed, ...some }).toEqual({ seed, ...all });
    boxes += all.opened.length + all.closed.length;
  }
  expect(boxes).toBeGreaterThan(DESIGNS);
}, 600_000);
