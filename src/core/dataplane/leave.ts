/** How a packet leaves a host of a segment: its filters, the local route, the forwarding table, its own public address. */

import { formatIp, isPublicIp, isUnroutableIp } from '../address/ip.ts';
import { containsIp, formatPrefix } from '../address/prefix.ts';
import { passesEdge, passesGuards } from './checkpoint.ts';
import { isLocal, nextHopOf } from './fib.ts';
import { ASSUMES, type Journey, type Moved } from './journey.ts';
import type { Host, PublicAddress, Route, Segment, Table } from './network.ts';
import { takeNextHop } from './next-hop.ts';

/** One step: the packet leaves `segment`, sent or forwarded by `host` (null: a bare host). */
export function leaveSegment(journey: Journey, segment: Segment): Moved {
  const { host, forwarding } = journey;
  const replier = journey.reply && forwarding === 'none';
  if (!replier) {
    const known = journey.reply && host !== null && journey.passed.includes(host);
    if (host !== null && !known && !passesGuards(journey, host, false)) return;
    if (isUnroutableIp(journey.to)) {
      if (journey.hops !== null)
        journey.say(host?.id ?? segment.id, 'route', segment.origin, 'trace.unroutable', { to: formatIp(journey.to) });
      return journey.end('unroutable-destination');
    }
  }
  if (segment.prefix !== null && containsIp(segment.prefix, journey.to)) {
    if (journey.hops !== null)
      journey.say(segment.id, 'local-route', `${segment.origin}/cidr`, 'trace.same-segment', {
        to: formatIp(journey.to),
        segment: segment.id,
      });
    return journey.arrive(segment.space.locate.longest(journey.to) ?? segment, segment, true);
  }
  if (!passesEdge(journey, segment, false)) return;
  if (isLocal(segment.space, journey.to)) return takeLocalRoute(journey, segment);
  const entered = replier && host !== null && journey.entered === host ? host.own : null;
  if (entered !== null) return leaveByOwn(journey, entered);
  lookUp(journey, segment, host);
}

function takeLocalRoute(journey: Journey, segment: Segment): Moved {
  const { space } = segment;
  const target = space.locate.longest(journey.to);
  if (journey.hops !== null) {
    const place = space.blocks.findIndex((block) => containsIp(block, journey.to));
    const primary = space.primary === null ? 0 : 1;
    const key = place < primary ? 'cidr' : `secondaryCidrs/${place - primary}`;
    const block = space.blocks[place];
    const values = { to: formatIp(journey.to), space: space.id, block: block === undefined ? '' : formatPrefix(block) };
    const id = target === null ? 'trace.local-route-nobody' : 'trace.local-route';
    journey.say(space.id, 'local-route', `${space.origin}/${key}`, id, { ...values, segment: target?.id ?? '' });
  }
  if (target === null) return journey.end('no-such-host');
  journey.arrive(target, segment, target === segment);
}

function lookUp(journey: Journey, segment: Segment, host: Host | null): Moved {
  const { to, forwarding, network } = journey;
  const own = forwarding === 'relay' ? null : (host?.own ?? null);
  const table = network.tables[segment.index] ?? null;
  const route = table === null ? null : (own === null ? table.plain : table.withOwn).longest(to);
  if (table === null || route === null) return leaveWithoutRoute(journey, segment, table, own);
  if (route.several) journey.assumes |= ASSUMES.firstOfSeveral;
  if (journey.hops !== null) sayRoute(journey, table, route);
  if (route.kind === 'own' && own !== null) {
    if (isPublicIp(to)) return leaveByOwn(journey, own);
    if (journey.hops !== null)
      journey.say(own.id, 'next-hop', `${table.origin}/${route.index}`, 'trace.private-destination', {
        hop: own.id,
        to: formatIp(to),
      });
    return journey.end('nat-private-destination');
  }
  const hop = nextHopOf(network, route, segment.space);
  if (hop === null) {
    if (journey.hops !== null)
      journey.say(table.id, 'next-hop', `${table.origin}/${route.index}`, 'trace.next-hop-invalid', {
        word: route.word,
        target: route.target ?? '—',
        space: segment.space.id,
      });
    return journey.end('next-hop-invalid');
  }
  takeNextHop(journey, hop, segment);
}

function sayRoute(journey: Journey, table: Table, route: Route): void {
  const destination = formatPrefix(route.destination);
  const because = `${table.origin}/${route.index}`;
  if (route.target === null)
    journey.say(table.id, 'route', because, 'trace.route-own', { destination, word: route.word });
  else journey.say(table.id, 'route', because, 'trace.route', { destination, word: route.word, target: route.target });
}

function leaveWithoutRoute(journey: Journey, segment: Segment, table: Table | null, own: PublicAddress | null): Moved {
  if (journey.hops !== null) {
    const values = { to: formatIp(journey.to), segment: segment.id, table: table?.id ?? '' };
    if (table === null) journey.say(segment.id, 'route', `${segment.origin}/routeTable`, 'trace.no-table', values);
    else journey.say(table.id, 'route', table.origin, 'trace.no-route', values);
  }
  if (own !== null && isPublicIp(journey.to)) leaveByOwn(journey, own);
  else journey.end('no-route');
}

/** Leaves by the sender's own public address. A reply may only when its request came in by it. */
function leaveByOwn(journey: Journey, own: PublicAddress): Moved {
  if (journey.isDown(own.id, own.origin)) return;
  const { host } = journey;
  if (journey.reply && (journey.entered !== host || journey.forwarding !== 'none')) {
    if (journey.hops !== null) journey.say(own.id, 'translate', own.origin, 'trace.no-state', { at: own.id });
    return journey.end('reply-lost');
  }
  if (journey.hops !== null)
    journey.say(own.id, 'translate', own.origin, 'trace.source-becomes', {
      before: formatIp(journey.source),
      after: formatIp(own.address),
    });
  journey.source = own.address;
  journey.goOutside();
}
