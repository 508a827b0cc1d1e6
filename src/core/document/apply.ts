/** The one place that changes a document: edits in, the next document out, with the patches that undo it. */

import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { Edit } from '../base/edit.ts';
import { partsOf } from '../base/pointer.ts';
import type { Document } from './document.ts';

enablePatches();

/** What a change was, both ways. Plain data. */
export interface Change {
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** The next document, and the change that led to it. An edit whose place does not exist is a programmer's mistake, and throws. */
export function apply(
  document: Document,
  edits: readonly Edit[],
): { readonly document: Document; readonly change: Change } {
  const [next, patches, inverse] = produceWithPatches(document, (draft) => {
    for (const edit of edits) carryOut(draft, edit);
  });
  return { document: next, change: { patches, inverse } };
}

/** The document after patches, forward or inverse. */
export function replay(document: Document, patches: readonly Patch[]): Document {
  return applyPatches(document, [...patches]);
}

/** Several changes as one: what a gesture did. */
export function joinChanges(changes: readonly Change[]): Change {
  return {
    patches: changes.flatMap((change) => change.patches),
    inverse: changes.toReversed().flatMap((change) => change.inverse),
  };
}

type Container = Record<string, unknown> | unknown[];

function carryOut(draft: unknown, edit: Edit): void {
  if (edit.op === 'place') {
    const layout = containerAt(draft, ['layout']);
    if (Array.isArray(layout)) throw new Error('The layout is no list');
    if (edit.box === null) Reflect.deleteProperty(layout, edit.id);
    else {
      const before = Object.hasOwn(layout, edit.id) ? layout[edit.id] : { collapsed: false, locked: false };
      layout[edit.id] = { ...(before as object), ...edit.box };
    }
    return;
  }
  const parts = partsOf(edit.pointer);
  const last = parts.pop();
  if (last === undefined) throw new Error('The document itself cannot be edited away');
  const container = containerAt(draft, parts);
  if (Array.isArray(container)) editList(container, last, edit);
  else if (edit.op === 'remove') {
    if (!Object.hasOwn(container, last)) throw new Error(`Nothing at ${edit.pointer}`);
    Reflect.deleteProperty(container, last);
  } else container[last] = edit.value;
}

function editList(list: unknown[], last: string, edit: Exclude<Edit, { op: 'place' }>): void {
  const index = Number(last);
  const end = edit.op === 'add' ? list.length : list.length - 1;
  if (!Number.isInteger(index) || index < 0 || index > end) throw new Error(`No element at ${edit.pointer}`);
  if (edit.op === 'add') list.splice(index, 0, edit.value);
  else if (edit.op === 'remove') list.splice(index, 1);
  else list[index] = edit.value;
}

function containerAt(root: unknown, parts: readonly string[]): Container {
  let value: unknown = root;
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      throw new Error(`Nothing at ${parts.join('/')}`);
    value = Reflect.get(value, part);
  }
  if (typeof value !== 'object' || value === null) throw new Error(`No container at ${parts.join('/')}`);
  return value as Container;
}
