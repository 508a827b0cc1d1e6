/** How the tabs that have a design open hear of each other's writes: a BroadcastChannel a design. */

import type { Patches } from './reach.ts';

/** What a tab tells the others once it has written: the patches that lead from revision `base` to `revision`. */
export interface Note {
  readonly base: number;
  readonly revision: number;
  readonly patches: Patches;
}

/** The other tabs that have a design open. */
export interface Wire {
  readonly post: (note: Note) => void;
  readonly close: () => void;
}

/** Joins the tabs that have a design open. The name carries the format: a tab of another version of the page, which speaks otherwise, is not heard. */
export function joinWire(id: string, hear: (note: Note) => void): Wire {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`plumbline/1.${id}`);
  channel.onmessage = (event: MessageEvent<Note>) => hear(event.data);
  return { post: (note) => channel.postMessage(note), close: () => channel.close() };
}
