/** Moves an element of a list: the order of rules decides. */

import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { type Pointer, pointerOf, valueAt } from '../base/pointer.ts';
import { type Command, deed, refuse } from './command.ts';
import { ownerName } from './making/owner.ts';

/** The list, which element, and the index that it has afterwards. */
export interface MoveItemArgs {
  readonly pointer: Pointer;
  readonly from: number;
  readonly to: number;
}

/** Moves an element as one step. */
export const moveItem: Command<MoveItemArgs> = {
  id: 'move-item',
  title: 'command.move-item',
  shortcut: null,
  run: (document, { pointer, from, to }) => {
    const list: unknown = valueAt(document, pointer);
    if (!Array.isArray(list) || list[from] === undefined) return refuse(message('refusal.gone'));
    const end = Math.min(Math.max(to, 0), list.length - 1);
    const label = message('step.move-item', { name: ownerName(document, pointer) });
    if (end === from) return deed(label, []);
    return deed(label, [
      { op: 'remove', pointer: `${pointer}${pointerOf(from)}` },
      { op: 'add', pointer: `${pointer}${pointerOf(end)}`, value: list[from] as Json },
    ]);
  },
};
