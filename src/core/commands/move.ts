/** Moves resources: within their box, or into another one, which re-associates them. */

import { message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import { type Command, type Point, refuse } from './command.ts';

/** What is moved where. */
export interface MoveArgs {
  /** What moves; what stands in something that moves comes along by itself. */
  readonly ids: readonly string[];
  /** The box that takes them; null: the canvas itself. */
  readonly parent: string | null;
  /** Where the top left corner of the first one would stand, relative to the parent's box; the others keep their distance to it. */
  readonly at: Point;
}

/** Moves resources as one step. A gateway snaps to its box's border. */
export const move: Command<MoveArgs> = {
  id: 'move',
  title: 'command.move',
  shortcut: null,
  run: (_document: Document, _args) => refuse(message('refusal.nothing')),
};
