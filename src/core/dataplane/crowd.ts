/**
 * Which segments of a network a walk of whole sets may take as one: a crowd. Where thousands of subnets share a hundred tables, a walk for each table says
 * what one for each subnet would.
 *
 * Why nothing is lost. What a walk asks of a segment is its space, its table, the filter at its edge, its own prefix (what lies there never leaves it),
 * and who is in it. Segments of one space with one table agree in the first two. The edge, like the groups of a host that sends or receives, is met at the
 * two ends of every flow between spaces and there alone, with the addresses that the flow has for whoever asks: so a crowd has no edge and its hosts have no
 * groups, and who asks the walk applies them afterwards. The prefix matters only to flows within a space, where the local route decides and nobody needs
 * a walk. Hosts that a walk must know by name (balancers, hosts with a public address of their own) are held by the crowd as they are by the segment.
 *
 * Segments that a packet may pass on its way stay themselves (`forwarding`), and so do those to which the sentences above do not apply (`odd`).
 */

import { usableOf } from '../address/allocate.ts';
import type { Ip } from '../address/ip.ts';
import { overlaps, PRIVATE_PREFIXES } from '../address/prefix.ts';
import { coversSet, fromPrefix, fromPrefixes, type IpSet } from '../address/prefix-set.ts';
import { PrefixTrie } from '../address/trie.ts';
import type { Host, Network, Segment, Space, Table, Thing } from './network.ts';

/** Several segments of one space and one table. Its prefix is null; `holders` are those who must be known by name. */
export interface Crowd extends Segment {
  readonly members: ReadonlySet<Segment>;
  /** Everything in the members' prefixes, reserved addresses too. */
  readonly addresses: IpSet;
}

/** Whether a segment, or whatever else sends, is a crowd. */
export function isCrowd(sender: Thing): sender is Crowd {
  return 'members' in sender;
}

/** A network with its segments in crowds. */
export interface Crowds {
  /** The same network, with tables for the crowds. */
  readonly network: Network;
  /** What stands for a segment: a crowd, or the segment itself when packets may pass it; absent for odd segments. */
  readonly standing: ReadonlyMap<Segment, Segment>;
  /** What stands for the segment that holds an address of a space. */
  readonly located: ReadonlyMap<Space, PrefixTrie<Segment>>;
}

/** The crowds of a network in which nothing has failed. */
export function crowdsOf(network: Network): Crowds {
  const { segments, spaces } = network.structure;
  const odd = oddSegments(network);
  const passed = forwarding(network);
  const groups = new Map<Space, Map<Table | null, Segment[]>>();
  const standing = new Map<Segment, Segment>();
  for (const segment of segments) {
    if (odd.has(segment)) continue;
    if (passed.has(segment)) {
      standing.set(segment, segment);
      continue;
    }
    const tables = groups.get(segment.space) ?? new Map<Table | null, Segment[]>();
    groups.set(segment.space, tables);
    const table = network.tables[segment.index] ?? null;
    const members = tables.get(table);
    if (members === undefined) tables.set(table, [segment]);
    else members.push(segment);
  }
  const tables = [...network.tables];
  const edges = [...network.edges];
  for (const byTable of groups.values())
    for (const [table, members] of byTable) {
      const crowd = crowdOf(members, tables.length);
      if (crowd === null) continue;
      tables.push(table);
      edges.push(null);
      for (const member of members) standing.set(member, crowd);
    }
  const located = new Map(
    spaces.map((space) => [
      space,
      new PrefixTrie(
        space.segments.flatMap((segment) =>
          segment.prefix === null ? [] : [[segment.prefix, standing.get(segment) ?? segment] as const],
        ),
      ),
    ]),
  );
  // A list of guards of its own: what is remembered of crowds goes with them.
  return { network: { ...network, tables, edges, guards: [...network.guards] }, standing, located };
}

function crowdOf(members: readonly Segment[], index: number): Crowd | null {
  const [first] = members;
  if (first === undefined) return null;
  const holders = new Map<Ip, Host>();
  for (const member of members)
    for (const [address, host] of member.holders)
      if (host.role === 'balancer' || host.own !== null) holders.set(address, host);
  const addresses = fromPrefixes(members.flatMap(({ prefix }) => (prefix === null ? [] : [prefix])));
  return { ...first, index, prefix: null, holders, members: new Set(members), addresses };
}

const PRIVATE: IpSet = fromPrefixes(PRIVATE_PREFIXES);

/** Segments that do not hold all of their prefix, that the local route does not wholly reach, or that have public addresses. */
function oddSegments({ structure }: Network): ReadonlySet<Segment> {
  const odd = new Set<Segment>();
  const bySpace = new Map<Space, Segment[]>();
  for (const segment of structure.segments) {
    const { prefix, space } = segment;
    if (prefix === null || usableOf(prefix) === null || !coversSet(PRIVATE, fromPrefix(prefix))) odd.add(segment);
    else if (!coversSet(fromPrefixes(space.blocks), fromPrefix(prefix))) odd.add(segment);
    const list = bySpace.get(space);
    if (list === undefined) bySpace.set(space, [segment]);
    else list.push(segment);
  }
  for (const list of bySpace.values()) {
    const sorted = list
      .flatMap((segment) => (segment.prefix === null ? [] : [{ segment, prefix: segment.prefix }]))
      .sort((a, b) => a.prefix.base - b.prefix.base || a.prefix.length - b.prefix.length);
    // Prefixes hold each other or are apart: the last one that was not within another is the only one that may hold the next.
    let outer = sorted[0];
    for (const next of sorted.slice(1)) {
      if (outer !== undefined && overlaps(outer.prefix, next.prefix)) {
        odd.add(outer.segment);
        odd.add(next.segment);
      } else outer = next;
    }
  }
  return odd;
}

/** Segments with a host that a route leads to. */
function forwarding({ structure, tables }: Network): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  for (const table of new Set(tables)) {
    for (const { kind, target } of table?.routes ?? []) {
      if (target === null || (kind !== 'relay' && kind !== 'masquerade')) continue;
      const hop = structure.nextHops.get(target);
      if (hop?.kind === 'relay' || hop?.kind === 'masquerade') found.add(hop.host.segment);
    }
  }
  return found;
}
