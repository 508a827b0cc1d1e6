/** What a search text finds in a design: resources by name and id, and for addresses who holds them and which policies take them. */

import { formatIp, type Ip, parseIp } from '../address/ip.ts';
import { containsIp, covers, overlaps, type Prefix, parsePrefix } from '../address/prefix.ts';
import { type Message, message } from '../base/message.ts';
import { compareCodePoints } from '../base/order.ts';
import type { Pointer } from '../base/pointer.ts';
import { pointerOf } from '../base/pointer.ts';
import type { KindId } from '../kinds/index.ts';
import { cidrsOf } from '../kinds/references.ts';
import type { Document, Resources } from './document.ts';
import { lowerDocument } from './lower.ts';
import { allResources, type Found, resolve, resourcePointer } from './tables.ts';
import { policiesFor } from './which-policy.ts';

/** One thing that was found: a resource or an intent, the place within it that answers, and what the answer is. */
export interface Hit {
  /** Named so; holds the address; a policy that takes it. */
  readonly by: 'name' | 'holder' | 'policy';
  readonly id: string;
  readonly kind: KindId | 'intent';
  readonly name: string;
  readonly pointer: Pointer;
  readonly what: Message;
}

/** What was found, the likeliest first, and how many there are in all. */
export interface Findings {
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** What a text finds, at most `limit` of each sort. An address or a CIDR asks for holders and policies; any other text, and a part of an address, for names. */
export function find(document: Document, text: string, limit = 50): Findings {
  const asked = text.trim();
  if (asked === '') return { hits: [], total: 0 };
  const ip = parseIp(asked);
  const prefix = ip === null ? parsePrefix(asked) : { base: ip, length: 32 };
  const named = byName(document, asked.toLowerCase());
  if (prefix === null) return { hits: named.slice(0, limit), total: named.length };
  const holders = holdersOf(document, prefix);
  // What is called like an address does hold it, as a rule.
  const others = named.filter((hit) => !holders.some((holder) => holder.id === hit.id));
  const policies = policiesOf(document.resources, prefix);
  return {
    hits: [...holders.slice(0, limit), ...policies.slice(0, limit), ...others.slice(0, limit)],
    total: holders.length + policies.length + others.length,
  };
}

/** The text of an address that stands for a resource: its own, the assigned one, or its range; empty when it has none. */
function addressOf(found: Found, assigned: ReadonlyMap<string, Ip>): string {
  const { value } = found;
  const ip = assigned.get(found.id);
  if (ip !== undefined) return formatIp(ip);
  if ('cidr' in value) return value.cidr ?? '';
  if ('address' in value) return value.address ?? '';
  if ('publicIp' in value) return value.publicIp ?? '';
  return 'cidrs' in value ? value.cidrs.join(' ') : '';
}

function assignedIn(document: Document): ReadonlyMap<string, Ip> {
  const hosts = lowerDocument(document).structure.hosts.filter((host) => host.address >= 0);
  return new Map(hosts.map((host) => [host.id, host.address]));
}

function byName(document: Document, asked: string): readonly Hit[] {
  const assigned = assignedIn(document);
  const ranked: { readonly rank: number; readonly hit: Hit }[] = [];
  for (const found of allResources(document.resources)) {
    const { id, kind, value } = found;
    const address = addressOf(found, assigned);
    const rank = rankOf(asked, id, value.name, address);
    if (rank === null) continue;
    const what = address === '' ? message('find.id', { id }) : message('find.address', { address });
    ranked.push({ rank, hit: { by: 'name', id, kind, name: value.name, pointer: resourcePointer(kind, id), what } });
  }
  for (const [id, { name }] of Object.entries(document.intents)) {
    const rank = rankOf(asked, id, name, '');
    const hit = { by: 'name', id, kind: 'intent', name, pointer: pointerOf('intents', id) } as const;
    if (rank !== null) ranked.push({ rank, hit: { ...hit, what: message('find.id', { id }) } });
  }
  ranked.sort(
    (a, b) => a.rank - b.rank || compareCodePoints(a.hit.name, b.hit.name) || compareCodePoints(a.hit.id, b.hit.id),
  );
  return ranked.map(({ hit }) => hit);
}

/** How well a text fits: 0 it is the id or name; 1 the name begins so; 2 a word of it does; 3 it is somewhere in it; 4 the address begins so. */
function rankOf(asked: string, id: string, name: string, address: string): number | null {
  const called = name.toLowerCase();
  if (called === asked || id.toLowerCase() === asked) return 0;
  if (called.startsWith(asked)) return 1;
  if (called.split(/[\s\-–_./]+/).some((word) => word.startsWith(asked))) return 2;
  if (called.includes(asked) || id.toLowerCase().includes(asked)) return 3;
  return address.split(' ').some((each) => each.startsWith(asked)) ? 4 : null;
}

/** The kinds whose ranges hold addresses, or lead to those who do. Policies of route tables are asked apart. */
const RANGED: readonly KindId[] = ['subnet', 'vpc', 'idc', 'vpn-tunnel', 'direct-connect-tunnel', 'vpn-gateway'];

/** Who holds an address, or some of a block: hosts, public addresses, then ranges, the smallest first within a kind. */
function holdersOf(document: Document, asked: Prefix): readonly Hit[] {
  const { resources } = document;
  const hits: Hit[] = [];
  const one = asked.length === 32;
  for (const found of allResources(resources)) {
    for (const [key, text] of addressesOf(found)) {
      const ip = parseIp(text);
      if (ip === null || !containsIp(asked, ip)) continue;
      hits.push(hitAt(found, [key], message(key === 'publicIp' ? 'find.public' : 'find.address', { address: text })));
    }
  }
  const hosts = lowerDocument(document).structure.hosts.filter(
    ({ address }) => address >= 0 && containsIp(asked, address),
  );
  const ofHosts = hosts.flatMap(({ id, address }): Hit[] => {
    const found = hostOf(resources, id);
    if (found === null) return [];
    const fixed = 'privateIp' in found.value && found.value.privateIp !== null;
    const values = { address: formatIp(address) };
    return [hitAt(found, ['privateIp'], message(fixed ? 'find.static' : 'find.assigned', values))];
  });
  const ranges: { readonly order: number; readonly length: number; readonly hit: Hit }[] = [];
  for (const found of allResources(resources)) {
    const order = RANGED.indexOf(found.kind);
    if (order < 0) continue;
    for (const { path, value } of cidrsOf(found.kind, found.value)) {
      const range = parsePrefix(value);
      if (range === null || !(one ? containsIp(range, asked.base) : overlaps(range, asked))) continue;
      const part = !one && !covers(range, asked);
      ranges.push({ order, length: range.length, hit: hitAt(found, path, sayRange(found.kind, path, value, part)) });
    }
  }
  ranges.sort((a, b) => a.order - b.order || b.length - a.length);
  return [...ofHosts, ...hits, ...ranges.map(({ hit }) => hit)];
}

function hitAt(found: Found, path: readonly (string | number)[], what: Message): Hit {
  const { kind, id, value } = found;
  return { by: 'holder', id, kind, name: value.name, pointer: resourcePointer(kind, id, ...path), what };
}

/** The addresses that a resource holds by a field of its own; those of hosts come from the network, assigned ones too. */
function addressesOf({ value }: Found): readonly (readonly [key: string, text: string])[] {
  const fields: (readonly [string, string | null])[] = [];
  if ('address' in value) fields.push(['address', value.address]);
  if ('publicIp' in value) fields.push(['publicIp', value.publicIp]);
  // A customer gateway is no host of the network, and has both.
  if ('publicIp' in value && 'privateIp' in value) fields.push(['privateIp', value.privateIp]);
  return fields.flatMap(([key, text]) => (text === null ? [] : [[key, text] as const]));
}

function hostOf(resources: Resources, id: string): Found | null {
  for (const kind of ['cvm', 'clb', 'tencentdb', 'public-gateway'] as const) {
    const value = resolve(resources, kind, id);
    if (value !== null) return { kind, id, value } as Found;
  }
  return null;
}

function sayRange(kind: KindId, path: readonly (string | number)[], cidr: string, part: boolean): Message {
  const number = Number(path[1]) + 1;
  if (kind === 'vpn-tunnel') {
    const id = path[2] === 'local' ? 'find.spd-local' : 'find.spd-remote';
    return message(id, { number, cidr });
  }
  if (kind === 'vpn-gateway') return message('find.gateway-policy', { number, cidr });
  return message(part ? 'find.range-part' : 'find.range', { cidr });
}

function policiesOf(resources: Resources, asked: Prefix): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [id, table] of Object.entries(resources['route-table'])) {
    for (const { index, whole } of policiesFor(resources, id, asked)) {
      const values = { number: index + 1, destination: table.routes[index]?.destination ?? '' };
      hits.push({
        by: 'policy',
        id,
        kind: 'route-table',
        name: table.name,
        pointer: resourcePointer('route-table', id, 'routes', index),
        what: message(whole ? 'find.policy' : 'find.policy-part', values),
      });
    }
  }
  return hits;
}

/** Who holds one address: the resource and what it stands in, either of them null where there is none. */
export interface Holder {
  readonly resource: string | null;
  readonly place: string | null;
}

/**
 * The ids of who holds an address as seen from a VPC: its own hosts and subnets, then those of the VPC that `bridge` (a peering) leads to when
 * it is given, else IDCs and public addresses. Overlapping spaces of others do not count.
 */
export function holderOf(document: Document, vpc: string | null, bridge: string | null, ip: Ip): Holder {
  const { structure } = lowerDocument(document);
  const hop = bridge === null ? undefined : structure.nextHops.get(bridge);
  const far = hop?.kind === 'bridge' ? hop.sides.find((side) => side !== null && side.id !== vpc) : undefined;
  const space = far ?? structure.spaces.find((each) => each.id === vpc);
  const segment = space?.locate.longest(ip) ?? null;
  if (segment !== null) return { resource: segment.holders.get(ip)?.id ?? null, place: segment.space.id };
  const site = structure.sites.find((each) => each.ranges.some((range) => containsIp(range, ip)));
  if (site !== undefined) return { resource: null, place: site.id };
  const known = structure.publics.get(ip);
  if (known === undefined) return { resource: null, place: null };
  const behind = known.kind === 'host' ? known.host.id : known.kind === 'translator' ? known.translator.id : null;
  return { resource: behind ?? known.address.id, place: null };
}
