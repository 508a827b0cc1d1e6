/** What differs between two versions of a design: which resources came, went or changed, and where; matched by id. */

import type { Json } from '../base/json.ts';
import { compareCodePoints } from '../base/order.ts';
import { type Pointer, pointerOf } from '../base/pointer.ts';
import type { Document, Resources } from '../document/document.ts';
import { allResources, type Found, resourcePointer } from '../document/tables.ts';
import { KIND_IDS } from '../kinds/index.ts';

/** A resource that both versions have, with the pointers of the fields that differ, as deep as they go. */
export interface ChangedResource {
  readonly id: string;
  readonly pointers: readonly Pointer[];
}

/** In order of id. An id that has another kind now is removed and added. */
export interface ResourceChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedResource[];
}

/** The resources that differ between two versions. */
export function resourceChanges(before: Document, after: Document): ResourceChanges {
  const was = byId(before.resources);
  const is = byId(after.resources);
  const same = (a: Found | undefined, b: Found | undefined): boolean => a?.kind === b?.kind;
  const without = (some: ReadonlyMap<string, Found>, others: ReadonlyMap<string, Found>): string[] =>
    [...some].flatMap(([id, found]) => (same(found, others.get(id)) ? [] : [id])).sort(compareCodePoints);
  const changed: ChangedResource[] = [];
  for (const [id, { kind, value }] of is) {
    const old = was.get(id);
    if (old === undefined || old.kind !== kind) continue;
    const pointers = differences(old.value, value, resourcePointer(kind, id));
    if (pointers.length > 0) changed.push({ id, pointers });
  }
  changed.sort((a, b) => compareCodePoints(a.id, b.id));
  return { added: without(is, was), removed: without(was, is), changed };
}

/** Whether resources, intents, rules or accepted differ: names, notes and places on the canvas are no change of the network. */
export function isChanged(before: Document, after: Document): boolean {
  return (['resources', 'intents', 'rules', 'accepted'] as const).some((key) => !isAlike(before[key], after[key]));
}

/**
 * The resources of the later version, in which all that is as before is the identical object: then its network shares with the earlier one's what did
 * not change. Names carry no packet, and are taken from before.
 */
export function sharing(before: Resources, after: Resources): Resources {
  const tables = KIND_IDS.map((kind) => {
    const was: Readonly<Record<string, unknown>> = before[kind];
    const is: Readonly<Record<string, unknown>> = after[kind];
    let same = Object.keys(was).length === Object.keys(is).length;
    const shared = Object.fromEntries(
      Object.entries(is).map(([id, value]) => {
        const old = Object.hasOwn(was, id) ? was[id] : undefined;
        if (old !== undefined && isAlike(unnamed(old), unnamed(value))) return [id, old];
        same = false;
        return [id, value];
      }),
    );
    return [kind, same ? was : shared];
  });
  return Object.fromEntries(tables) as Resources;
}

function unnamed(resource: unknown): unknown {
  return typeof resource === 'object' && resource !== null ? { ...resource, name: '' } : resource;
}

function byId(resources: Resources): ReadonlyMap<string, Found> {
  return new Map([...allResources(resources)].map((found) => [found.id, found]));
}

/** Whether two values say the same, in whatever order their keys stand. */
function isAlike(a: unknown, b: unknown): boolean {
  return a === b || differences(a, b, '').length === 0;
}

/** Where two values differ. Lists of different lengths differ as a whole: which of their items is new, no place can say. */
function differences(a: unknown, b: unknown, at: Pointer): Pointer[] {
  if (a === b) return [];
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return [at];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return [at];
  return keys.flatMap((key) => differences(own(a, key), own(b, key), `${at}${pointerOf(key)}`));
}

function isTree(value: unknown): value is readonly Json[] | { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null;
}

function own(tree: object, key: string): unknown {
  return Object.hasOwn(tree, key) ? Reflect.get(tree, key) : undefined;
}
