/** Decides what stands around a change: by references, up to what is named, and down to what names it. Rules that are local look there only. */

import { entry } from '../../base/entry.ts';
import type { AnyResource, KindId } from '../../kinds/index.ts';
import { referencesOf } from '../../kinds/references.ts';

/** A table of resources of one kind. */
export type Table = Readonly<Record<string, AnyResource>>;

/** The same tables before and after a change. */
export interface Tables {
  readonly kind: KindId;
  readonly before: Table;
  readonly after: Table;
}

const lastDifference = new WeakMap<Table, { readonly before: Table; readonly ids: readonly string[] }>();

/** The ids whose resource came, went or is another object. Found once for each pair of tables that follow each other. */
export function changedIds({ before, after }: Tables): readonly string[] {
  if (before === after) return [];
  const known = lastDifference.get(after);
  if (known?.before === before) return known.ids;
  const keys = Object.keys(after);
  // What `before` may inherit under such a name is no resource, and so another.
  const ids = keys.filter((id) => before[id] !== after[id]);
  const old = Object.keys(before);
  // As many as before and none new: then none went either.
  if (old.length !== keys.length || ids.some((id) => !Object.hasOwn(before, id)))
    ids.push(...old.filter((id) => !Object.hasOwn(after, id)));
  lastDifference.set(after, { before, ids });
  return ids;
}

const named = new WeakMap<AnyResource, readonly string[]>();

/** The ids that a resource names, each once. */
function namesOf(kind: KindId, resource: AnyResource | undefined): readonly string[] {
  if (resource === undefined) return [];
  let names = named.get(resource);
  if (names === undefined) {
    names = [...new Set(referencesOf(kind, resource).map(({ value }) => value))];
    named.set(resource, names);
  }
  return names;
}

/** Who in a table names an id: what an edit changed lies over what was known of the table before. */
interface Referrers {
  readonly own: ReadonlyMap<string, readonly string[]>;
  readonly below: Referrers | null;
  readonly depth: number;
}

/** From how many edits on they are laid together again. */
const DEEPEST = 16;

const referrers = new WeakMap<Table, Referrers>();

function referrersOf(known: Referrers, name: string): readonly string[] {
  for (let layer: Referrers | null = known; layer !== null; layer = layer.below) {
    const list = layer.own.get(name);
    if (list !== undefined) return list;
  }
  return [];
}

/** Made from what was known of the table before where there is such. */
function referrersIn(tables: Tables): Referrers {
  const { kind, before, after } = tables;
  const known = referrers.get(after);
  if (known !== undefined) return known;
  const old = referrers.get(before) ?? null;
  // Lists that were made here may grow in place; those of the table before may not.
  const own = new Map<string, string[]>();
  const listOf = (name: string): string[] => {
    let list = own.get(name);
    if (list === undefined) {
      list = old === null ? [] : [...referrersOf(old, name)];
      own.set(name, list);
    }
    return list;
  };
  for (const id of old === null ? Object.keys(after) : changedIds(tables)) {
    if (old !== null) {
      for (const name of namesOf(kind, entry(before, id))) {
        const list = listOf(name);
        const at = list.indexOf(id);
        if (at >= 0) list.splice(at, 1);
      }
    }
    for (const name of namesOf(kind, entry(after, id))) listOf(name).push(id);
  }
  const made = laidTogether({ own, below: old, depth: old === null ? 0 : old.depth + 1 });
  referrers.set(after, made);
  return made;
}

function laidTogether(known: Referrers): Referrers {
  if (known.depth < DEEPEST) return known;
  const layers: Referrers[] = [];
  for (let layer: Referrers | null = known; layer !== null; layer = layer.below) layers.unshift(layer);
  return { own: new Map(layers.flatMap(({ own }) => [...own])), below: null, depth: 0 };
}

/** What stands around some resources, or null when that is more than was asked for. */
export type Around = ReadonlySet<string> | null;

/** `seeds` and all that they name, as far as it goes within the tables. What a changed resource named before the change counts too. */
export function up(tables: readonly Tables[], seeds: Iterable<string>, most: number): Around {
  const found = new Set(seeds);
  // A set is walked on while it grows.
  for (const id of found) {
    if (found.size > most) return null;
    for (const { kind, before, after } of tables) {
      const now = entry(after, id);
      for (const name of namesOf(kind, now)) found.add(name);
      const then = before === after ? now : entry(before, id);
      if (then !== now) for (const name of namesOf(kind, then)) found.add(name);
    }
  }
  return found;
}

/** `seeds` and all that names them, as far as it goes within the tables. */
export function down(tables: readonly Tables[], seeds: Iterable<string>, most: number): Around {
  const found = new Set(seeds);
  for (const id of found) {
    if (found.size > most) return null;
    for (const each of tables) for (const referrer of referrersOf(referrersIn(each), id)) found.add(referrer);
  }
  return found;
}
