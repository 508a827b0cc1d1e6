/** Finds which blocks of a list overlap, by sorting instead of comparing each with each. */

import { comparePrefix, covers, type Prefix } from '../../address/prefix.ts';

/** A block and whose it is. `rank` is its place in document order: unique within one list. */
export interface Held<T> {
  readonly prefix: Prefix;
  readonly rank: number;
  readonly item: T;
}

/** Around one block, at most so many others are named: masks that are offered nest 17 deep at most, so only heaps of equal blocks reach it. */
const MOST_PARTNERS = 20;

/** Every pair of blocks that share an address, the later in document order first. The order of the pairs does not depend on that of the list. */
export function* overlappingPairs<T>(blocks: readonly Held<T>[]): Generator<readonly [later: T, earlier: T]> {
  const sorted = [...blocks].sort((a, b) => comparePrefix(a.prefix, b.prefix) || a.rank - b.rank);
  // Prefixes never cross: a block overlaps those that are open around it, and those within it, which come later.
  const open: Held<T>[] = [];
  for (const block of sorted) {
    for (let top = open.at(-1); top !== undefined && !covers(top.prefix, block.prefix); top = open.at(-1)) open.pop();
    for (const outer of open.slice(-MOST_PARTNERS))
      yield outer.rank > block.rank ? [outer.item, block.item] : [block.item, outer.item];
    open.push(block);
  }
}
