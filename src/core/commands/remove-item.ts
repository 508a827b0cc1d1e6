/** Takes an element out of a list. */

import { message } from '../base/message.ts';
import { type Pointer, valueAt } from '../base/pointer.ts';
import { type Command, deed, refuse } from './command.ts';
import { ownerName, split } from './making/owner.ts';

/** The pointer of the element. */
export interface RemoveItemArgs {
  readonly pointer: Pointer;
}

/** Takes an element out as one step. */
export const removeItem: Command<RemoveItemArgs> = {
  id: 'remove-item',
  title: 'command.remove-item',
  shortcut: null,
  run: (document, { pointer }) => {
    if (!Array.isArray(valueAt(document, split(pointer).parent)) || valueAt(document, pointer) === undefined)
      return refuse(message('refusal.gone'));
    return deed(message('step.remove-item', { name: ownerName(document, pointer) }), [{ op: 'remove', pointer }]);
  },
};
