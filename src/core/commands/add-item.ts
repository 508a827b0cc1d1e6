/** Adds an element to a list: a policy, a rule, a range, a listener. */

import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { type Pointer, pointerOf, valueAt } from '../base/pointer.ts';
import { type Command, deed, refuse } from './command.ts';
import { ownerName } from './making/owner.ts';

/** The list, the element with all its keys, and before which index it goes (absent: at the end). */
export interface AddItemArgs {
  readonly pointer: Pointer;
  readonly value: Json;
  readonly index?: number;
}

/** Adds an element as one step. */
export const addItem: Command<AddItemArgs> = {
  id: 'add-item',
  title: 'command.add-item',
  shortcut: null,
  run: (document, { pointer, value, index }) => {
    const list: unknown = valueAt(document, pointer);
    if (!Array.isArray(list)) return refuse(message('refusal.gone'));
    const at = Math.min(Math.max(index ?? list.length, 0), list.length);
    return deed(message('step.add-item', { name: ownerName(document, pointer) }), [
      { op: 'add', pointer: `${pointer}${pointerOf(at)}`, value },
    ]);
  },
};
