/** How bundles leave a host of a segment, and what next hops do with them. */

import { PRIVATE_PREFIXES, UNROUTABLE_PREFIXES } from '../address/prefix.ts';
import { complement, fromPrefix, fromPrefixes, type IpSet, intersect, isEmpty } from '../address/prefix-set.ts';
import { addressesOf, type Bundle, outside, SENT, splitBy, splitByAs, type Term, within } from './bundle.ts';
import { nextHopOf } from './fib.ts';
import type { Moved } from './journey.ts';
import type {
  Bridge,
  Host,
  LineGateway,
  NextHop,
  PublicAddress,
  Relay,
  Route,
  Segment,
  Translator,
  Tunnel,
  TunnelGateway,
  TunnelPolicy,
} from './network.ts';
import { isDown, isSegmentDown, locateIn, type Quest, stop, tableOf, throughEdge, throughGuards } from './quest.ts';
import { arriveAt } from './reach-arrive.ts';
import { passOutside } from './reach-outside.ts';
import { enterSite } from './reach-site.ts';

/** The addresses that nobody routes. */
export const UNROUTABLE: IpSet = fromPrefixes(UNROUTABLE_PREFIXES);
/** The private addresses. */
export const PRIVATE: IpSet = fromPrefixes(PRIVATE_PREFIXES);
/** The public addresses. */
export const PUBLIC: IpSet = complement(fromPrefixes([...PRIVATE_PREFIXES, ...UNROUTABLE_PREFIXES]));

/** The bundle leaves `segment`, sent or forwarded by its `host`. */
export function leaveSegment(quest: Quest, bundle: Bundle, segment: Segment): Moved {
  const { host, forwarding } = bundle;
  if (bundle.reply && forwarding === 'none') return leaveFiltered(quest, bundle, segment);
  const routed = (part: Bundle): Moved => {
    const lost = within(part, part.to, UNROUTABLE);
    if (lost !== null) stop(quest, lost, 'unroutable-destination', host?.id ?? segment.id, segment.origin);
    const rest = outside(part, part.to, UNROUTABLE);
    if (rest !== null) leaveFiltered(quest, rest, segment);
  };
  const known = bundle.reply && host !== null && bundle.passed.includes(host);
  if (host === null || known) routed(bundle);
  else throughGuards(quest, bundle, host, false, routed);
}

function leaveFiltered(quest: Quest, bundle: Bundle, segment: Segment): Moved {
  const { to } = bundle;
  const own: IpSet = segment.prefix === null ? [] : fromPrefix(segment.prefix);
  const near = within(bundle, to, own);
  if (near !== null)
    splitBy(near, to, locateIn(quest, segment.space), (found, part) =>
      arriveAt(quest, part, found ?? segment, segment, true),
    );
  const rest = outside(bundle, to, own);
  if (rest !== null) throughEdge(quest, rest, segment, false, (part) => leaveEdge(quest, part, segment));
}

function leaveEdge(quest: Quest, bundle: Bundle, segment: Segment): Moved {
  const { space } = segment;
  let rest: Bundle | null = bundle;
  for (const [place, block] of space.blocks.entries()) {
    if (rest === null) return;
    const set = fromPrefix(block);
    const local: Bundle | null = within(rest, rest.to, set);
    rest = outside(rest, rest.to, set);
    if (local === null) continue;
    const primary = space.primary === null ? 0 : 1;
    const key = place < primary ? 'cidr' : `secondaryCidrs/${place - primary}`;
    splitBy(local, local.to, locateIn(quest, space), (found, part) => {
      if (found === null) stop(quest, part, 'no-such-host', space.id, `${space.origin}/${key}`);
      else arriveAt(quest, part, found, segment, found === segment);
    });
  }
  if (rest === null) return;
  const { host } = rest;
  const replier = rest.reply && rest.forwarding === 'none';
  if (replier && host !== null && rest.entered === host && host.own !== null) leaveByOwn(quest, rest, host.own);
  else lookUp(quest, rest, segment, host);
}

function lookUp(quest: Quest, bundle: Bundle, segment: Segment, host: Host | null): Moved {
  const own = bundle.forwarding === 'relay' ? null : (host?.own ?? null);
  const table = tableOf(quest, segment, addressesOf(bundle, bundle.to));
  if (table === null) return leaveWithoutRoute(quest, bundle, own, segment.id, `${segment.origin}/routeTable`);
  // Of routes to one next hop nobody needs to know which it was.
  const meaning = (route: Route | null): Route | NextHop | null =>
    route === null ? null : (nextHopOf(quest.network, route, segment.space) ?? route);
  splitByAs(bundle, bundle.to, own === null ? table.plain : table.withOwn, meaning, (found, part) => {
    if (found === null) return leaveWithoutRoute(quest, part, own, table.id, table.origin);
    if (!('destination' in found)) return takeNextHop(quest, part, found, segment);
    const origin = `${table.origin}/${found.index}`;
    if (found.kind === 'own' && own !== null) {
      return onlyPublic(quest, part, own.id, origin, (passing) => leaveByOwn(quest, passing, own));
    }
    stop(quest, part, 'next-hop-invalid', table.id, origin);
  });
}

/** Goes on with what has a public destination; the rest has no way through what translates. */
function onlyPublic(quest: Quest, bundle: Bundle, id: string, origin: string, go: (part: Bundle) => Moved): Moved {
  const lost = outside(bundle, bundle.to, PUBLIC);
  if (lost !== null) stop(quest, lost, 'nat-private-destination', id, origin);
  const rest = within(bundle, bundle.to, PUBLIC);
  if (rest !== null) go(rest);
}

function leaveWithoutRoute(quest: Quest, bundle: Bundle, own: PublicAddress | null, id: string, origin: string): Moved {
  const byOwn = own === null ? null : within(bundle, bundle.to, PUBLIC);
  const lost = own === null ? bundle : outside(bundle, bundle.to, PUBLIC);
  if (byOwn !== null && own !== null) leaveByOwn(quest, byOwn, own);
  if (lost !== null) stop(quest, lost, 'no-route', id, origin);
}

function leaveByOwn(quest: Quest, bundle: Bundle, own: PublicAddress): Moved {
  if (isDown(quest, bundle, own.id, own.origin)) return;
  if (bundle.reply && (bundle.entered !== bundle.host || bundle.forwarding !== 'none'))
    return stop(quest, bundle, 'reply-lost', own.id, own.origin);
  passOutside(quest, { ...bundle, source: own.address });
}

function takeNextHop(quest: Quest, bundle: Bundle, hop: NextHop, segment: Segment): Moved {
  switch (hop.kind) {
    case 'translator':
      return translate(quest, bundle, hop);
    case 'masquerade':
    case 'relay':
      return forward(quest, bundle, hop, segment);
    case 'tunnels':
      return takeTunnel(quest, bundle, hop);
    case 'lines':
      return takeLine(quest, bundle, hop);
    case 'bridge':
      return cross(quest, bundle, hop, segment);
  }
}

function translate(quest: Quest, bundle: Bundle, hop: Translator): Moved {
  if (isDown(quest, bundle, hop.id, hop.origin)) return;
  onlyPublic(quest, bundle, hop.id, hop.origin, (part) => {
    const [first] = hop.addresses;
    if (first === undefined) return stop(quest, part, 'nat-no-eip', hop.id, `${hop.origin}/eips`);
    if (part.reply) {
      const { mapping } = part;
      if (mapping === null || part.unmapped || mapping.translator !== hop)
        return stop(quest, part, 'reply-lost', hop.id, hop.origin);
      return passOutside(quest, { ...part, unmapped: true, source: mapping.public.address });
    }
    if (isDown(quest, part, first.id, first.origin)) return;
    const crossing = { kind: 'translator', translator: hop, before: part.source } as const;
    passOutside(quest, { ...part, crossings: [...part.crossings, crossing], source: first.address });
  });
}

/** A relay or a masquerade takes the bundle, and sends it on as a host of its segment. */
function forward(quest: Quest, bundle: Bundle, hop: Relay, from: Segment): Moved {
  const { host } = hop;
  const before = bundle.reply ? bundle.passedBack : bundle.passed;
  if (before.includes(host)) return stop(quest, bundle, 'loop', hop.id, hop.origin);
  if (isDown(quest, bundle, hop.id, hop.origin) || isSegmentDown(quest, bundle, host.segment)) return;
  const known = bundle.reply && bundle.passed.includes(host);
  const noted = { ...bundle, [bundle.reply ? 'passedBack' : 'passed']: [...before, host] };
  const enter = (part: Bundle, go: (part: Bundle) => Moved): Moved => {
    const guarded = (near: Bundle): Moved => (known ? go(near) : throughGuards(quest, near, host, true, go));
    if (host.segment === from) guarded(part);
    else throughEdge(quest, part, host.segment, true, guarded);
  };
  if (hop.kind === 'relay') {
    if (!host.forwards) return stop(quest, bundle, 'not-forwarding', hop.id, `${hop.origin}/forwards`);
    return enter(noted, (part) => leaveSegment(quest, { ...part, host, forwarding: 'relay' }, host.segment));
  }
  if (host.own === null) return stop(quest, bundle, 'public-gateway-no-eip', hop.id, `${hop.origin}/eip`);
  onlyPublic(quest, noted, hop.id, hop.origin, (open) =>
    enter(open, (part) => {
      if (part.reply) return stop(quest, part, 'reply-lost', hop.id, hop.origin);
      const crossings = [...part.crossings, { kind: 'masquerade', host, before: part.source } as const];
      leaveSegment(quest, { ...part, crossings, source: host.address, host, forwarding: 'masquerade' }, host.segment);
    }),
  );
}

function takeTunnel(quest: Quest, bundle: Bundle, hop: TunnelGateway): Moved {
  if (isDown(quest, bundle, hop.id, hop.origin)) return;
  let left: readonly Bundle[] = [bundle];
  for (const tunnel of hop.tunnels) {
    if (isPassedOver(quest, tunnel)) continue;
    for (const { local, remotes } of tunnel.selectors) {
      const [near, far] = [fromPrefix(local), fromPrefixes(remotes)];
      left = left.flatMap((part) => {
        const from = within(part, part.source, near);
        const carried = from === null ? null : within(from, from.to, far);
        if (from === null || carried === null) return [part];
        carry(quest, carried, tunnel);
        return [outside(part, part.source, near), outside(from, from.to, far)].filter((rest) => rest !== null);
      });
    }
  }
  for (const rest of left) {
    byPolicy(quest, hop, rest.to, null, rest, (policy, part) => {
      if (policy === null) stop(quest, part, 'no-tunnel', hop.id, hop.origin);
      else carry(quest, part, policy.tunnel);
    });
  }
}

/** A failed tunnel is passed over only when its health is watched. */
export function isPassedOver({ network }: Quest, tunnel: Tunnel): boolean {
  return tunnel.watched && network.failed.has(tunnel.id);
}

/** Goes on with each part of a bundle, by the policy of a gateway that carries it; those to the tunnel `but` do not count. */
function byPolicy(
  quest: Quest,
  hop: TunnelGateway,
  to: Term,
  but: Tunnel | null,
  bundle: Bundle,
  go: (policy: TunnelPolicy | null, part: Bundle) => Moved,
): Moved {
  splitBy(bundle, to, hop.policies, (best, part) => {
    if (best === null || (best.tunnel !== but && !isPassedOver(quest, best.tunnel))) return go(best, part);
    // Rare: the chain of shorter prefixes is the same for every address of the part only between the edges of the trie.
    for (const [address, piece] of piecesOf(part, to, hop)) {
      const usable = hop.policies
        .matches(address)
        .find((policy) => policy.tunnel !== but && !isPassedOver(quest, policy.tunnel));
      go(usable ?? null, piece);
    }
  });
}

function piecesOf(bundle: Bundle, to: Term, hop: TunnelGateway): [number, Bundle][] {
  if (to >= 0) return [[to, bundle]];
  const set = to === SENT ? bundle.region.from : bundle.region.to;
  const pieces: [number, Bundle][] = [];
  for (let i = 0; i < set.length; i += 2) {
    const [lo = 0, hi = 0] = [set[i], set[i + 1]];
    let start = lo;
    for (const next of [...hop.policies.edges(lo, hi), hi + 1]) {
      const piece = within(bundle, to, intersect(set, [start, next - 1]));
      if (piece !== null) pieces.push([start, piece]);
      start = next;
    }
  }
  return pieces;
}

function carry(quest: Quest, bundle: Bundle, tunnel: Tunnel): Moved {
  const { peer } = tunnel;
  if (isDown(quest, bundle, tunnel.id, tunnel.origin) || isDown(quest, bundle, peer.id, peer.origin)) return;
  enterSite(quest, bundle, tunnel.site);
}

function takeLine(quest: Quest, bundle: Bundle, hop: LineGateway): Moved {
  if (isDown(quest, bundle, hop.id, hop.origin)) return;
  splitBy(bundle, bundle.to, hop.ranges, (line, part) => {
    if (line === null) return stop(quest, part, 'no-tunnel', hop.id, hop.origin);
    if (!isDown(quest, part, line.id, line.origin)) enterSite(quest, part, line.site);
  });
}

function cross(quest: Quest, bundle: Bundle, hop: Bridge, from: Segment): Moved {
  if (isDown(quest, bundle, hop.id, hop.origin)) return;
  const here = hop.sides[0] === from.space ? 0 : 1;
  const other = hop.sides[here === 0 ? 1 : 0];
  if (other === null)
    return stop(quest, bundle, 'next-hop-invalid', hop.id, `${hop.origin}/${here === 0 ? 'peerVpc' : 'vpc'}`);
  const block: IpSet = other.primary === null ? [] : fromPrefix(other.primary);
  const lost = isEmpty(block) ? bundle : outside(bundle, bundle.to, block);
  if (lost !== null) stop(quest, lost, 'peering-not-local', hop.id, `${other.origin}/cidr`);
  const rest = within(bundle, bundle.to, block);
  if (rest === null) return;
  splitBy(rest, rest.to, locateIn(quest, other), (found, part) => {
    if (found === null) stop(quest, part, 'no-such-host', hop.id, hop.origin);
    else arriveAt(quest, part, found, null, false);
  });
}
