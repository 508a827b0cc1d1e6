// Decides which block or address is taken next: the lowest that is free.

import type { Ip } from './ip.ts';
import { comparePrefix, containsIp, firstOf, lastOf, maskOf, overlaps, type Prefix, sizeOf } from './prefix.ts';
import { fromPrefix, fromPrefixes, subtract, toPrefixes } from './prefix-set.ts';

// A subnet keeps its first two addresses (network, gateway) and its last (broadcast) for itself.
const RESERVED_LOW = 2;
const RESERVED_HIGH = 1;

/**
 * The lowest block of `length` within the parents that overlaps nothing taken, or null when there is none. Parents are tried in the order
 * given. Throws a RangeError when the length is no integer of 0 to 32.
 */
export function nextFreeBlock(parents: readonly Prefix[], taken: readonly Prefix[], length: number): Prefix | null {
  maskOf(length);
  const sorted = [...taken].sort(comparePrefix);
  for (const parent of parents) {
    const block = lowestGap(parent, sorted, length);
    if (block !== null) return block;
  }
  return null;
}

function lowestGap(parent: Prefix, sortedTaken: readonly Prefix[], length: number): Prefix | null {
  if (length < parent.length) return null;
  const size = 2 ** (32 - length);
  const end = lastOf(parent);
  let base = parent.base;
  for (const block of sortedTaken) {
    if (lastOf(block) < base) continue;
    if (firstOf(block) > base + size - 1) break;
    base = Math.ceil((lastOf(block) + 1) / size) * size;
    if (base > end) return null;
  }
  return { base, length };
}

/** The largest blocks of the parent that overlap nothing taken, in address order. Together they are all that is free. */
export function freeBlocks(parent: Prefix, taken: readonly Prefix[]): Prefix[] {
  const inside = taken.filter((block) => overlaps(parent, block));
  return toPrefixes(subtract(fromPrefix(parent), fromPrefixes(inside)));
}

/** The addresses that a subnet gives to hosts, `first` to `last` inclusive: all but its first two and its last. Null when none is left. */
export function usableOf(subnet: Prefix): { first: Ip; last: Ip; count: number } | null {
  const count = sizeOf(subnet) - RESERVED_LOW - RESERVED_HIGH;
  if (count <= 0) return null;
  return { first: firstOf(subnet) + RESERVED_LOW, last: lastOf(subnet) - RESERVED_HIGH, count };
}

/** Whether an address lies in the subnet but is kept by it: its first two addresses and its last. */
export function isReservedIn(subnet: Prefix, ip: Ip): boolean {
  return containsIp(subnet, ip) && (ip - firstOf(subnet) < RESERVED_LOW || lastOf(subnet) - ip < RESERVED_HIGH);
}

/**
 * The address of every holder of a subnet, by id. A holder with an address keeps it, wherever it lies. The others, in code point order of
 * id, take the lowest usable addresses that no holder has; when the subnet is full the rest are not in the map. The answer does not depend
 * on the order of the holders.
 */
export function assignAddresses(
  subnet: Prefix,
  holders: readonly { readonly id: string; readonly address: Ip | null }[],
): Map<string, Ip> {
  const assigned = new Map<string, Ip>();
  const held = new Set<Ip>();
  const waiting: string[] = [];
  for (const { id, address } of holders) {
    if (address === null) {
      waiting.push(id);
    } else {
      assigned.set(id, address);
      held.add(address);
    }
  }
  const usable = usableOf(subnet);
  if (usable === null) return assigned;
  // Ids are ASCII, so the order of their UTF-16 units, which sort() goes by, is that of their code points.
  waiting.sort();
  let next = usable.first;
  for (const id of waiting) {
    while (held.has(next)) next++;
    if (next > usable.last) break;
    assigned.set(id, next++);
  }
  return assigned;
}
