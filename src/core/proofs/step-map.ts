/** Bits by address: what a filter lets pass, of up to 30 classes of packets at once, for every address. */

import type { Ip } from '../address/ip.ts';
import type { IpSet } from '../address/prefix-set.ts';

const LAST_IP = 0xffffffff;

/** Bits that hold for a set of addresses. */
export interface Step {
  readonly set: IpSet;
  readonly bits: number;
}

/** A function from addresses to bits that is constant between few edges. */
export class StepMap {
  /** Where the bits may change: ascending, the first is 0. */
  readonly starts: Float64Array;
  readonly #bits: Int32Array;

  /** The bits of an address are those of all steps that hold it. */
  constructor(steps: readonly Step[]) {
    const edges = new Set([0]);
    for (const { set } of steps)
      for (let i = 0; i < set.length; i += 2) {
        edges.add(set[i] ?? 0);
        // The last address of all has none behind it.
        if ((set[i + 1] ?? 0) < LAST_IP) edges.add((set[i + 1] ?? 0) + 1);
      }
    this.starts = Float64Array.from(edges).sort();
    this.#bits = new Int32Array(this.starts.length);
    for (const { set, bits } of steps)
      for (let i = 0; i < set.length; i += 2) {
        const [lo = 0, hi = 0] = [set[i], set[i + 1]];
        for (let at = this.#find(lo); (this.starts[at] ?? Number.POSITIVE_INFINITY) <= hi; at += 1)
          this.#bits[at] = (this.#bits[at] ?? 0) | bits;
      }
  }

  /** The bits of an address. */
  at(ip: Ip): number {
    return this.#bits[this.#find(ip)] ?? 0;
  }

  /** The bits of many addresses, in the places where those are; `order` names the places by ascending address. */
  all(addresses: Float64Array, order: Int32Array): Int32Array {
    const { starts } = this;
    const bits = this.#bits;
    const found = new Int32Array(addresses.length);
    // Most lists let everything pass, or the same from everywhere.
    if (starts.length === 1) return found.fill(bits[0] ?? 0);
    let at = this.#find(addresses[order[0] ?? 0] ?? 0);
    let next = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    for (let i = 0; i < order.length; i += 1) {
      const place = order[i] ?? 0;
      const ip = addresses[place] ?? 0;
      while (next <= ip) {
        at += 1;
        next = starts[at + 1] ?? Number.POSITIVE_INFINITY;
      }
      found[place] = bits[at] ?? 0;
    }
    return found;
  }

  #find(ip: Ip): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) <= ip) low = middle;
      else high = middle;
    }
    return low;
  }
}
