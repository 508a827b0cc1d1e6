/** What a programmer's mistake does: it throws, and nobody below `main` catches it. */

/** Closes a switch over a union: a case that was forgotten is a type error, and throws when types were bypassed. */
export function unreachable(value: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(value)}`);
}
