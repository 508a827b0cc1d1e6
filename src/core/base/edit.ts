/** A change of the document as plain data. Commands and fixes answer edits; `document/apply.ts` is the only one that carries them out. */

import type { Json } from './json.ts';
import type { Pointer } from './pointer.ts';

/** Where and how large a box stands on the canvas: whole flow pixels, relative to the parent's box. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One change. Pointers name places in the document with all its defaults filled in.
 * - `add` puts a new key into an object, or inserts into a list before the index (the list's length appends);
 * - `set` replaces what stands there;
 * - `remove` takes a key or a list element away;
 * - `place` gives a resource its box on the canvas (null: takes it away), and changes no network.
 */
export type Edit =
  | { readonly op: 'add'; readonly pointer: Pointer; readonly value: Json }
  | { readonly op: 'set'; readonly pointer: Pointer; readonly value: Json }
  | { readonly op: 'remove'; readonly pointer: Pointer }
  | { readonly op: 'place'; readonly id: string; readonly box: Box | null };
