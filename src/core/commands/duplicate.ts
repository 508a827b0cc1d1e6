/** Duplicates resources: a copy beside the original, with what it contains. */

import { message } from '../base/message.ts';
import { copy } from './clip.ts';
import { type Command, type Point, refuse } from './command.ts';
import { pasteAs } from './paste.ts';

/** Who. */
export interface DuplicateArgs {
  readonly ids: readonly string[];
  /** Where a copy was dropped: the box that takes it, and the corner within; absent: beside the original. */
  readonly to?: { readonly parent: string | null; readonly at: Point };
}

/** Duplicates as one step, and selects the copies. */
export const duplicate: Command<DuplicateArgs> = {
  id: 'duplicate',
  title: 'command.duplicate',
  shortcut: 'Mod+D',
  run: (document, { ids, to }) => {
    const clip = copy(document, ids);
    return clip === null
      ? refuse(message('refusal.nothing'))
      : pasteAs(document, { clip, at: to?.at ?? null, parent: to?.parent ?? null }, 'duplicate');
  },
};
