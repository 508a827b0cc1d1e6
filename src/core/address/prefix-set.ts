// Decides which addresses belong to a set built from blocks and ranges, exactly and in linear time.

import type { Ip } from './ip.ts';
import { comparePrefix, lastOf, type Prefix } from './prefix.ts';

/**
 * A set of addresses as inclusive ranges, flattened: `[lo, hi, lo, hi, …]`. Ranges ascend, and between two of them lies at least one address
 * that is not in the set, so that equal sets are equal arrays. A value: never changed once made, and it survives JSON and a worker boundary.
 */
export type IpSet = readonly number[];

const LAST_IP = 0xffffffff;

/** No address. */
export const emptySet: IpSet = [];

/** Every address. */
export const fullSet: IpSet = [0, LAST_IP];

/** The addresses of one prefix. */
export function fromPrefix(prefix: Prefix): IpSet {
  return [prefix.base, lastOf(prefix)];
}

/** The addresses of any of the prefixes, which may overlap and come in any order. */
export function fromPrefixes(prefixes: readonly Prefix[]): IpSet {
  const ranges: number[] = [];
  for (const prefix of [...prefixes].sort(comparePrefix)) append(ranges, prefix.base, lastOf(prefix));
  return ranges;
}

/** The addresses from `lo` to `hi`, both included; none when `lo` is above `hi`. */
export function fromRange(lo: Ip, hi: Ip): IpSet {
  return lo <= hi ? [lo, hi] : emptySet;
}

/** The addresses that are in either. Gives back the very set it was given when the other is empty. */
export function union(a: IpSet, b: IpSet): IpSet {
  if (a === b || isEmpty(b)) return a;
  if (isEmpty(a)) return b;
  const ranges: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (at(a, i) <= at(b, j)) {
      append(ranges, at(a, i), at(a, i + 1));
      i += 2;
    } else {
      append(ranges, at(b, j), at(b, j + 1));
      j += 2;
    }
  }
  return ranges;
}

/** The addresses that are in any of the sets. */
export function unionAll(sets: readonly IpSet[]): IpSet {
  // Pairs of pairs, as merge sort does: one after the other would walk a growing set once for every small one.
  let round = sets;
  while (round.length > 1) {
    const next: IpSet[] = [];
    for (let i = 0; i < round.length; i += 2) next.push(union(round[i] ?? emptySet, round[i + 1] ?? emptySet));
    round = next;
  }
  return round[0] ?? emptySet;
}

/** The addresses that are in both. */
export function intersect(a: IpSet, b: IpSet): IpSet {
  if (a === b) return a;
  const ranges: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const lo = Math.max(at(a, i), at(b, j));
    const hi = Math.min(at(a, i + 1), at(b, j + 1));
    if (lo <= hi) ranges.push(lo, hi);
    if (at(a, i + 1) < at(b, j + 1)) i += 2;
    else j += 2;
  }
  return ranges;
}

/** The addresses of `a` that are not in `b`. */
export function subtract(a: IpSet, b: IpSet): IpSet {
  if (isEmpty(b)) return a;
  return intersect(a, complement(b));
}

/** The addresses that are not in the set. */
export function complement(set: IpSet): IpSet {
  const ranges: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    const lo = at(set, i);
    if (lo > next) ranges.push(next, lo - 1);
    next = at(set, i + 1) + 1;
  }
  if (next <= LAST_IP) ranges.push(next, LAST_IP);
  return ranges;
}

/** Whether no address is in the set. */
export function isEmpty(set: IpSet): boolean {
  return set.length === 0;
}

/** How many addresses are in the set: 0 to 2^32. */
export function sizeOfSet(set: IpSet): number {
  let size = 0;
  for (let i = 0; i < set.length; i += 2) size += at(set, i + 1) - at(set, i) + 1;
  return size;
}

/** Whether an address is in the set. Takes the logarithm of the number of ranges. */
export function hasIp(set: IpSet, ip: Ip): boolean {
  let low = 0;
  let high = set.length >>> 1;
  // Invariant: every range before `low` ends below ip, every range from `high` on ends at ip or above it.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(set, 2 * middle + 1) < ip) low = middle + 1;
    else high = middle;
  }
  return at(set, 2 * low) <= ip;
}

/** Whether every address of `inner` is in `outer`. The empty set is covered by any. */
export function coversSet(outer: IpSet, inner: IpSet): boolean {
  let i = 0;
  for (let j = 0; j < inner.length; j += 2) {
    while (at(outer, i + 1) < at(inner, j)) i += 2;
    // Ranges of a set never touch, so an inner range lies in one outer range or sticks out.
    if (at(outer, i) > at(inner, j) || at(outer, i + 1) < at(inner, j + 1)) return false;
  }
  return true;
}

/** Whether the two sets share an address. */
export function overlapsSet(a: IpSet, b: IpSet): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (at(a, i + 1) < at(b, j)) i += 2;
    else if (at(b, j + 1) < at(a, i)) j += 2;
    else return true;
  }
  return false;
}

/** Whether two sets have the same addresses. */
export function equalSet(a: IpSet, b: IpSet): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}

/** The fewest prefixes that together are exactly the set, in address order. */
export function toPrefixes(set: IpSet): Prefix[] {
  const prefixes: Prefix[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const hi = at(set, i + 1);
    let base = at(set, i);
    while (base <= hi) {
      // The largest block that begins here is bounded by how base is aligned (its lowest set bit) and by what is left of the range.
      const aligned = base === 0 ? 32 : floorLog2(base & -base);
      const bits = Math.min(aligned, floorLog2(hi - base + 1));
      prefixes.push({ base, length: 32 - bits });
      base += 2 ** bits;
    }
  }
  return prefixes;
}

/** The lowest address of the set, or null when it has none. */
export function lowestOf(set: IpSet): Ip | null {
  return set[0] ?? null;
}

// In integers, for 1 to 2^32: Math.log2 need not be exact. The one value that does not fit 32 bits has no leading zeros to count.
function floorLog2(value: number): number {
  return value === 2 ** 32 ? 32 : 31 - Math.clz32(value);
}

// Past the end lies a range above every address: the merges need no case for a side that has run out.
function at(set: IpSet, index: number): number {
  return set[index] ?? Number.POSITIVE_INFINITY;
}

// Puts a range behind ranges that all begin at or below it, joining what overlaps or touches.
function append(ranges: number[], lo: Ip, hi: Ip): void {
  const end = ranges.length - 1;
  const last = ranges[end];
  if (last === undefined || lo > last + 1) ranges.push(lo, hi);
  else if (hi > last) ranges[end] = hi;
}
