/** Adds a note to the canvas: free text in a box that no network knows. */

import type { Box } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { type Command, deed, type Point } from './command.ts';
import { minter } from './making/mint.ts';

/** Its corner on the canvas, its text (empty when absent), its size (200 by 80 when absent). */
export interface AddNoteArgs {
  readonly at: Point;
  readonly text?: string;
  readonly size?: Pick<Box, 'width' | 'height'>;
}

/** Adds a note, and selects it. */
export const addNote: Command<AddNoteArgs> = {
  id: 'add-note',
  title: 'command.add-note',
  shortcut: null,
  run: (document, { at, text = '', size = { width: 200, height: 80 } }) => {
    const id = minter(document)('note');
    const value = { text, x: Math.round(at.x) + 0, y: Math.round(at.y) + 0, width: size.width, height: size.height };
    return deed(message('step.add-note'), [{ op: 'add', pointer: pointerOf('notes', id), value }], { select: [id] });
  },
};
