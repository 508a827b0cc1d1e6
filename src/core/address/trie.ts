// Decides which of many prefixes is the longest that holds an address.

import type { Ip } from './ip.ts';
import { comparePrefix, equalPrefix, lastOf, type Prefix } from './prefix.ts';

const NONE = -1;

/**
 * Longest-prefix match over a fixed list of prefixes, each with a value. It is the trie of the prefixes pressed flat: prefixes never cross, so
 * their edges cut the addresses into at most 2n+1 ranges, and all addresses of a range have the same chain of prefixes around them. A lookup
 * is one binary search over typed arrays; the chain from longest to shortest is a linked list in another. Building takes O(n log n).
 */
export class PrefixTrie<T> {
  // Range r begins at #starts[r] and ends before #starts[r + 1]; #deepest[r] is the entry that decides it, or NONE. Of ranges that begin at
  // one address all but the last are empty.
  readonly #starts: Uint32Array;
  readonly #deepest: Int32Array;
  // Entry e is followed by #next[e]: the next of the same prefix in the order of insertion, then the first of the next shorter prefix.
  readonly #next: Int32Array;
  readonly #values: readonly T[];

  /** Takes the entries in any order. Among equal prefixes the first of the list wins. */
  constructor(entries: readonly (readonly [Prefix, T])[]) {
    // Parents come before what they hold; sort is stable, so equal prefixes keep the order of the list.
    const sorted = [...entries].sort(([a], [b]) => comparePrefix(a, b));
    const next = new Int32Array(sorted.length).fill(NONE);
    const starts = new Uint32Array(2 * sorted.length + 1);
    const deepest = new Int32Array(2 * sorted.length + 1).fill(NONE);
    const open: { head: number; last: Ip }[] = [];
    // Range 0 begins at address 0 and belongs to no prefix.
    let count = 1;

    const begin = (start: Ip, entry: number): void => {
      starts[count] = start;
      deepest[count] = entry;
      count++;
    };

    const closeBefore = (base: number): void => {
      for (let top = open.at(-1); top !== undefined && top.last < base; top = open.at(-1)) {
        open.pop();
        if (top.last < 0xffffffff) begin(top.last + 1, open.at(-1)?.head ?? NONE);
      }
    };

    let previous: Prefix | null = null;
    sorted.forEach(([prefix], entry) => {
      if (previous !== null && equalPrefix(previous, prefix)) {
        next[entry] = next[entry - 1] ?? NONE;
        next[entry - 1] = entry;
      } else {
        closeBefore(prefix.base);
        next[entry] = open.at(-1)?.head ?? NONE;
        open.push({ head: entry, last: lastOf(prefix) });
        begin(prefix.base, entry);
      }
      previous = prefix;
    });
    closeBefore(Number.POSITIVE_INFINITY);

    this.#starts = starts.slice(0, count);
    this.#deepest = deepest.slice(0, count);
    this.#next = next;
    this.#values = sorted.map(([, value]) => value);
  }

  /** The value of the longest prefix that holds the address, or null when none does. */
  longest(ip: Ip): T | null {
    const entry = this.#find(ip);
    return entry === NONE ? null : (this.#values[entry] ?? null);
  }

  /** The values of all prefixes that hold the address, from the longest to the shortest; of equal prefixes in the order of the list. */
  matches(ip: Ip): T[] {
    const found: T[] = [];
    for (let entry = this.#find(ip); entry !== NONE; entry = this.#next[entry] ?? NONE) {
      found.push(this.#values[entry] as T);
    }
    return found;
  }

  /**
   * The addresses above `lo`, up to and with `hi`, where an answer may change, ascending: between two of them `longest` and `matches` say the same of every
   * address. For those who ask about sets.
   */
  edges(lo: Ip, hi: Ip): Ip[] {
    const starts = this.#starts;
    const found: Ip[] = [];
    for (let range = this.#rangeOf(lo) + 1; range < starts.length; range += 1) {
      const start = starts[range] ?? 0;
      if (start > hi) break;
      if (start > lo && start !== found.at(-1)) found.push(start);
    }
    return found;
  }

  #find(ip: Ip): number {
    return this.#deepest[this.#rangeOf(ip)] ?? NONE;
  }

  #rangeOf(ip: Ip): number {
    const starts = this.#starts;
    // The last range that begins at or below ip is one of the `left` ranges from `first` on. A product where an `if` would do: the outcome of a step is a coin toss,
    // and guessing it wrong half of the time would cost a processor more than all the rest of the search.
    let first = 0;
    let left = starts.length;
    while (left > 1) {
      const half = left >>> 1;
      first += Number((starts[first + half] ?? 0) <= ip) * half;
      left -= half;
    }
    return first;
  }
}
