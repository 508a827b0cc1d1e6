/** Decides who uses a resource: everything that names it, with the place that does. Made once for each state of the resources. */

import type { Pointer } from '../base/pointer.ts';
import { referencesOf } from '../kinds/references.ts';
import type { Resources } from './document.ts';
import { allResources, type Found, resourcePointer } from './tables.ts';

/** A resource that names another one, and the first place where it does. */
export interface User {
  readonly found: Found;
  readonly pointer: Pointer;
}

const byResources = new WeakMap<Resources, ReadonlyMap<string, readonly User[]>>();

/** The users of a resource in file order, each once. */
export function usersOf(resources: Resources, id: string): readonly User[] {
  let map = byResources.get(resources);
  if (map === undefined) {
    const made = new Map<string, User[]>();
    for (const found of allResources(resources)) {
      for (const { path, value } of referencesOf(found.kind, found.value)) {
        const users = made.get(value);
        const user = { found, pointer: resourcePointer(found.kind, found.id, ...path) };
        if (users === undefined) made.set(value, [user]);
        else if (users.at(-1)?.found.id !== found.id) users.push(user);
      }
    }
    map = made;
    byResources.set(resources, map);
  }
  return map.get(id) ?? [];
}
