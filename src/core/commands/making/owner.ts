/** Decides whose a pointer is, and whether edits still have their places. */

import type { Edit } from '../../base/edit.ts';
import { type Pointer, partsOf, pointerOf, valueAt } from '../../base/pointer.ts';
import type { Document } from '../../document/document.ts';
import { titleOf } from './title.ts';

/** The name of what a pointer lies in: a resource, an intent, a pool, a reservation, a note; the design's own name for the rest. */
export function ownerName(document: Document, pointer: Pointer): string {
  const [root, second, third] = partsOf(pointer);
  const id = root === 'resources' ? third : second;
  return id === undefined ? document.name : titleOf(document, id);
}

/** The pointer without its last part, and that part. */
export function split(pointer: Pointer): { readonly parent: Pointer; readonly last: string } {
  const parts = partsOf(pointer);
  const last = parts.pop() ?? '';
  return { parent: pointerOf(...parts), last };
}

/** Whether something stands where each edit wants it: false for edits made on an older document whose places have gone. */
export function stillStands(document: Document, edits: readonly Edit[]): boolean {
  return edits.every((edit) => {
    if (edit.op === 'place') return true;
    const parent: unknown = valueAt(document, split(edit.pointer).parent);
    if (typeof parent !== 'object' || parent === null) return false;
    return (
      edit.op === 'add' ||
      (edit.op === 'set' && !Array.isArray(parent)) ||
      valueAt(document, edit.pointer) !== undefined
    );
  });
}
