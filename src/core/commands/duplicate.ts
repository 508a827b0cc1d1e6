/** Duplicates resources: a copy beside the original, with what it contains. */

import { message } from '../base/message.ts';
import { copy } from './clip.ts';
import { type Command, refuse } from './command.ts';
import { pasteAs } from './paste.ts';

/** Who. */
export interface DuplicateArgs {
  readonly ids: readonly string[];
}

/** Duplicates as one step, and selects the copies. */
export const duplicate: Command<DuplicateArgs> = {
  id: 'duplicate',
  title: 'command.duplicate',
  shortcut: 'Mod+D',
  run: (document, { ids }) => {
    const clip = copy(document, ids);
    return clip === null
      ? refuse(message('refusal.nothing'))
      : pasteAs(document, { clip, at: null, parent: null }, 'duplicate');
  },
};
