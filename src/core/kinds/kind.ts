/** What a kind of resource is: one folder, one line in the registry, and the members below. */

import type * as v from 'valibot';

/** The family whose colour an icon and its line have. */
export type Family = 'network' | 'vpn' | 'link' | 'internet' | 'security' | 'compute' | 'data' | 'onprem';

/**
 * How a kind stands on the canvas.
 * - `container`: a box that holds others; `card`: a workload in its subnet; `plate`: a gateway on its parent's border;
 * - `line`: it joins two ends; `record`: it has no place and is listed with what it belongs to.
 */
export type Shape = 'container' | 'card' | 'plate' | 'line' | 'record';

/** A kind of resource. */
export interface Kind<Id extends string, S extends v.GenericSchema> {
  /** The word in the file: a key of `resources`, and the stem of minted ids. */
  readonly id: Id;
  /** From this follow the type, the parser, the printer, the form and the JSON Schema. Its keys stand in the order of the file format. */
  readonly schema: S;
  readonly family: Family;
  readonly shape: Shape;
  /** The palette's letter, or null. */
  readonly letter: string | null;
  /** The reference field that says in which box it stands, or null for what stands on the canvas itself. */
  readonly parent: string | null;
  /** For a line, the reference fields of its two ends. */
  readonly ends: readonly [string, string] | null;
  /** The size of a fresh box, in flow pixels; zero for lines and records. */
  readonly size: { readonly width: number; readonly height: number };
  /** Defaults that depend on another field of the same resource. Such a key is absent in memory while it has its default. */
  readonly defaultOf?: Readonly<Record<string, (value: Readonly<Record<string, unknown>>) => unknown>>;
}

/** Declares a kind, keeping its id and schema as literal types. */
export function defineKind<const Id extends string, S extends v.GenericSchema>(kind: Kind<Id, S>): Kind<Id, S> {
  return kind;
}
