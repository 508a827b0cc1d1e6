/** Adds a resource: its id, its name, its place, and what its kind gets from where it is dropped. */

import { message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import type { KindId } from '../kinds/index.ts';
import { type Command, type Point, refuse } from './command.ts';

/** What is added where. `parent` is the box that takes it (null: the canvas itself). */
export interface AddResourceArgs {
  readonly kind: KindId;
  readonly parent: string | null;
  /** Where its top left corner would stand, relative to the parent's box; null: the first free spot. */
  readonly at: Point | null;
  /** Its name; absent: one is made, such as "Subnet 2". */
  readonly name?: string;
}

/** Adds a resource, and selects it. */
export const addResource: Command<AddResourceArgs> = {
  id: 'add-resource',
  title: 'command.add-resource',
  shortcut: null,
  run: (_document: Document, _args) => refuse(message('refusal.nothing')),
};
