/** How bundles arrive at a site, and how they leave one: by its own ranges, by a way into the cloud, or by its uplink. */

import { fromPrefix, fromPrefixes, type IpSet, intersect, subtract, union, unionAll } from '../address/prefix-set.ts';
import { type Bundle, outside, splitBy, splitSet, within } from './bundle.ts';
import type { Moved } from './journey.ts';
import type { Line, Network, Site, Space, Tunnel } from './network.ts';
import { isDown, locateIn, type Quest, stop } from './quest.ts';
import { arriveAt, deliver } from './reach-arrive.ts';
import { isPassedOver, PRIVATE, PUBLIC, UNROUTABLE } from './reach-leave.ts';
import { passOutside } from './reach-outside.ts';

/** The bundle arrives at a site. */
export function enterSite(quest: Quest, bundle: Bundle, site: Site): Moved {
  if (isDown(quest, bundle, site.id, site.origin)) return;
  const ranges = fromPrefixes(site.ranges);
  const own = within(bundle, bundle.to, ranges);
  if (own !== null) takeAtSite(quest, own, site);
  const rest = outside(bundle, bundle.to, ranges);
  if (rest === null) return;
  const onward = site.transit ? within(rest, rest.to, PUBLIC) : null;
  if (onward !== null) leaveByUplink(quest, onward, site, true);
  const lost = site.transit ? outside(rest, rest.to, PUBLIC) : rest;
  if (lost !== null) stop(quest, lost, 'not-in-idc', site.id, `${site.origin}/cidrs`);
}

/** The bundle leaves a host of a site. */
export function leaveSite(quest: Quest, bundle: Bundle, site: Site): Moved {
  if (isDown(quest, bundle, site.id, site.origin)) return;
  const unroutable = within(bundle, bundle.to, UNROUTABLE);
  if (unroutable !== null) stop(quest, unroutable, 'unroutable-destination', site.id, site.origin);
  const routed = outside(bundle, bundle.to, UNROUTABLE);
  let left: readonly Bundle[] = routed === null ? [] : [routed];
  for (const way of waysOf(quest, site)) {
    if (left.length === 0) return;
    left = left.flatMap((part) => {
      const to = within(part, part.to, way.to);
      const taken = to === null || way.source === null ? to : within(to, to.source, way.source);
      if (to === null || taken === null) return [part];
      if (way.space === null) takeAtSite(quest, taken, site);
      else enterCloud(quest, taken, way, way.space);
      const others = way.source === null ? null : outside(to, to.source, way.source);
      return [outside(part, part.to, way.to), others].filter((rest) => rest !== null);
    });
  }
  for (const rest of left) {
    const up = within(rest, rest.to, PUBLIC);
    if (up !== null) leaveByUplink(quest, up, site, false);
    const lost = outside(rest, rest.to, PUBLIC);
    if (lost !== null) stop(quest, lost, 'idc-no-route', site.id, site.origin);
  }
}

/** One of the ways that the packets of a site can take, in the order in which they are tried: its own ranges (`space` null) among them. */
interface Way {
  readonly length: number;
  readonly to: IpSet;
  /** The senders that it is for; null: all. */
  readonly source: IpSet | null;
  readonly space: Space | null;
  readonly line: Line | null;
  readonly tunnel: Tunnel | null;
  /** The tunnel by which the gateway sends the packet on at once. */
  readonly onward: Tunnel | null;
}

const known = new WeakMap<Network['structure'], WeakMap<Network['failed'], Map<Site, readonly Way[]>>>();

/** The ways of a site: the longest first, and of equal ones its own ranges, lines, tunnels. Made once for each structure and scenario. */
function waysOf(quest: Quest, site: Site): readonly Way[] {
  const { structure, failed } = quest.network;
  let scenarios = known.get(structure);
  if (scenarios === undefined) {
    scenarios = new WeakMap();
    known.set(structure, scenarios);
  }
  let sites = scenarios.get(failed);
  if (sites === undefined) {
    sites = new Map();
    scenarios.set(failed, sites);
  }
  const before = sites.get(site);
  if (before !== undefined) return before;
  const own: Way[] = site.ranges.map((range) => ({
    ...NO_WAY,
    length: range.length,
    to: fromPrefix(range),
  }));
  const lines = site.lines.flatMap((line) => blockWays(line.gateway.space, null).map((way): Way => ({ ...way, line })));
  const tunnels = site.tunnels
    .filter((tunnel) => !isPassedOver(quest, tunnel))
    .flatMap((tunnel) => (tunnel.mode === 'spd' ? selectorWays(tunnel) : routeWays(quest, tunnel)));
  // Stable: what is equally long stays in this order.
  const ways = [...own, ...lines, ...tunnels].sort((a, b) => b.length - a.length);
  sites.set(site, ways);
  return ways;
}

const NO_WAY: Way = { length: -1, to: [], source: null, space: null, line: null, tunnel: null, onward: null };

function blockWays(space: Space | null, tunnel: Tunnel | null): Way[] {
  return (space?.blocks ?? []).map((block) => ({
    ...NO_WAY,
    length: block.length,
    to: fromPrefix(block),
    space,
    tunnel,
  }));
}

function selectorWays(tunnel: Tunnel): Way[] {
  const { space } = tunnel.gateway;
  if (space === null) return [];
  return tunnel.selectors.map(({ local, remotes }) => ({
    ...NO_WAY,
    length: local.length,
    to: fromPrefix(local),
    source: fromPrefixes(remotes),
    space,
    tunnel,
  }));
}

/** A tunnel in mode route leads to the blocks of its space, and by its gateway's policies to other sites. */
function routeWays(quest: Quest, tunnel: Tunnel): Way[] {
  const { gateway } = tunnel;
  const { space } = gateway;
  if (space === null) return [];
  const eips = unionAll([...quest.network.structure.publics.keys()].map((ip) => [ip, ip]));
  const carried = subtract(union(PRIVATE, eips), fromPrefixes(space.blocks));
  const onward: Way[] = [];
  const usable = (address: number) =>
    gateway.policies.matches(address).find((policy) => policy.tunnel !== tunnel && !isPassedOver(quest, policy.tunnel));
  for (const set of splitSet(gateway.policies, carried).values()) {
    for (let i = 0; i < set.length; i += 2) {
      const [lo = 0, hi = 0] = [set[i], set[i + 1]];
      let start = lo;
      for (const next of [...gateway.policies.edges(lo, hi), hi + 1]) {
        const policy = usable(start);
        if (policy !== undefined) {
          const to = intersect(set, [start, next - 1]);
          onward.push({ ...NO_WAY, length: policy.destination.length, to, space, tunnel, onward: policy.tunnel });
        }
        start = next;
      }
    }
  }
  return [...blockWays(space, tunnel), ...onward];
}

function takeAtSite(quest: Quest, bundle: Bundle, site: Site): Moved {
  if (!bundle.reply) return deliver(quest, { ...bundle, site, segment: null }, 'delivered-to-idc', null);
  const { senders } = quest;
  const back = bundle.depth === 0 && (bundle.mapping === null || bundle.unmapped) && senders.site === site;
  if (back) deliver(quest, bundle, 'delivered-to-idc', null);
  else stop(quest, bundle, 'reply-lost', site.id, `${site.origin}/cidrs`);
}

function enterCloud(quest: Quest, bundle: Bundle, way: Way, space: Space): Moved {
  const { line, tunnel, onward } = way;
  if (
    line !== null &&
    (isDown(quest, bundle, line.id, line.origin) || isDown(quest, bundle, line.gateway.id, line.gateway.origin))
  )
    return;
  if (tunnel !== null) {
    const { gateway, peer } = tunnel;
    if (isDown(quest, bundle, tunnel.id, tunnel.origin) || isDown(quest, bundle, peer.id, peer.origin)) return;
    if (isDown(quest, bundle, gateway.id, gateway.origin)) return;
  }
  if (onward !== null) {
    if (isDown(quest, bundle, onward.id, onward.origin) || isDown(quest, bundle, onward.peer.id, onward.peer.origin))
      return;
    return enterSite(quest, bundle, onward.site);
  }
  splitBy(bundle, bundle.to, locateIn(quest, space), (found, part) => {
    if (found === null) stop(quest, part, 'no-such-host', space.id, space.origin);
    else arriveAt(quest, part, found, null, false);
  });
}

function leaveByUplink(quest: Quest, bundle: Bundle, site: Site, transit: boolean): Moved {
  if (bundle.reply) return stop(quest, bundle, 'reply-lost', site.id, site.origin);
  const crossing = { kind: 'uplink', site, transit, before: bundle.source } as const;
  const { uplink } = quest.network.structure;
  passOutside(quest, { ...bundle, crossings: [...bundle.crossings, crossing], source: uplink });
}
