/** Joins two resources: which pairs make what, and the policies that are offered with it. */

import { message } from '../base/message.ts';
import type { Document } from '../document/document.ts';
import { type Command, refuse } from './command.ts';

/** The two ends, in either order. */
export interface ConnectArgs {
  readonly from: string;
  readonly to: string;
}

/** Joins two resources as one step. */
export const connect: Command<ConnectArgs> = {
  id: 'connect',
  title: 'command.connect',
  shortcut: null,
  run: (_document: Document, _args) => refuse(message('refusal.nothing')),
};

/** The resources that `from` could be joined with. */
export function legalEnds(_document: Document, _from: string): ReadonlySet<string> {
  return new Set();
}
