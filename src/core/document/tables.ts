/** Lookups over a document that everything shares: who has an id, what is in a VPC. Each is made once for each table that it reads. */

import { entry } from '../base/entry.ts';
import type { Pointer } from '../base/pointer.ts';
import { pointerOf } from '../base/pointer.ts';
import { type AnyResource, KIND_IDS, type KindId, type ResourceOf } from '../kinds/index.ts';
import type { Document, Resources } from './document.ts';

/** A resource with its kind and id. */
export type Found = {
  readonly [K in KindId]: { readonly kind: K; readonly id: string; readonly value: ResourceOf<K> };
}[KindId];

/** The resource of an id in any table, or null. */
export function findResource(resources: Resources, id: string): Found | null {
  for (const kind of KIND_IDS) {
    const value = entry(resources[kind] as Readonly<Record<string, AnyResource>>, id);
    if (value !== undefined) return { kind, id, value } as Found;
  }
  return null;
}

/** The resource of an id if it is of this kind, or null: how a reference resolves. A null reference resolves to nothing. */
export function resolve<K extends KindId>(
  resources: Pick<Resources, K>,
  kind: K,
  id: string | null,
): ResourceOf<K> | null {
  return id === null ? null : (entry<ResourceOf<K>>(resources[kind], id) ?? null);
}

/** Every resource, kinds in file order, ids in the order of their tables. */
export function* allResources(resources: Resources): Generator<Found> {
  for (const kind of KIND_IDS) {
    for (const id of Object.keys(resources[kind])) yield { kind, id, value: resources[kind][id] } as Found;
  }
}

/** The kind of an id, or null. */
export function kindOf(document: Pick<Document, 'resources'>, id: string): KindId | null {
  for (const kind of KIND_IDS) if (Object.hasOwn(document.resources[kind], id)) return kind;
  return null;
}

/** Whether an id is taken by a resource, intent, pool, reservation or note: they share one space. */
export function isTaken(document: Document, id: string): boolean {
  return (
    kindOf(document, id) !== null ||
    [document.intents, document.pools, document.reservations, document.notes].some((table) => Object.hasOwn(table, id))
  );
}

/** The pointer of a resource or of a place within it. */
export function resourcePointer(kind: KindId, id: string, ...rest: readonly (string | number)[]): Pointer {
  return pointerOf('resources', kind, id, ...rest);
}
