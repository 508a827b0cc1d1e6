/** Parts of a rule that read few of its tables: their hits stand while these tables are the identical objects. */

import type { Hit } from '../rule.ts';

interface Known {
  readonly tables: readonly object[];
  readonly hits: readonly Hit[];
}

const known = new WeakMap<object, Map<string, Known>>();

/** The hits of a part, made anew when one of `tables`, all that it reads, is another object. `part` names it within its first table. */
export function remember(
  part: string,
  tables: readonly [object, ...object[]],
  make: () => Iterable<Hit>,
): readonly Hit[] {
  let parts = known.get(tables[0]);
  if (parts === undefined) {
    parts = new Map();
    known.set(tables[0], parts);
  }
  const before = parts.get(part);
  if (before?.tables.every((table, index) => table === tables[index])) return before.hits;
  const hits = [...make()];
  parts.set(part, { tables, hits });
  return hits;
}
