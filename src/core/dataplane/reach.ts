/** Which of many flows are reachable, exactly, and what stands in the way of the others: the walk of whole sets. */

import {
  hasIp,
  type IpSet,
  intersect,
  isEmpty,
  lowestOf,
  sizeOfSet,
  subtract,
  unionAll,
} from '../address/prefix-set.ts';
import { AS_ASKED, ASKED, type Bundle, SENT } from './bundle.ts';
import type { Crowds } from './crowd.ts';
import type { Moved } from './journey.ts';
import type { Host, Network, Place, ProtocolBits } from './network.ts';
import { isDown, isSegmentDown, type Obstacle, type Quest, type Senders, type Sink } from './quest.ts';
import { leaveSegment } from './reach-leave.ts';
import { passOutside } from './reach-outside.ts';
import { leaveSite } from './reach-site.ts';
import type { Reads } from './reads.ts';
import { joinRegions, type PortSet, type Region, withoutAll } from './region.ts';

export type { Obstacle, Senders } from './quest.ts';

/** What is asked about: from all of the senders to all of the addresses, with one protocol and any of the ports (`[0, 0]` for icmp). */
export interface Query {
  readonly senders: Senders;
  readonly to: IpSet;
  /** Whom the question names: a request that any other takes is not delivered; null: whoever takes it counts. */
  readonly wanted: Place | null;
  /** The Internet asks for this host: its best public face answers, and `to` is its private address. Else null. */
  readonly faces: Host | null;
  readonly protocol: ProtocolBits;
  readonly ports: PortSet;
  /** Whether every obstacle is wanted, not only the first of each flow. */
  readonly everything: boolean;
}

/** What stands in the way of a region. */
export interface Stopped extends Obstacle {
  readonly region: Region;
}

/**
 * The answer. Regions are disjoint within each list. A bare host that asks itself is apart (`itself`: those that are reached), and no region speaks of it:
 * regions hold for a sender and an address that differ.
 */
export interface Reached {
  readonly reachable: readonly Region[];
  /** Delivered, with or without reply. */
  readonly arrived: readonly Region[];
  readonly stopped: readonly Stopped[];
  readonly itself: IpSet;
  readonly itselfLost: IpSet;
}

/** The answer to a query; `reads` notes what it rests on. */
export function reach(network: Network, query: Query, reads: Reads | null = null): Reached {
  const arrived: Region[] = [];
  const reachable: Region[] = [];
  const stopped: Stopped[] = [];
  const sink: Sink = {
    arrived: (region) => void arrived.push(region),
    reached: (region) => void reachable.push(region),
    stopped: (region, obstacle) => void stopped.push({ ...obstacle, region }),
  };
  const { senders, protocol, everything } = query;
  const quest = { network, protocol, senders, wanted: query.wanted, everything, sink, reads, crowds: null };
  let itself: IpSet = [];
  let itselfLost: IpSet = [];
  if (query.faces !== null) throughFaces(quest, query, query.faces);
  else {
    const own = intersect(senders.addresses, query.to);
    const region = { from: senders.addresses, to: query.to, ports: query.ports };
    const alone = sizeOfSet(senders.addresses) === 1;
    const others = alone ? { ...region, to: subtract(query.to, own) } : region;
    if (!isEmpty(own)) {
      if (isSelfReached(quest)) itself = own;
      else itselfLost = own;
    }
    if (!isEmpty(others.to) && !isEmpty(others.from)) send(quest, others);
  }
  return {
    reachable: joinRegions(reachable),
    arrived: joinRegions(arrived),
    stopped: joinStopped(stopped, reachable),
    itself,
    itselfLost,
  };
}

/**
 * What becomes of everything that some senders send, whoever takes it: the walk of `reach` with crowds, for those who ask about many places at once.
 * What passes the edges of crowds and the groups of their hosts is for whoever asks to see.
 */
export function spread(
  crowds: Crowds,
  { senders, to, protocol, ports }: Pick<Query, 'senders' | 'to' | 'protocol' | 'ports'>,
  sink: Omit<Sink, 'stopped'>,
): Moved {
  const { network } = crowds;
  const quest = { network, protocol, senders, wanted: null, everything: false, reads: null, crowds };
  send({ ...quest, sink: { ...sink, stopped: () => undefined } }, { from: senders.addresses, to, ports });
}

/** Whether a sender that asks itself is answered: nothing leaves it, wherever it is. */
function isSelfReached({ network, senders, wanted }: Quest): boolean {
  const { host, segment, site } = senders;
  const down = [host?.id, segment?.id, segment?.zone, segment?.space.id];
  if (down.some((id) => id !== undefined && id !== null && network.failed.has(id))) return false;
  if (wanted === null) return true;
  if (wanted.kind === 'site') return wanted.site === site;
  if (segment === null) return false;
  if (wanted.kind === 'host') return wanted.host === host;
  return wanted.kind === 'segment' ? wanted.segment === segment : wanted.space === segment.space;
}

function bundleOf({ senders }: Quest, region: Region): Bundle {
  return {
    region,
    blocked: false,
    reply: false,
    source: SENT,
    to: ASKED,
    port: AS_ASKED,
    segment: senders.segment,
    host: senders.host,
    site: senders.site,
    forwarding: 'none',
    crossings: [],
    depth: 0,
    passed: [],
    passedBack: [],
    entered: null,
    mapping: null,
    unmapped: false,
    taker: null,
  };
}

function send(quest: Quest, region: Region): Moved {
  const { segment, host, site } = quest.senders;
  const bundle = bundleOf(quest, region);
  if (segment !== null) {
    if (isSegmentDown(quest, bundle, segment)) return;
    if (host !== null && isDown(quest, bundle, host.id, host.origin)) return;
    leaveSegment(quest, bundle, segment);
  } else if (site !== null) leaveSite(quest, bundle, site);
  else passOutside(quest, bundle);
}

/** The Internet asks for a host: at its own public address, at mappings to it, and at balancers when the flow ends at it. */
function throughFaces(quest: Quest, { ports, senders }: Query, host: Host): Moved {
  const { sink, protocol } = quest;
  const asked = { from: senders.addresses, to: [host.address, host.address] };
  const open: Region[] = [];
  // A face answers when it is the host's own or a mapping's; a balancer's only for what ends at this target.
  let answering: PortSet = host.own === null ? [] : ports;
  const ask = (
    to: number,
    region: { readonly ports: PortSet },
    back: PortSet,
    only: (target: unknown) => boolean,
  ): Moved => {
    const shown = (part: Region): Region => ({ ...asked, from: part.from, ports: back === ports ? part.ports : back });
    const face: Sink = {
      // What a balancer takes for another target has not arrived here.
      arrived: (part, by) => (only(null) ? sink.arrived(shown(part), by) : undefined),
      reached: (part, target, by) => {
        if (!only(target)) return;
        if (!only(null)) sink.arrived(shown(part), by);
        open.push(shown(part));
        sink.reached(shown(part), target, by);
      },
      stopped: (part, obstacle) => sink.stopped(shown(part), obstacle),
    };
    send({ ...quest, wanted: null, sink: face }, { from: senders.addresses, to: [to, to], ports: region.ports });
  };
  if (host.own !== null) ask(host.own.address, { ports }, ports, () => true);
  for (const mapping of host.published) {
    if (mapping.protocol !== protocol || !hasIp(ports, mapping.targetPort)) continue;
    const port = [mapping.targetPort, mapping.targetPort];
    answering = unionAll([answering, port]);
    ask(mapping.public.address, { ports: [mapping.port, mapping.port] }, port, () => true);
  }
  for (const { listener, target } of host.behind) {
    const { own } = listener.balancer;
    if (own === null || listener.protocol !== protocol || !hasIp(ports, target.port)) continue;
    const port = [target.port, target.port];
    ask(own.address, { ports: [listener.port, listener.port] }, port, (each) => each === target);
  }
  const unanswered = { ...asked, ports: subtract(ports, answering) };
  if (isEmpty(unanswered.ports)) return;
  const obstacle = {
    direction: 'forward',
    disposition: 'no-public-address',
    id: host.id,
    origin: host.origin,
  } as const;
  for (const region of withoutAll([unanswered], open)) sink.stopped(region, obstacle);
}

/** One entry for each obstacle, of what is not reachable another way. */
function joinStopped(stopped: readonly Stopped[], reachable: readonly Region[]): readonly Stopped[] {
  const byObstacle = new Map<string, { readonly first: Stopped; readonly regions: Region[] }>();
  for (const each of stopped) {
    const key = `${each.direction} ${each.disposition} ${each.id} ${each.origin}`;
    const before = byObstacle.get(key);
    if (before === undefined) byObstacle.set(key, { first: each, regions: [each.region] });
    else before.regions.push(each.region);
  }
  return [...byObstacle.values()].flatMap(({ first, regions }) =>
    joinRegions(withoutAll(regions, reachable)).map((region) => ({ ...first, region })),
  );
}

/** Any one flow of some regions, or null: with a sender and an address that differ, unless both are one. */
export function anyOf(
  regions: readonly Region[],
): { readonly from: number; readonly to: number; readonly port: number } | null {
  for (const { from, to, ports } of regions) {
    const [first, target, port] = [lowestOf(from), lowestOf(to), lowestOf(ports)];
    if (first === null || target === null || port === null) continue;
    if (first !== target) return { from: first, to: target, port };
    const other = lowestOf(subtract(to, [first, first]));
    if (other !== null) return { from: first, to: other, port };
    const sender = lowestOf(subtract(from, [target, target]));
    if (sender !== null) return { from: sender, to: target, port };
  }
  return null;
}
