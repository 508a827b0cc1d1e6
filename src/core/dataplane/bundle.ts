/** A bundle: flows that have gone one way so far, with the one packet that stands for all of theirs; how it is split by an address or a port. */

import { coversSet, emptySet, hasIp, type IpSet, intersect, isEmpty, subtract } from '../address/prefix-set.ts';
import type { PrefixTrie } from '../address/trie.ts';
import type { Crossing, Forwarding, Moved } from './journey.ts';
import type { Host, Mapping, Segment, Site } from './network.ts';
import type { PortSet, Region } from './region.ts';

/** An address of a packet: one address, or a variable: the sender's own (SENT), the one that was asked (ASKED). */
export type Term = number;
/** The address of the sender, whichever of the region it is. */
export const SENT: Term = -2;
/** The address that the flow asks, whichever of the region it is. */
export const ASKED: Term = -3;
/** As a bundle's port: the port that the flow asks. */
export const AS_ASKED = -1;

/**
 * Flows whose packets are at the same place with the same state. Rewritten addresses are the same for all of them; what is not rewritten is a variable over
 * the region. `blocked`: a filter has refused them already, and they go on only to find what else stands in their way.
 */
export interface Bundle {
  readonly region: Region;
  readonly blocked: boolean;
  readonly reply: boolean;
  readonly source: Term;
  readonly to: Term;
  /** The destination port of the request, or AS_ASKED. */
  readonly port: number;
  readonly segment: Segment | null;
  readonly host: Host | null;
  readonly site: Site | null;
  readonly forwarding: Forwarding;
  /** Where the request's source was rewritten, first to last; `before` is a term. */
  readonly crossings: readonly Crossing[];
  readonly depth: number;
  readonly passed: readonly Host[];
  readonly passedBack: readonly Host[];
  readonly entered: Host | null;
  readonly mapping: Mapping | null;
  readonly unmapped: boolean;
  readonly taker: Host | null;
}

/** The addresses that a term stands for. */
export function addressesOf(bundle: Bundle, term: Term): IpSet {
  if (term === SENT) return bundle.region.from;
  return term === ASKED ? bundle.region.to : [term, term];
}

function withAddresses(bundle: Bundle, term: Term, set: IpSet): Bundle | null {
  if (isEmpty(set)) return null;
  const { region } = bundle;
  return { ...bundle, region: term === SENT ? { ...region, from: set } : { ...region, to: set } };
}

/** The flows of a bundle whose term is in a set, or null. */
export function within(bundle: Bundle, term: Term, set: IpSet): Bundle | null {
  if (term !== SENT && term !== ASKED) return term >= 0 && hasIp(set, term) ? bundle : null;
  const all = addressesOf(bundle, term);
  return coversSet(set, all) ? bundle : withAddresses(bundle, term, intersect(all, set));
}

/** The flows of a bundle whose term is not in a set, or null. */
export function outside(bundle: Bundle, term: Term, set: IpSet): Bundle | null {
  if (term !== SENT && term !== ASKED) return term >= 0 && hasIp(set, term) ? null : bundle;
  const all = addressesOf(bundle, term);
  const left = subtract(all, set);
  return left.length === all.length && coversSet(left, all) ? bundle : withAddresses(bundle, term, left);
}

/** The flows of a bundle whose term is the sender's own address, or null; the variable ASKED never is. */
export function whereSent(bundle: Bundle, term: Term): Bundle | null {
  if (term === SENT) return bundle;
  if (term === ASKED || term < 0) return null;
  return within(bundle, SENT, [term, term]);
}

/** The flows of a bundle whose request goes to one of these ports now, or null. */
export function withPorts(bundle: Bundle, ports: PortSet): Bundle | null {
  if (bundle.port !== AS_ASKED) return hasIp(ports, bundle.port) ? bundle : null;
  const { region } = bundle;
  if (coversSet(ports, region.ports)) return bundle;
  const both = intersect(region.ports, ports);
  return isEmpty(both) ? null : { ...bundle, region: { ...region, ports: both } };
}

/** The others. */
export function withoutPorts(bundle: Bundle, ports: PortSet): Bundle | null {
  if (bundle.port !== AS_ASKED) return hasIp(ports, bundle.port) ? null : bundle;
  const { region } = bundle;
  const left = subtract(region.ports, ports);
  return isEmpty(left) ? null : { ...bundle, region: { ...region, ports: left } };
}

/** A set of addresses by what a trie says of each. */
export function splitSet<T>(trie: PrefixTrie<T>, set: IpSet): ReadonlyMap<T | null, IpSet> {
  return splitSetAs(trie, set, (value) => value);
}

/** A set of addresses by what a trie says of each, where values with one meaning are one. */
function splitSetAs<T, M>(trie: PrefixTrie<T>, set: IpSet, meaning: (value: T | null) => M): ReadonlyMap<M, IpSet> {
  const parts = new Map<M, number[]>();
  for (let i = 0; i < set.length; i += 2) {
    const lo = set[i] ?? 0;
    const hi = set[i + 1] ?? 0;
    let start = lo;
    for (const next of [...(lo === hi ? emptySet : trie.edges(lo, hi)), hi + 1]) {
      const value = meaning(trie.longest(start));
      const ranges = parts.get(value);
      if (ranges === undefined) parts.set(value, [start, next - 1]);
      else if (ranges.at(-1) === start - 1) ranges[ranges.length - 1] = next - 1;
      else ranges.push(start, next - 1);
      start = next;
    }
  }
  return parts;
}

/** Goes on with each part of a bundle, by what a trie says of its term. */
export function splitBy<T>(
  bundle: Bundle,
  term: Term,
  trie: PrefixTrie<T>,
  go: (value: T | null, part: Bundle) => Moved,
): Moved {
  splitByAs(bundle, term, trie, (value) => value, go);
}

/** The same, where values with one meaning need not be told apart. */
export function splitByAs<T, M>(
  bundle: Bundle,
  term: Term,
  trie: PrefixTrie<T>,
  meaning: (value: T | null) => M,
  go: (value: M, part: Bundle) => Moved,
): Moved {
  if (term !== SENT && term !== ASKED) return go(meaning(trie.longest(term)), bundle);
  const parts = splitSetAs(trie, addressesOf(bundle, term), meaning);
  for (const [value, set] of parts) {
    const part = parts.size === 1 ? bundle : withAddresses(bundle, term, set);
    if (part !== null) go(value, part);
  }
}
