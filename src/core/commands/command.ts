/** What a command is: a named, pure function that looks at the document and answers edits, or a refusal with a sentence. */

import type { MessageId } from '../base/catalogue/index.ts';
import type { Edit } from '../base/edit.ts';
import type { Message } from '../base/message.ts';
import type { Document } from '../document/document.ts';

/** What a command answers. */
export type Outcome = Deed | Refusal;

/** A change to be carried out as one step of undo. */
export interface Deed {
  readonly ok: true;
  /** What the step is called in undo and history: "Add subnet Web A". */
  readonly label: Message;
  readonly edits: readonly Edit[];
  /** What to select afterwards; absent: the selection stays. */
  readonly select?: readonly string[];
  /** What to tell beside the label, for people and screen readers: "Web A got 10.0.2.0/24". */
  readonly said?: readonly Message[];
  /** A further step that the page offers once this one is done: the policies that a new tunnel wants. */
  readonly offer?: { readonly title: Message; readonly deed: Deed };
}

/** Why not. Nothing changes. */
export interface Refusal {
  readonly ok: false;
  readonly why: Message;
  /** What could be done instead: a peering in place of a tunnel between two VPN gateways. */
  readonly instead?: { readonly title: Message; readonly deed: Deed };
}

/** A command with its place in palette and keyboard. `Args` is plain data. */
export interface Command<Args> {
  readonly id: string;
  readonly title: MessageId;
  /** Such as `Mod+D` or `Delete`; Mod is Ctrl, and Cmd on a Mac. Null: none. */
  readonly shortcut: string | null;
  readonly run: (document: Document, args: Args) => Outcome;
}

/** A point on the canvas in flow pixels, relative to the box of the parent. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A deed. */
export function deed(label: Message, edits: readonly Edit[], more: Omit<Deed, 'ok' | 'label' | 'edits'> = {}): Deed {
  return { ok: true, label, edits, ...more };
}

/** A refusal. */
export function refuse(why: Message, instead?: Refusal['instead']): Refusal {
  return instead === undefined ? { ok: false, why } : { ok: false, why, instead };
}
