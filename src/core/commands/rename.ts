/** Renames a resource, an intent, a pool or a reservation. */

import { message } from '../base/message.ts';
import { type Pointer, pointerOf, valueAt } from '../base/pointer.ts';
import type { Document } from '../document/document.ts';
import { kindOf, resourcePointer } from '../document/tables.ts';
import { type Command, deed, refuse } from './command.ts';

/** Who, and the new name. */
export interface RenameArgs {
  readonly id: string;
  readonly name: string;
}

/** Renames as one step. Space around a name is dropped. */
export const rename: Command<RenameArgs> = {
  id: 'rename',
  title: 'command.rename',
  shortcut: null,
  run: (document, { id, name }) => {
    const pointer = nameOf(document, id);
    const text = name.trim();
    const length = [...text].length;
    if (pointer === null) return refuse(message('refusal.gone'));
    if (length < 1 || length > 60) return refuse(message('refusal.name'));
    const edits = valueAt(document, pointer) === text ? [] : [{ op: 'set', pointer, value: text } as const];
    return deed(message('step.rename', { name: text }), edits);
  },
};

function nameOf(document: Document, id: string): Pointer | null {
  const kind = kindOf(document, id);
  if (kind !== null) return resourcePointer(kind, id, 'name');
  for (const table of ['intents', 'pools', 'reservations'] as const)
    if (Object.hasOwn(document[table], id)) return pointerOf(table, id, 'name');
  return null;
}
