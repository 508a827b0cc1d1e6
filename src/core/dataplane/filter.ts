/** Which rule of a filter decides about a packet: for a request the first that matches, for a reply so that every client port passes. */

import type { Ip } from '../address/ip.ts';
import { maskOf } from '../address/prefix.ts';
import { type IpSet, intersect, isEmpty, subtract } from '../address/prefix-set.ts';
import { type Guard, ICMP, type Network, type ProtocolBits, type Rule } from './network.ts';

/**
 * The rule that decides, or null when none matches: denied. `guards` are consulted as one list. The packet's destination port is any of `low`
 * to `high` (both 0 for icmp), and passes only if each of them does: a denying rule decides as soon as it takes one of them, an allowing rule when it
 * takes the last.
 */
export function decide(
  guards: readonly Guard[],
  inbound: boolean,
  protocol: ProtocolBits,
  far: Ip,
  low: number,
  high: number,
  members: Network['members'],
): Rule | null {
  // The ports that no rule has taken yet; null: all of low to high.
  let left: IpSet | null = null;
  for (const guard of guards) {
    const { rules, packed } = inbound ? guard.inbound : guard.outbound;
    for (let at = 0; at < packed.length; at += STRIDE) {
      const flags = packed[at] ?? 0;
      if ((flags & protocol) === 0) continue;
      if ((flags & BY_GROUP) === 0 && ((far ^ (packed[at + 1] ?? 0)) & (packed[at + 2] ?? 0)) !== 0) continue;
      const rule = rules[at / STRIDE];
      if (rule === undefined || (rule.group !== null && members.get(rule.group)?.has(far) !== true)) continue;
      if (rule.ports === null || protocol === ICMP) return rule;
      const taken = takes(rule.ports, low, high);
      if (taken === NONE) continue;
      if (left === null) {
        if (taken === EVERY || !rule.allow) return rule;
        left = subtract([low, high], rule.ports);
      } else {
        if (taken === SOME && isEmpty(intersect(left, rule.ports))) continue;
        if (!rule.allow) return rule;
        left = subtract(left, rule.ports);
        if (isEmpty(left)) return rule;
      }
    }
  }
  return null;
}

const STRIDE = 3;
const BY_GROUP = 8;

/** Rules as integers side by side: the protocol bits with BY_GROUP, the far end's base, its mask. */
export function packRules(rules: readonly Rule[]): Int32Array {
  const packed = new Int32Array(rules.length * STRIDE);
  rules.forEach(({ protocol, group, far }, place) => {
    packed[place * STRIDE] = protocol | (group === null ? 0 : BY_GROUP);
    packed[place * STRIDE + 1] = far.base;
    packed[place * STRIDE + 2] = maskOf(far.length);
  });
  return packed;
}

const NONE = 0;
const SOME = 1;
const EVERY = 2;

/** How many of the ports from `low` to `high` are in the ranges. */
function takes(ranges: readonly number[], low: number, high: number): typeof NONE | typeof SOME | typeof EVERY {
  for (let i = 0; i < ranges.length; i += 2) {
    const first = ranges[i] ?? 0;
    const last = ranges[i + 1] ?? 0;
    if (last < low) continue;
    if (first > high) return NONE;
    return first <= low && last >= high ? EVERY : SOME;
  }
  return NONE;
}
