/** The answer of everything that reads what a person or another program wrote: a value, or what is wrong with the input. */

import type { Problem } from './problem.ts';

/** A value, or at least one problem. Readers never throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The good answer. */
export function good<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The bad answer; `problems` has at least one. */
export function bad<T>(...problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}
