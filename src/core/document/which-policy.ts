/** Which policy of a route table takes an address, and which policies never take anything, with the reason. */

import { formatIp, type Ip, isPublicIp, isUnroutableIp } from '../address/ip.ts';
import { containsIp, equalPrefix, formatPrefix, type Prefix, UNROUTABLE_PREFIXES } from '../address/prefix.ts';
import {
  coversSet,
  fromPrefix,
  fromPrefixes,
  type IpSet,
  intersect,
  isEmpty,
  subtract,
} from '../address/prefix-set.ts';
import { type Message, message } from '../base/message.ts';
import { nextHopOf } from '../dataplane/fib.ts';
import type { NextHopKind, Route, Space, Table } from '../dataplane/network.ts';
import type { ResourceOf } from '../kinds/index.ts';
import { lowerRouteTable } from '../kinds/route-table/lower.ts';
import { blocksOf, networkOf } from './blocks.ts';
import type { Document, Resources } from './document.ts';
import { lowerDocument } from './lower.ts';
import { resolve } from './tables.ts';

/** One policy that takes a packet. */
export interface Taker {
  /** Place in the list of the table. */
  readonly index: number;
  readonly destination: string;
  readonly nextHop: string | null;
  readonly nextHopType: string;
  /** Why the packet is lost by it, or null: the next hop does not resolve, is of another kind, or stands elsewhere; or takes public addresses only. */
  readonly lost: 'invalid' | 'private' | null;
}

/** What takes an address, for a packet from a host whose subnet uses the table. */
export interface PolicyAnswer {
  readonly address: string;
  /** `local`: the local route, whatever the table says; `unroutable`: no network carries it; `none`: no policy takes it. */
  readonly by: 'local' | 'policy' | 'none' | 'unroutable';
  /** The block of the local route that takes it, else null. */
  readonly local: string | null;
  /** The policy for hosts without an EIP; null when none takes it. */
  readonly taker: Taker | null;
  /** The policy for hosts with an EIP where that is another one, else null. */
  readonly withEip: Taker | null;
  /** Whether a host with an EIP leaves by it, since no policy takes the address. */
  readonly leavesByEip: boolean;
  /** The destinations that hold the address, the longest first; policies that lose to one of the same destination are not counted twice. */
  readonly matches: readonly string[];
}

/** The answer of a table for an address; null when the table does not stand. */
export function whichPolicy(document: Document, table: string, ip: Ip): PolicyAnswer | null {
  const { resources } = document;
  const resource = resolve(resources, 'route-table', table);
  if (resource === null) return null;
  const lowered = lowerRouteTable(table, resource);
  const plain = lowered.plain.matches(ip);
  const own = lowered.withOwn.longest(ip);
  const block = localBlocks(resources, resource).find((each) => containsIp(each, ip));
  const answer: PolicyAnswer = {
    address: formatIp(ip),
    by: 'none',
    local: null,
    taker: null,
    withEip: null,
    leavesByEip: false,
    matches: [...new Set(lowered.withOwn.matches(ip).map((route) => formatPrefix(route.destination)))],
  };
  if (isUnroutableIp(ip)) return { ...answer, by: 'unroutable' };
  if (block !== undefined) return { ...answer, by: 'local', local: formatPrefix(block) };
  const space = spaceOf(document, resource);
  const [first = null] = plain;
  const taker = first === null ? null : takerOf(document, first, space, ip);
  const withEip = own === null || own === first ? null : takerOf(document, own, space, ip);
  return {
    ...answer,
    by: taker === null && withEip === null ? 'none' : 'policy',
    taker,
    withEip,
    leavesByEip: own === null && isPublicIp(ip),
  };
}

function spaceOf(document: Document, table: ResourceOf<'route-table'>): Space | null {
  return lowerDocument(document).structure.spaces.find((space) => space.id === table.vpc) ?? null;
}

function takerOf(document: Document, route: Route, space: Space | null, ip: Ip): Taker {
  const { destination, target, index, kind, word } = route;
  const sends = kind === 'own' || kind === 'translator' || kind === 'masquerade';
  const invalid = kind !== 'own' && (space === null || nextHopOf(lowerDocument(document), route, space) === null);
  return {
    index,
    destination: formatPrefix(destination),
    nextHop: target,
    nextHopType: word,
    lost: invalid ? 'invalid' : sends && !isPublicIp(ip) ? 'private' : null,
  };
}

function localBlocks(resources: Resources, table: ResourceOf<'route-table'>): readonly Prefix[] {
  const vpc = resolve(resources, 'vpc', table.vpc);
  return vpc === null ? [] : blocksOf(vpc);
}

/** A policy of a table that takes a part of a block, and whether it takes all of it. */
export interface Share {
  readonly index: number;
  readonly whole: boolean;
}

/** The policies of a table that take some of a block, for hosts with or without an EIP, in the order of the list. */
export function policiesFor(resources: Resources, table: string, asked: Prefix): readonly Share[] {
  const resource = resolve(resources, 'route-table', table);
  if (resource === null) return [];
  const local = fromPrefixes([...localBlocks(resources, resource), ...UNROUTABLE_PREFIXES]);
  const whole = fromPrefix(asked);
  const wanted = subtract(whole, local);
  if (isEmpty(wanted)) return [];
  const shares: Share[] = [];
  for (const route of lowerRouteTable(table, resource).routes) {
    const part = intersect(takenBy(route, lowerRouteTable(table, resource)), wanted);
    if (!isEmpty(part)) shares.push({ index: route.index, whole: coversSet(part, whole) });
  }
  return shares.sort((a, b) => a.index - b.index);
}

/** What of a winning route's destination no longer one takes. Those by an EIP count only for hosts with one, and take nothing from the others. */
function takenBy(route: Route, table: Table): IpSet {
  return subtract(
    fromPrefix(route.destination),
    fromPrefixes(longerThan(route, table).map((each) => each.destination)),
  );
}

function longerThan(route: Route, { routes }: Table): readonly Route[] {
  const { destination, kind } = route;
  return routes.filter(
    (each) =>
      each.destination.length > destination.length &&
      containsIp(destination, each.destination.base) &&
      (each.kind !== 'own' || kind === 'own'),
  );
}

/** How many policies a reason names one by one. */
const NAMED = 4;

/**
 * For each policy of a table, why it never takes anything, or null when it may. `document.resources` are asked for the VPC's blocks only.
 * A policy that loses for hosts with an EIP alone is no loser.
 */
export function policyLosses(resources: Resources, id: string): readonly (Message | null)[] {
  const table = resolve(resources, 'route-table', id);
  if (table === null) return [];
  const lowered = lowerRouteTable(id, table);
  const locals = localBlocks(resources, table);
  const localSet = fromPrefixes([...locals]);
  const unroutable = fromPrefixes([...UNROUTABLE_PREFIXES]);
  return table.routes.map((policy, index) => {
    if (!policy.enabled) return message('which.off');
    const destination = networkOf(policy.destination);
    if (destination === null) return message('which.no-destination');
    const block = fromPrefix(destination);
    const local = locals.find((each) => coversSet(fromPrefix(each), block));
    if (local !== undefined) return message('which.local', { block: formatPrefix(local) });
    if (coversSet(unroutable, block)) return message('which.unroutable');
    const route = lowered.routes.find((each) => each.index === index);
    if (route === undefined) return lossToSame(table, lowered, index, destination);
    const left = subtract(subtract(block, localSet), unroutable);
    const longer = longerThan(route, lowered).filter((each) => !isEmpty(intersect(fromPrefix(each.destination), left)));
    if (!coversSet(fromPrefixes(longer.map((each) => each.destination)), left)) return null;
    if (longer.length === 0) return message('which.local-all');
    return message('which.longer', { count: longer.length, numbers: numbersOf(longer) });
  });
}

function numbersOf(routes: readonly Route[]): string {
  const numbers = routes.map((each) => each.index + 1).sort((a, b) => a - b);
  return numbers.length <= NAMED ? numbers.join(', ') : `${numbers.slice(0, NAMED).join(', ')}…`;
}

/** The sentence for the winner's sort, where it wins by its sort. */
const RANKED: Partial<Record<NextHopKind, 'which.same-line' | 'which.same-tunnel'>> = {
  lines: 'which.same-line',
  tunnels: 'which.same-tunnel',
};

function lossToSame(
  table: ResourceOf<'route-table'>,
  { routes }: Table,
  index: number,
  destination: Prefix,
): Message | null {
  const winner = routes.find((each) => each.kind !== 'own' && equalPrefix(each.destination, destination));
  const own = routes.find((each) => each.kind === 'own' && equalPrefix(each.destination, destination));
  const loser = table.routes[index];
  if (loser === undefined) return null;
  const to = loser.nextHopType === 'eip' ? own : (winner ?? own);
  if (to === undefined) return null;
  const number = to.index + 1;
  const ranked = to.word === loser.nextHopType ? undefined : RANKED[to.kind];
  if (ranked === undefined) return message('which.same-first', { number });
  if (ranked === 'which.same-line' && loser.nextHopType === 'vpn-gateway')
    return message('which.same-line-vpn', { number });
  return message(ranked, { number });
}
