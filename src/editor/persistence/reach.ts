/** Where changes reach: whether two meet, and whether one leaves something that names what is gone. Without it an open design could not undo beside others. */

import { type Change, type Document, KIND_IDS, usersOf } from '../../core/index.ts';

/** Changes by path, as `replay` carries them out. */
export type Patches = Change['patches'];

type Path = Patches[number]['path'];

/** Where patches reach: asked whether another path is one of theirs, within one of theirs, or around one. */
export interface Reach {
  readonly meets: (path: Path) => boolean;
  /** The same with more patches. */
  readonly and: (patches: Patches) => Reach;
}

/** The reach of patches. */
export function reachOf(
  patches: Patches,
  around: ReadonlySet<string> = new Set(),
  at: ReadonlySet<string> = new Set(),
): Reach {
  const places = new Set(at);
  const outer = new Set(around);
  for (const { path } of patches) {
    const keys = prefixesOf(path);
    places.add(keys.at(-1) ?? '');
    for (const key of keys) outer.add(key);
  }
  return {
    meets: (path) => {
      const keys = prefixesOf(path);
      return outer.has(keys.at(-1) ?? '') || keys.some((key) => places.has(key));
    },
    and: (more) => reachOf(more, outer, places),
  };
}

/** A key for each beginning of a path, the whole path last. */
export function prefixesOf(path: Path): readonly string[] {
  let key = '';
  return path.map((part) => {
    key += `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return key;
  });
}

/** Whether a resource has gone on the way from one document to the next, and the next still names it. */
export function leavesOrphans(before: Document, after: Document): boolean {
  return KIND_IDS.some((kind) => {
    const [old, now] = [before.resources[kind], after.resources[kind]];
    if (old === now) return false;
    return Object.keys(old).some((id) => !Object.hasOwn(now, id) && usersOf(after.resources, id).length > 0);
  });
}
