/** The network of a design as the rules ask it: the same one for all of them, and the same without its filters. */

import type { Ip } from '../../address/ip.ts';
import { PRIVATE_PREFIXES, UNROUTABLE_PREFIXES } from '../../address/prefix.ts';
import { complement, fromPrefixes, type IpSet, union } from '../../address/prefix-set.ts';
import type { Host, Network, Segment, Sender, Site } from '../../dataplane/network.ts';
import type { Resources } from '../../document/document.ts';
import { lowerResources } from '../../document/lower.ts';
import { KIND_IDS } from '../../kinds/index.ts';

/** What a rule reads that asks the network: every kind. */
export const NETWORK_READS = KIND_IDS;

/** The addresses that no network carries. */
export const UNROUTABLE: IpSet = fromPrefixes(UNROUTABLE_PREFIXES);

/** All public addresses, whoever has them. */
export const PUBLIC: IpSet = complement(union(UNROUTABLE, fromPrefixes(PRIVATE_PREFIXES)));

/** How many networks are kept: before and after an edit, as a proof of a fix looks at them in turn. */
const KEPT = 2;
let last: readonly Network[] = [];

/** The network of these tables; the identical one as long as nothing that it is made of changes. */
export function networkFor(resources: Resources): Network {
  const network = lowerResources(resources);
  const known = last.find(
    (each) =>
      each.structure === network.structure &&
      each.tables === network.tables &&
      each.edges === network.edges &&
      each.guards === network.guards &&
      each.members === network.members,
  );
  const kept = known ?? network;
  last = [kept, ...last.filter((each) => each !== kept)].slice(0, KEPT);
  return kept;
}

const open = new WeakMap<Network, Network>();

/** The same network with every filter open: what its routing alone does. */
export function withoutFilters(network: Network): Network {
  let made = open.get(network);
  if (made === undefined) {
    made = { ...network, edges: network.edges.map(() => null), guards: network.guards.map(() => []) };
    open.set(network, made);
  }
  return made;
}

/** The host of an id, or null: it is none, or stands in no subnet. */
export function hostOf(network: Network, id: string | null): Host | null {
  const place = id === null ? undefined : network.structure.places.get(id);
  return place?.kind === 'host' ? place.host : null;
}

/** A host of the design that sends. */
export function senderOf(host: Host): Sender {
  return { address: host.address, host, segment: host.segment, site: null };
}

/** Whoever sends from an address of a segment. */
export function senderIn(segment: Segment, address: Ip): Sender {
  return { address, host: segment.holders.get(address) ?? null, segment, site: null };
}

/** A bare host of a site that sends. */
export function senderAt(site: Site, address: Ip): Sender {
  return { address, host: null, segment: null, site };
}

/** A bare host of the Internet that sends. */
export function outsider(address: Ip): Sender {
  return { address, host: null, segment: null, site: null };
}

/** The stretches into which `edges` (where a new stretch begins) cut a set. */
export function cutBy(set: IpSet, edges: Iterable<Ip>): IpSet {
  const starts = [...new Set(edges)].sort((a, b) => a - b);
  const cut: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    let lo = set[i] ?? 0;
    const hi = set[i + 1] ?? 0;
    while (next < starts.length && (starts[next] ?? 0) <= lo) next += 1;
    for (; next < starts.length && (starts[next] ?? 0) <= hi; next += 1) {
      const start = starts[next] ?? 0;
      cut.push(lo, start - 1);
      lo = start;
    }
    cut.push(lo, hi);
  }
  return cut;
}
