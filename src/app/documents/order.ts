/** Decides which designs a search finds, and in which order they are listed. */

import { allResources, compareCodePoints, type Document } from '../../core/index.ts';
import type { ShelfEntry } from '../../editor/persistence/shelf.ts';

/** What the list can be sorted by. */
export const ORDERS = ['changed', 'name', 'size', 'findings'] as const;

/** One of them. */
export type Order = (typeof ORDERS)[number];

/** How many resources a design has. */
export function sizeOf(document: Document): number {
  return Array.from(allResources(document.resources)).length;
}

/**
 * The designs whose names hold all words of `search`, in an order: the last edited, the largest, or the one with the worst findings first; names
 * from a to z, numbers in them by their value. Those that tie stand as they were, last edited first.
 */
export function listed(entries: readonly ShelfEntry[], search: string, order: Order): readonly ShelfEntry[] {
  const words = search.toLowerCase().split(/\s+/);
  const found = entries.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const weights = new Map(found.map((entry) => [entry.id, weightOf(entry, order)]));
  return found.toSorted((one, other) => {
    if (order === 'name') return collator.compare(one.name, other.name) || compareCodePoints(one.id, other.id);
    const [a = [], b = []] = [weights.get(one.id), weights.get(other.id)];
    for (const [at, weight] of a.entries()) {
      const less = (b[at] ?? 0) - weight;
      if (less !== 0) return less;
    }
    return other.changed - one.changed;
  });
}

function weightOf({ document, tally }: ShelfEntry, order: Order): readonly number[] {
  if (order === 'size') return [document === null ? -1 : sizeOf(document)];
  if (order === 'findings') return tally === null ? [-1, -1, -1] : [tally.error, tally.warning, tally.advice];
  return [];
}
