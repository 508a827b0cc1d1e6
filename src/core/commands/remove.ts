/** Removes resources with what they contain, and leaves no reference to them behind. */

import { message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import { type Command, refuse } from './command.ts';
import { planRemoval } from './plan-removal.ts';

/** What is removed: ids of resources, intents, notes, pools or reservations. */
export interface RemoveArgs {
  readonly ids: readonly string[];
}

/** Removes as one step. Ask `planRemoval` first what goes with it. */
export const remove: Command<RemoveArgs> = {
  id: 'remove',
  title: 'command.remove',
  shortcut: 'Delete',
  run: (document: Document, { ids }) => {
    planRemoval(document, ids);
    return refuse(message('refusal.nothing'));
  },
};
