/** Decides what goes with a resource that is removed, and which references are left unassociated. */

import { type Message, message } from '../base/message.ts';
import { type Pointer, pointerOf } from '../base/pointer.ts';
import { subnetsOf } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { treeOf } from '../document/geometry.ts';
import { allResources, type Found, resourcePointer } from '../document/tables.ts';
import { KINDS } from '../kinds/index.ts';
import { referencesOf } from '../kinds/references.ts';

/** What a removal does, to be shown before it is done. */
export interface RemovalPlan {
  /** Why it cannot be done, or null. */
  readonly why: Message | null;
  /** The ids that were asked for and exist: of resources, intents, notes, pools and reservations. */
  readonly asked: readonly string[];
  /** Ids that go with them: what stands in or belongs to them, lines that lose an end, reservations, and intents that name one of them. */
  readonly goes: readonly string[];
  /** What is taken from resources that stay: a field becomes null; a policy, a rule or another element of a list is removed. */
  readonly clears: readonly { readonly id: string; readonly pointer: Pointer; readonly becomes: 'null' | 'removed' }[];
}

/** What removing these would do. */
export function planRemoval(document: Document, ids: readonly string[]): RemovalPlan {
  const { kinds, parents } = treeOf(document.resources);
  const tables = [document.intents, document.notes, document.pools, document.reservations];
  const asked = [...new Set(ids)].filter((id) => kinds.has(id) || tables.some((table) => Object.hasOwn(table, id)));
  const removed = new Set(asked);
  for (const id of kinds.keys()) {
    for (let outer = parents.get(id); outer !== undefined; outer = parents.get(outer)) {
      if (removed.has(outer)) removed.add(id);
    }
  }
  for (const found of allResources(document.resources)) if (losesEnd(found, removed)) removed.add(found.id);
  for (const [id, reservation] of Object.entries(document.reservations))
    if (reservation.vpc !== null && removed.has(reservation.vpc)) removed.add(id);
  for (const [id, intent] of Object.entries(document.intents)) {
    // A note may not be an endpoint, but an id is one of a resource first.
    if ([intent.from, intent.to].some((end) => end !== null && kinds.has(end) && removed.has(end))) removed.add(id);
  }
  const goes = [...removed].filter((id) => !asked.includes(id));
  return { why: objection(document, removed), asked, goes, clears: clearsOf(document, removed) };
}

/** A line stands between two ends; without one it is nothing. */
function losesEnd({ kind, id, value }: Found, removed: ReadonlySet<string>): boolean {
  const { ends } = KINDS[kind];
  return ends !== null && !removed.has(id) && ends.some((end) => removed.has(String(Reflect.get(value, end))));
}

/** The default table goes with its VPC only, while subnets may need it. */
function objection(document: Document, removed: ReadonlySet<string>): Message | null {
  for (const [id, table] of Object.entries(document.resources['route-table'])) {
    if (!removed.has(id) || !table.default || table.vpc === null || removed.has(table.vpc)) continue;
    const another = Object.entries(document.resources['route-table']).some(
      ([other, value]) => value.vpc === table.vpc && value.default && !removed.has(other),
    );
    const stays = subnetsOf(document.resources.subnet, table.vpc).filter((subnet) => !removed.has(subnet));
    if (!another && stays.length > 0) return message('refusal.default-table', { table: table.name });
  }
  return null;
}

function clearsOf(document: Document, removed: ReadonlySet<string>): RemovalPlan['clears'] {
  const clears: RemovalPlan['clears'][number][] = [];
  const known = new Set<Pointer>();
  for (const { kind, id, value } of allResources(document.resources)) {
    if (removed.has(id)) continue;
    for (const spot of referencesOf(kind, value)) {
      if (!removed.has(spot.value)) continue;
      const place = clearedPath(spot.path);
      const pointer = `${resourcePointer(kind, id)}${pointerOf(...place.path)}`;
      if (known.has(pointer)) continue;
      known.add(pointer);
      clears.push({ id, pointer, becomes: place.becomes });
    }
  }
  return clears;
}

/** What becomes of a reference that leads nowhere: a field is emptied; in a list, the innermost element that it stands in goes (a policy, a rule, a target). */
function clearedPath(path: readonly (string | number)[]): {
  readonly path: readonly (string | number)[];
  readonly becomes: 'null' | 'removed';
} {
  const index = path.findLastIndex((part) => typeof part === 'number');
  return index < 0 ? { path, becomes: 'null' } : { path: path.slice(0, index + 1), becomes: 'removed' };
}
