/** Hosts that nothing tells apart: every place of a network cut into the fewest sets whose hosts each filter and each walk treats alike. */

import type { Ip } from '../address/ip.ts';
import { hasIp, type IpSet, sizeOfSet } from '../address/prefix-set.ts';
import type { Host } from '../dataplane/network.ts';

/** Something that may tell addresses apart: only where one of `starts` lies between two of them can `at` differ. */
export interface Telling {
  readonly starts: ArrayLike<Ip>;
  at(ip: Ip): number;
}

/** A set of addresses as what tells its own from all others. */
export function telling(set: IpSet): Telling {
  return {
    starts: set.map((edge, i) => (i % 2 === 0 ? edge : edge + 1)),
    at: (ip) => (hasIp(set, ip) ? 1 : 0),
  };
}

/** One host of a place, or bare hosts of it that are all alike; `address` is one of theirs. */
export interface Atom {
  readonly host: Host | null;
  readonly address: Ip;
  readonly many: boolean;
}

/** Cuts sets of bare hosts into atoms. */
export function atomizer(tellings: readonly Telling[]): (bare: IpSet) => readonly Atom[] {
  // All edges by address, each with whose it is.
  const count = tellings.reduce((sum, { starts }) => sum + starts.length, 0);
  const edges = new Float64Array(count);
  let last = 0;
  const bits = 2 ** Math.ceil(Math.log2(tellings.length + 1));
  tellings.forEach(({ starts }, whose) => {
    // Address and number in one exact integer, so that sorting needs no comparison of ours.
    for (let i = 0; i < starts.length; i += 1) {
      edges[last] = (starts[i] ?? 0) * bits + whose;
      last += 1;
    }
  });
  edges.sort();
  const firstFrom = (ip: Ip): number => {
    let [low, high] = [0, edges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((edges[middle] ?? 0) < ip * bits) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (bare) => {
    const [lo, hi] = [bare[0], bare.at(-1)];
    if (lo === undefined || hi === undefined) return [];
    const cuts: Ip[] = [];
    const concerned = new Set<number>();
    for (let i = firstFrom(lo + 1); i < edges.length && (edges[i] ?? 0) < (hi + 1) * bits; i += 1) {
      const edge = edges[i] ?? 0;
      const start = Math.floor(edge / bits);
      concerned.add(edge - start * bits);
      if (cuts.at(-1) !== start) cuts.push(start);
    }
    if (cuts.length === 0) return [{ host: null, address: lo, many: sizeOfSet(bare) > 1 }];
    const alike = new Map<string, { readonly address: Ip; size: number }>();
    const asked = [...concerned].flatMap((whose) => tellings[whose] ?? []);
    const pieces = piecesOf(bare, cuts);
    for (let i = 0; i < pieces.length; i += 2) {
      const [first = 0, end = 0] = [pieces[i], pieces[i + 1]];
      const key = asked.map((each) => each.at(first)).join(' ');
      const before = alike.get(key);
      if (before === undefined) alike.set(key, { address: first, size: end - first + 1 });
      else before.size += end - first + 1;
    }
    return [...alike.values()].map(({ address, size }) => ({ host: null, address, many: size > 1 }));
  };
}

/** The ranges of a set, cut before some addresses (ascending). */
function piecesOf(set: IpSet, cuts: readonly Ip[]): number[] {
  const pieces: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    let [lo = 0, hi = 0] = [set[i], set[i + 1]];
    while (next < cuts.length && (cuts[next] ?? 0) <= lo) next += 1;
    for (; next < cuts.length && (cuts[next] ?? 0) <= hi; next += 1) {
      const cut = cuts[next] ?? 0;
      pieces.push(lo, cut - 1);
      lo = cut;
    }
    pieces.push(lo, hi);
  }
  return pieces;
}
