/** Which rule of a filter decides about a packet: for a request the first that matches, for a reply so that every client port passes. */

import type { Ip } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
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
    const { rules } = inbound ? guard.inbound : guard.outbound;
    for (const rule of rules) {
      if ((rule.protocol & protocol) === 0) continue;
      if (rule.group === null ? !containsIp(rule.far, far) : members.get(rule.group)?.has(far) !== true) continue;
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
