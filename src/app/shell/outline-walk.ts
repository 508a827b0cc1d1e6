/** Decides to which row a key leads in the outline, and to which one typing the beginning of a name. */

import type { Row } from './outline-tree.ts';

/** The index of the row that a key leads to, or null when the key leads nowhere. `page` is how many rows stand in view. */
export function rowFor(key: string, rows: readonly Row[], at: number, page: number): number | null {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    default:
      return null;
  }
}

/** The ids of the resources from one row to another, both included, the other one last. */
export function idsBetween(rows: readonly Row[], from: number, to: number): readonly string[] {
  const ids = rows
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .flatMap(({ branch }) => (branch.group === null ? [branch.id] : []));
  return from <= to ? ids : ids.toReversed();
}

/** Between keys longer apart than this, in milliseconds, a new name begins. */
const PAUSE = 700;

/** What was typed last. */
export interface Typed {
  readonly text: string;
  /** The time stamp of its last key. */
  readonly at: number;
}

/** What is typed with one more character. */
export function typedWith(before: Typed, character: string, now: number): Typed {
  return { text: now - before.at > PAUSE ? character : before.text + character, at: now };
}

/**
 * The index of the row whose name begins as typed: from the present one on when more than one letter is typed, else after it, and round
 * the end. One letter again and again walks through all that begin with it. Null when there is none.
 */
export function rowNamed(names: readonly string[], typed: string, at: number): number | null {
  const [first = ''] = typed;
  const again = [...typed].every((letter) => letter === first);
  const wanted = (again ? first : typed).toLowerCase();
  for (let n = again ? 1 : 0; n <= names.length; n += 1) {
    const index = (at + n) % names.length;
    if (names[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
