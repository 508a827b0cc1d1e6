/** Which rules of an ordered list no packet can match since earlier ones take all of it, and what a list lets through: exactly. */

import { ALL, comparePrefix, covers, lastOf, overlaps, type Prefix } from '../../address/prefix.ts';
import {
  coversSet,
  emptySet,
  fromPrefix,
  fromPrefixes,
  hasIp,
  type IpSet,
  intersect,
  isEmpty,
  overlapsSet,
  subtract,
  union,
} from '../../address/prefix-set.ts';
import { soundNetworkOf } from '../../document/blocks.ts';
import { parsePorts } from '../../kinds/ports.ts';
import type { FilterRule } from './filter-rules.ts';

/** A protocol as rules tell them apart: the fourth is every protocol that has no word of its own, which only `all` takes. */
type Lane = 0 | 1 | 2 | 3;

const LANES: Readonly<Record<FilterRule['protocol'], readonly Lane[]>> = {
  tcp: [0],
  udp: [1],
  icmp: [2],
  all: [0, 1, 2, 3],
};
const EVERY_LANE = LANES.all;
/** Sets of ports are sets of numbers like those of addresses. Packets without ports have the one port 0. */
const EVERY_PORT: IpSet = [1, 65535];
const NO_PORT: IpSet = [0, 0];

/** What a rule matches: a block or a security group, and ports by lane. */
export interface Match {
  readonly allow: boolean;
  readonly far: Prefix;
  readonly group: string | null;
  readonly lanes: readonly Lane[];
  readonly ports: IpSet;
}

/**
 * What a rule matches, or null for one that matches nothing or nobody knows what: malformed ports, neither or both of a CIDR and a group, host
 * bits. `zeroIsAll`: 0.0.0.0/n is read as 0.0.0.0/0, as the platform does in security groups.
 */
export function matchOf(rule: FilterRule, zeroIsAll: boolean): Match | null {
  const parsed = parsePorts(rule.ports);
  const group = rule.securityGroup ?? null;
  const far = soundNetworkOf(rule.cidr);
  if (parsed === null || (rule.cidr === null) === (group === null) || (rule.cidr !== null && far === null)) return null;
  // Who is in a group can change any day: a rule that names one is covered by rules that name it too, or that take every address.
  const block = far === null || (zeroIsAll && far.base === 0) ? ALL : far;
  return {
    allow: rule.action === 'allow',
    far: block,
    group,
    lanes: LANES[rule.protocol],
    ports: parsed === 'all' ? EVERY_PORT : parsed,
  };
}

function portsIn(lane: Lane, match: Match): IpSet {
  return lane <= 1 ? match.ports : NO_PORT;
}

/** The blocks that rules name, sorted so that what lies within a block follows it. */
class Blocks {
  private readonly prefixes: readonly Prefix[];
  private readonly index = new Map<number, number>();
  /** The block around each, or -1, and the index behind the last block within each. */
  private readonly parent: number[] = [];
  private readonly end: number[] = [];
  private readonly taken: IpSet[][];

  constructor(all: readonly Prefix[]) {
    const sorted = [...all].sort(comparePrefix);
    this.prefixes = sorted.filter((prefix, i) => i === 0 || comparePrefix(prefix, sorted[i - 1] ?? prefix) !== 0);
    const open: number[] = [];
    for (const [i, prefix] of this.prefixes.entries()) {
      for (let top = open.at(-1); top !== undefined && !covers(this.at(top), prefix); top = open.at(-1)) {
        this.end[top] = i;
        open.pop();
      }
      this.parent.push(open.at(-1) ?? -1);
      this.index.set(keyOf(prefix), i);
      open.push(i);
    }
    for (const i of open) this.end[i] = this.prefixes.length;
    this.taken = EVERY_LANE.map(() => this.prefixes.map(() => emptySet));
  }

  private at(i: number): Prefix {
    return this.prefixes[i] ?? ALL;
  }

  /** Whether the rules so far take every one of `ports` for every address of a block. */
  takes(far: Prefix, lane: Lane, ports: IpSet): boolean {
    const start = this.index.get(keyOf(far)) ?? -1;
    const taken = this.taken[lane] ?? [];
    let left = ports;
    for (let i = start; i >= 0 && !isEmpty(left); i = this.parent[i] ?? -1) left = subtract(left, taken[i] ?? emptySet);
    if (isEmpty(left)) return true;
    const inner: number[] = [];
    for (let i = start + 1; i < (this.end[start] ?? 0); i += 1)
      if (overlapsSet(taken[i] ?? emptySet, left)) inner.push(i);
    const whole = fromPrefix(far);
    const together = (members: readonly number[]): boolean =>
      coversSet(fromPrefixes(members.map((i) => this.at(i))), whole);
    if (!together(inner)) return false;
    // Between two neighbouring edges of the sets of ports, the same blocks take every port: one look for each such stretch.
    const edges = new Set<number>();
    for (const set of [left, ...inner.map((i) => intersect(taken[i] ?? emptySet, left))]) {
      for (let k = 0; k < set.length; k += 2) edges.add(set[k] ?? 0).add((set[k + 1] ?? 0) + 1);
    }
    for (const port of edges) {
      if (hasIp(left, port) && !together(inner.filter((i) => hasIp(taken[i] ?? emptySet, port)))) return false;
    }
    return true;
  }

  take(far: Prefix, lane: Lane, ports: IpSet): void {
    const i = this.index.get(keyOf(far));
    const taken = this.taken[lane];
    if (i !== undefined && taken !== undefined) taken[i] = union(taken[i] ?? emptySet, ports);
  }
}

function keyOf(prefix: Prefix): number {
  return prefix.base * 64 + prefix.length;
}

/** For each rule, whether no packet can match it since earlier ones together take all that it matches. */
export function shadowsIn(rules: readonly FilterRule[], zeroIsAll: boolean): boolean[] {
  const matches = rules.map((rule) => matchOf(rule, zeroIsAll));
  const blocks = new Blocks(matches.filter((match) => match !== null).map((match) => match.far));
  const groups = new Map<string, IpSet[]>();
  return matches.map((match) => {
    if (match === null) return false;
    const own = match.group === null ? [] : (groups.get(match.group) ?? EVERY_LANE.map(() => emptySet));
    const isTaken = match.lanes.every((lane) => {
      const left = subtract(portsIn(lane, match), own[lane] ?? emptySet);
      return isEmpty(left) || blocks.takes(match.far, lane, left);
    });
    for (const lane of match.lanes) {
      if (match.group === null) blocks.take(match.far, lane, portsIn(lane, match));
      else own[lane] = union(own[lane] ?? emptySet, portsIn(lane, match));
    }
    if (match.group !== null) groups.set(match.group, own);
    return isTaken;
  });
}

/**
 * Whether a list lets every packet of a block to any of the ports from `low` to `high` pass: nothing denies one of them, and rules take them
 * all. The list is read before, once for many questions; rules that name groups are left out.
 */
export function passes(
  matches: readonly (Match | null)[],
  protocol: 'tcp' | 'udp',
  far: Prefix,
  low: number,
  high: number,
): boolean {
  const lane: Lane = protocol === 'tcp' ? 0 : 1;
  /** What no rule has taken yet: stretches of ports with their addresses. */
  let left: { readonly ports: IpSet; readonly addresses: IpSet }[] = [
    { ports: [low, high], addresses: fromPrefix(far) },
  ];
  for (const match of matches) {
    if (match === null || match.group !== null || !match.lanes.includes(lane) || !overlaps(match.far, far)) continue;
    const block: IpSet = [match.far.base, lastOf(match.far)];
    const next: typeof left = [];
    for (const part of left) {
      const ports = intersect(part.ports, match.ports);
      if (isEmpty(ports) || !overlapsSet(part.addresses, block)) {
        next.push(part);
        continue;
      }
      if (!match.allow) return false;
      const others = subtract(part.ports, ports);
      if (!isEmpty(others)) next.push({ ports: others, addresses: part.addresses });
      const outside = subtract(part.addresses, block);
      if (!isEmpty(outside)) next.push({ ports, addresses: outside });
    }
    left = next;
    if (left.length === 0) return true;
  }
  return false;
}
