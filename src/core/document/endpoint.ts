/** What the text of an endpoint stands for, and which hosts that is: as senders, and as receivers. */

import { usableOf } from '../address/allocate.ts';
import { type Ip, parseIp } from '../address/ip.ts';
import { containsIp, covers, type Prefix, parsePrefix } from '../address/prefix.ts';
import {
  emptySet,
  fromPrefix,
  fromPrefixes,
  fromRange,
  hasIp,
  type IpSet,
  intersect,
  isEmpty,
  subtract,
  union,
  unionAll,
} from '../address/prefix-set.ts';
import { INTERNET } from '../base/id.ts';
import { type Message, message } from '../base/message.ts';
import type { Host, Network, Place, Segment, Site, Structure } from '../dataplane/network.ts';
import type { Document } from './document.ts';
import { kindOf } from './tables.ts';

/** What a text stands for: a place of the design, the Internet, or addresses wherever they are. */
export type Endpoint =
  | { readonly kind: 'place'; readonly id: string; readonly place: Place }
  | { readonly kind: 'internet' }
  | { readonly kind: 'block'; readonly prefix: Prefix; readonly text: string };

/** The hosts of one place, or a part of them. A `host` part is that one resource; all other parts are bare hosts. */
export type Part =
  | { readonly kind: 'host'; readonly host: Host }
  | { readonly kind: 'segment'; readonly segment: Segment; readonly addresses: IpSet }
  | { readonly kind: 'site'; readonly site: Site; readonly addresses: IpSet }
  | { readonly kind: 'internet'; readonly addresses: IpSet };

/**
 * Who is meant to receive.
 * - `named`: the hosts of a place. A request that any other host takes ends as `no-such-host`. A `host` part is reached at its private address, but
 *   by Internet senders at its public faces.
 * - `internet`: every bare host of the Internet; whoever takes the packet counts.
 * - `addresses`: the addresses themselves; whoever takes the packet counts.
 */
export type Receivers =
  | { readonly kind: 'named'; readonly place: Place; readonly parts: readonly Part[] }
  | { readonly kind: 'internet'; readonly addresses: IpSet }
  | { readonly kind: 'addresses'; readonly addresses: IpSet };

/** An answer, or why there is none. */
export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: Message };

/** The endpoint of a text: an id, `internet`, an address or a CIDR. Host bits of a CIDR are dropped. */
export function readEndpoint(
  document: Pick<Document, 'resources'>,
  network: Network,
  text: string | null,
): Asked<Endpoint> {
  if (text === null || text === '') return refuse(message('endpoint.missing'));
  if (text === INTERNET) return { ok: true, value: { kind: 'internet' } };
  const place = network.structure.places.get(text);
  if (place !== undefined) return { ok: true, value: { kind: 'place', id: text, place } };
  const ip = parseIp(text);
  const prefix = ip === null ? parsePrefix(text) : { base: ip, length: 32 };
  if (prefix !== null) return { ok: true, value: { kind: 'block', prefix, text } };
  const kind = kindOf(document, text);
  if (kind === null) return refuse(message('endpoint.unknown', { text }));
  // A host whose subnet does not resolve is in no network.
  if (HOST_KINDS.has(kind)) return refuse(message('endpoint.empty', { id: text }));
  return refuse(message('endpoint.kind', { id: text, kind }));
}

const HOST_KINDS: ReadonlySet<string> = new Set(['cvm', 'clb', 'tencentdb', 'public-gateway']);

function refuse(why: Message): { readonly ok: false; readonly message: Message } {
  return { ok: false, message: why };
}

/** The hosts that an endpoint stands for as senders: at least one, each once. Ambiguous where two places hold one address. */
export function sendersOf(network: Network, endpoint: Endpoint): Asked<readonly Part[]> {
  if (endpoint.kind === 'place') return partsOfPlace(endpoint.place);
  const { structure } = network;
  if (endpoint.kind === 'internet') return filled([{ kind: 'internet', addresses: structure.internet }], INTERNET);
  const parts = partsOfBlock(structure, endpoint.prefix);
  const doubles = ambiguous(parts);
  if (doubles !== null) return refuse(message('endpoint.ambiguous', { text: endpoint.text, ids: doubles.join(', ') }));
  return filled(parts, endpoint.text);
}

/** The hosts, or the addresses, that an endpoint stands for as receivers: at least one. */
export function receiversOf(network: Network, endpoint: Endpoint): Asked<Receivers> {
  const { structure } = network;
  if (endpoint.kind === 'internet') return { ok: true, value: { kind: 'internet', addresses: structure.internet } };
  if (endpoint.kind === 'place') {
    const parts = partsOfPlace(endpoint.place);
    return parts.ok ? { ok: true, value: { kind: 'named', place: endpoint.place, parts: parts.value } } : parts;
  }
  const addresses = addressesOf(structure, endpoint.prefix);
  if (isEmpty(addresses)) return refuse(message('endpoint.nobody', { text: endpoint.text }));
  return { ok: true, value: { kind: 'addresses', addresses } };
}

function filled(parts: readonly Part[], text: string): Asked<readonly Part[]> {
  return parts.length > 0 ? { ok: true, value: parts } : refuse(message('endpoint.nobody', { text }));
}

function partsOfPlace(place: Place): Asked<readonly Part[]> {
  switch (place.kind) {
    case 'host': {
      const { host } = place;
      if (host.address < 0) return refuse(message('endpoint.empty', { id: host.id }));
      return { ok: true, value: [{ kind: 'host', host }] };
    }
    case 'segment': {
      const parts = partsOfSegment(place.segment);
      if (parts.length === 0) return refuse(message('endpoint.empty', { id: place.segment.id }));
      return { ok: true, value: parts };
    }
    case 'space': {
      const parts = place.space.segments.flatMap(partsOfSegment);
      if (parts.length === 0) return refuse(message('endpoint.empty', { id: place.space.id }));
      return { ok: true, value: parts };
    }
    case 'site': {
      const addresses = addressesOfSite(place.site);
      if (isEmpty(addresses)) return refuse(message('endpoint.empty', { id: place.site.id }));
      return { ok: true, value: [{ kind: 'site', site: place.site, addresses }] };
    }
  }
}

/** The usable addresses of a segment, held or not. */
export function usableSet(segment: Segment): IpSet {
  const usable = segment.prefix === null ? null : usableOf(segment.prefix);
  return usable === null ? emptySet : fromRange(usable.first, usable.last);
}

/** The usable addresses of a segment that no resource holds. */
export function bareSet(segment: Segment): IpSet {
  const held = [...segment.holders.keys()].map((base) => ({ base, length: 32 }));
  return subtract(usableSet(segment), fromPrefixes(held));
}

function partsOfSegment(segment: Segment): Part[] {
  const usable = usableSet(segment);
  const parts: Part[] = [];
  const addresses = bareSet(segment);
  if (!isEmpty(addresses)) parts.push({ kind: 'segment', segment, addresses });
  for (const [address, host] of segment.holders) if (hasIp(usable, address)) parts.push({ kind: 'host', host });
  return parts;
}

/** The addresses of a site that are its own: its ranges, less the longer blocks of the spaces that it is linked to. */
function addressesOfSite(site: Site): IpSet {
  const spaces = new Set([...site.lines, ...site.tunnels].map((way) => way.gateway.space));
  const blocks = [...spaces].flatMap((space) => space?.blocks ?? []);
  const sets = site.ranges.map((range) => {
    const longer = blocks.filter((block) => block.length > range.length && covers(range, block));
    return subtract(fromPrefix(range), fromPrefixes(longer));
  });
  return unionAll(sets);
}

/** What every place has of a block. */
function partsOfBlock(structure: Structure, prefix: Prefix): Part[] {
  const block = fromPrefix(prefix);
  const parts: Part[] = [];
  const held = new Set<Ip>();
  for (const segment of structure.segments) {
    if (segment.prefix === null || !(covers(prefix, segment.prefix) || covers(segment.prefix, prefix))) continue;
    const addresses = intersect(intersect(bareSet(segment), locatedIn(segment)), block);
    if (!isEmpty(addresses)) parts.push({ kind: 'segment', segment, addresses });
  }
  for (const host of structure.hosts) {
    if (!host.receives || !containsIp(prefix, host.address)) continue;
    held.add(host.address);
    parts.push({ kind: 'host', host });
  }
  for (const site of structure.sites) {
    const addresses = intersect(addressesOfSite(site), block);
    if (!isEmpty(addresses)) parts.push({ kind: 'site', site, addresses });
  }
  const addresses = intersect(structure.internet, block);
  if (!isEmpty(addresses)) parts.push({ kind: 'internet', addresses });
  // An address outside its subnet can send: it is a host where no place has the address.
  const covered = unionAll(parts.map(setOf));
  for (const host of structure.hosts) {
    if (host.receives || host.address < 0 || !containsIp(prefix, host.address)) continue;
    if (hasIp(covered, host.address) || held.has(host.address)) continue;
    held.add(host.address);
    parts.push({ kind: 'host', host });
  }
  return parts;
}

/** Less what segments of longer prefixes in the same space hold. */
function locatedIn(segment: Segment): IpSet {
  const { prefix, space } = segment;
  if (prefix === null) return emptySet;
  const others = space.segments.filter(
    (other) =>
      other !== segment &&
      other.prefix !== null &&
      covers(prefix, other.prefix) &&
      space.locate.longest(other.prefix.base) !== segment,
  );
  const longer = others.flatMap((other) => (other.prefix === null ? [] : [other.prefix]));
  return subtract(fromPrefix(prefix), fromPrefixes(longer));
}

/** The addresses of a part. */
export function setOf(part: Part): IpSet {
  return part.kind === 'host' ? fromRange(part.host.address, part.host.address) : part.addresses;
}

/** The id by which a part is named. */
export function idOf(part: Part): string {
  if (part.kind === 'host') return part.host.id;
  if (part.kind === 'segment') return part.segment.id;
  return part.kind === 'site' ? part.site.id : INTERNET;
}

/** The ids of parts that share an address, or null when none do. */
function ambiguous(parts: readonly Part[]): string[] | null {
  let seen: IpSet = emptySet;
  let doubles: IpSet = emptySet;
  for (const part of parts) {
    const set = setOf(part);
    doubles = union(doubles, intersect(seen, set));
    seen = union(seen, set);
  }
  if (isEmpty(doubles)) return null;
  return parts.filter((part) => !isEmpty(intersect(setOf(part), doubles))).map(idOf);
}

/** The addresses of a block where a packet can be meant to arrive: those of bare hosts, of resources and of EIPs. */
function addressesOf(structure: Structure, prefix: Prefix): IpSet {
  const block = fromPrefix(prefix);
  // One address is itself: that nobody has it is for forwarding to find.
  if (prefix.length === 32) return block;
  const usable = structure.segments.map(usableSet);
  const held = structure.hosts.filter((host) => host.receives).map((host) => ({ base: host.address, length: 32 }));
  const eips = [...structure.publics.keys()].map((base) => ({ base, length: 32 }));
  const sites = structure.sites.map(addressesOfSite);
  return intersect(unionAll([...usable, fromPrefixes([...held, ...eips]), ...sites, structure.internet]), block);
}
