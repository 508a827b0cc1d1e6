/** Mints ids for what one command makes: the smallest free `<stem>-<n>`, and no id twice. */

import { mintId } from '../../base/id.ts';
import type { Document } from '../../document/document.ts';
import { isTaken } from '../../document/tables.ts';

/** A source of ids for one command. The stem is a kind, or a word such as `intent`. */
export function minter(document: Document): (stem: string) => string {
  const given = new Set<string>();
  return (stem) => {
    const id = mintId(stem, (each) => given.has(each) || isTaken(document, each));
    given.add(id);
    return id;
  };
}

/** The number at the end of an id, as fresh names show it: 2 for `subnet-2`. */
export function numberOf(id: string): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 1);
}
