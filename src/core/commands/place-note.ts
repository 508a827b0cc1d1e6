/** Moves or resizes a note. */

import type { Box } from '../base/edit.ts';
import { entry } from '../base/entry.ts';
import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { type Command, deed, refuse } from './command.ts';

/** Which note, and its box on the canvas. */
export interface PlaceNoteArgs {
  readonly id: string;
  readonly box: Box;
}

/** Places a note as one step. */
export const placeNote: Command<PlaceNoteArgs> = {
  id: 'place-note',
  title: 'command.place-note',
  shortcut: null,
  run: (document, { id, box }) => {
    const note = entry(document.notes, id);
    if (note === undefined) return refuse(message('refusal.gone'));
    const whole = (n: number): number => Math.round(n) + 0;
    const value = {
      text: note.text,
      x: whole(box.x),
      y: whole(box.y),
      width: whole(box.width),
      height: whole(box.height),
    };
    return deed(message('step.place-note'), [{ op: 'set', pointer: pointerOf('notes', id), value }]);
  },
};
