/** How bundles arrive at a segment, who takes them, and how the replies set out. */

import { isReservedIn, usableOf } from '../address/allocate.ts';
import { containsIp } from '../address/prefix.ts';
import { fromRange, hasIp, type IpSet, subtract, unionAll } from '../address/prefix-set.ts';
import { addressesOf, type Bundle, outside, SENT, whereSent, within, withoutPorts, withPorts } from './bundle.ts';
import { isCrowd } from './crowd.ts';
import type { Disposition } from './disposition.ts';
import type { Moved } from './journey.ts';
import { type Guard, type Host, type Network, type Place, type Segment, TCP } from './network.ts';
import { isDown, isSegmentDown, type Quest, stop, throughEdge, throughGuards } from './quest.ts';
import { balance } from './reach-balance.ts';
import { leaveSegment } from './reach-leave.ts';
import { goBackThrough, passOutside } from './reach-outside.ts';
import { leaveSite } from './reach-site.ts';

/** Hosts of a segment that nothing tells apart but their addresses, and one of them. */
interface Neighbours {
  readonly addresses: IpSet;
  readonly host: Host;
}

interface Population {
  readonly held: readonly Neighbours[];
  /** Addresses that no resource holds, and that are not reserved. */
  readonly bare: IpSet;
}

const known = new WeakMap<Network['guards'], Map<Segment, Population>>();

/** Who is in a segment. Servers with the same filters and no public address of their own are taken together. */
function populationOf(network: Network, segment: Segment): Population {
  let segments = known.get(network.guards);
  if (segments === undefined) {
    segments = new Map();
    known.set(network.guards, segments);
  }
  const before = segments.get(segment);
  if (before !== undefined) return before;
  const alike = new Map<readonly Guard[], { readonly host: Host; readonly addresses: number[] }>();
  const held: { readonly host: Host; readonly addresses: number[] }[] = [];
  for (const [address, host] of segment.holders) {
    const guards = network.guards[host.index];
    const plain = host.role === 'server' && host.own === null && guards !== undefined;
    const same = plain ? alike.get(guards) : undefined;
    if (same !== undefined) {
      same.addresses.push(address);
      continue;
    }
    const neighbours = { host, addresses: [address] };
    held.push(neighbours);
    if (plain) alike.set(guards, neighbours);
  }
  const usable = segment.prefix === null ? null : usableOf(segment.prefix);
  const inPrefix = usable === null ? [] : fromRange(usable.first, usable.last);
  const all = isCrowd(segment) ? segment.addresses : inPrefix;
  const sets = held.map(({ host, addresses }) => ({ host, addresses: unionAll(addresses.map((ip) => [ip, ip])) }));
  const population = { held: sets, bare: subtract(all, unionAll(sets.map(({ addresses }) => addresses))) };
  segments.set(segment, population);
  return population;
}

/** The bundle arrives at `segment`, from a host of `from` (null: from elsewhere). `inside`: it has stayed on one segment, where no ACL acts. */
export function arriveAt(quest: Quest, bundle: Bundle, segment: Segment, from: Segment | null, inside: boolean): Moved {
  const land = (part: Bundle): Moved => {
    if (!isSegmentDown(quest, part, segment)) meet(quest, part, segment);
  };
  if (segment === from || inside) land(bundle);
  else throughEdge(quest, bundle, segment, true, land);
}

function meet(quest: Quest, bundle: Bundle, segment: Segment): Moved {
  const { to } = bundle;
  const set = addressesOf(bundle, to);
  if (set.length === 2 && set[0] === set[1]) {
    const [address = -1] = set;
    const host = segment.holders.get(address) ?? null;
    if (host !== null) return meetHost(quest, bundle, segment, host);
    const { prefix } = segment;
    const inPrefix = prefix !== null && address >= 0 && containsIp(prefix, address) && !isReservedIn(prefix, address);
    const bare = isCrowd(segment) ? hasIp(segment.addresses, address) : inPrefix;
    if (bare) meetBare(quest, bundle, segment);
    else stop(quest, bundle, 'no-such-host', segment.id, `${segment.origin}/cidr`);
    return;
  }
  const { failed } = quest.network;
  const population = populationOf(quest.network, segment);
  let rest: Bundle | null = bundle;
  for (const { addresses, host } of population.held) {
    if (rest === null) return;
    const part: Bundle | null = within(rest, to, addresses);
    if (part === null) continue;
    rest = outside(rest, to, addresses);
    if (failed.size === 0) meetHost(quest, part, segment, host);
    // Which of them have failed tells them apart after all.
    else
      for (const [address, each] of segment.holders) {
        const one = within(part, to, [address, address]);
        if (one !== null) meetHost(quest, one, segment, each);
      }
  }
  if (rest === null) return;
  const bare = within(rest, to, population.bare);
  if (bare !== null) meetBare(quest, bare, segment);
  const nobody = outside(rest, to, population.bare);
  if (nobody !== null) stop(quest, nobody, 'no-such-host', segment.id, `${segment.origin}/cidr`);
}

function meetBare(quest: Quest, bundle: Bundle, segment: Segment): Moved {
  if (bundle.reply) return takeReply(quest, bundle, segment, null);
  deliver(quest, { ...bundle, segment, taker: null, host: null }, 'delivered', null);
}

function meetHost(quest: Quest, bundle: Bundle, segment: Segment, host: Host): Moved {
  if (isDown(quest, bundle, host.id, host.origin)) return;
  if (bundle.reply) return takeReply(quest, bundle, segment, host);
  const taken = { ...bundle, segment, taker: host, host };
  const free = host.role === 'balancer' && bundle.entered === host && !host.passToTarget;
  const take = (part: Bundle): Moved => {
    if (host.role === 'balancer') deliver(quest, part, 'delivered', host);
    else takeAt(quest, part, host, (open) => deliver(quest, open, 'delivered', null));
  };
  if (free) take(taken);
  else throughGuards(quest, taken, host, true, take);
}

/** Goes on with what a host takes once its filters have let it pass. */
export function takeAt(quest: Quest, bundle: Bundle, host: Host, go: (part: Bundle) => Moved): Moved {
  if (host.role !== 'database') return go(bundle);
  const port = [host.port, host.port];
  const open = quest.protocol === TCP ? withPorts(bundle, port) : null;
  const closed = quest.protocol === TCP ? withoutPorts(bundle, port) : bundle;
  if (open !== null) go(open);
  if (closed !== null) stop(quest, closed, 'port-closed', host.id, `${host.origin}/port`);
}

function takeReply(quest: Quest, bundle: Bundle, segment: Segment, host: Host | null): Moved {
  const crossing = bundle.crossings[bundle.depth - 1];
  if (crossing?.kind === 'masquerade' && crossing.host === host) return goBackThrough(quest, bundle, crossing, false);
  const { senders } = quest;
  const right =
    bundle.depth === 0 &&
    (bundle.mapping === null || bundle.unmapped) &&
    senders.site === null &&
    senders.segment === segment &&
    senders.host === host;
  const back = right ? whereSent(bundle, bundle.to) : null;
  if (back !== null) deliver(quest, back, 'delivered', null);
  const lost = back === null ? bundle : bundle.to >= 0 ? outside(bundle, SENT, [bundle.to, bundle.to]) : null;
  if (lost !== null) stop(quest, lost, 'reply-lost', host?.id ?? segment.id, (host ?? segment).origin);
}

/** A request or a reply is delivered; `balancer` is set when it is a balancer's to pass on. */
export function deliver(quest: Quest, bundle: Bundle, as: Disposition, balancer: Host | null): Moved {
  if (bundle.reply) {
    if (!bundle.blocked) quest.sink.reached(bundle.region, null, bundle);
    return;
  }
  const wanted = isWanted(quest.wanted, bundle, as);
  if (balancer !== null) return balance(quest, bundle, balancer, wanted);
  if (!wanted) return refuse(quest, bundle);
  if (!bundle.blocked) quest.sink.arrived(bundle.region, bundle);
  const back = turned(bundle);
  // Nothing leaves a host that answers itself.
  const itself = bundle.source === SENT && bundle.to >= 0 ? whereSent(bundle, bundle.to) : null;
  if (itself !== null) deliver(quest, { ...back, region: itself.region }, as, null);
  const others = itself === null ? back : outside(back, SENT, [bundle.to, bundle.to]);
  if (others === null) return;
  if (as === 'delivered-to-internet') passOutside(quest, others);
  else if (as === 'delivered-to-idc' && bundle.site !== null) leaveSite(quest, others, bundle.site);
  else if (bundle.segment !== null) leaveSegment(quest, others, bundle.segment);
}

/** The reply of whoever has the request. */
export function turned(bundle: Bundle): Bundle {
  return {
    ...bundle,
    reply: true,
    source: bundle.to,
    to: bundle.source,
    depth: bundle.crossings.length,
    passedBack: [],
    unmapped: false,
    forwarding: 'none',
  };
}

function isWanted(wanted: Place | null, bundle: Bundle, as: Disposition): boolean {
  if (wanted === null) return true;
  if (wanted.kind === 'site') return as === 'delivered-to-idc' && bundle.site === wanted.site;
  if (as !== 'delivered' || bundle.segment === null) return false;
  if (wanted.kind === 'host') return bundle.taker === wanted.host;
  return wanted.kind === 'segment' ? bundle.segment === wanted.segment : bundle.segment.space === wanted.space;
}

/** Stops what was taken by another than was asked for. */
export function refuse(quest: Quest, bundle: Bundle): Moved {
  const { wanted } = quest;
  if (wanted === null) return;
  const thing =
    wanted.kind === 'host'
      ? wanted.host
      : wanted.kind === 'segment'
        ? wanted.segment
        : wanted.kind === 'space'
          ? wanted.space
          : wanted.site;
  stop(quest, bundle, 'no-such-host', thing.id, thing.origin);
}
