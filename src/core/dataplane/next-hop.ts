/** What a next hop does with a packet: translate it, carry it to a site or another space, forward it, or lose it. */

import { formatIp, isPublicIp } from '../address/ip.ts';
import { containsIp, formatPrefix } from '../address/prefix.ts';
import { passesEdge, passesGuards } from './checkpoint.ts';
import { tunnelFor } from './fib.ts';
import { ASSUMES, type Journey, type Moved } from './journey.ts';
import type { Bridge, LineGateway, NextHop, Relay, Segment, Translator, TunnelGateway } from './network.ts';

/** One step: the packet comes to a valid next hop from a host of `segment`. */
export function takeNextHop(journey: Journey, hop: NextHop, segment: Segment): Moved {
  switch (hop.kind) {
    case 'translator':
      return translate(journey, hop);
    case 'masquerade':
      return masquerade(journey, hop, segment);
    case 'tunnels':
      return takeTunnel(journey, hop);
    case 'lines':
      return takeLine(journey, hop);
    case 'bridge':
      return cross(journey, hop, segment);
    case 'relay':
      return relay(journey, hop, segment);
  }
}

/** Ends the packet unless its destination is public: what translates has no way to a private one. */
function isPrivateFor(journey: Journey, id: string, because: string): boolean {
  if (isPublicIp(journey.to)) return false;
  if (journey.hops !== null)
    journey.say(id, 'next-hop', because, 'trace.private-destination', { hop: id, to: formatIp(journey.to) });
  journey.end('nat-private-destination');
  return true;
}

function loseReply(journey: Journey, id: string, because: string): Moved {
  if (journey.hops !== null) journey.say(id, 'translate', because, 'trace.no-state', { at: id });
  journey.end('reply-lost');
}

function sayTranslated(journey: Journey, id: string, because: string, after: number): void {
  if (journey.hops !== null)
    journey.say(id, 'translate', because, 'trace.source-becomes', {
      before: formatIp(journey.source),
      after: formatIp(after),
    });
}

function translate(journey: Journey, hop: Translator): Moved {
  if (journey.isDown(hop.id, hop.origin)) return;
  if (isPrivateFor(journey, hop.id, hop.origin)) return;
  const [first] = hop.addresses;
  if (first === undefined) {
    if (journey.hops !== null)
      journey.say(hop.id, 'next-hop', `${hop.origin}/eips`, 'trace.nat-no-eip', { hop: hop.id });
    return journey.end('nat-no-eip');
  }
  if (journey.reply) {
    const { mapping } = journey;
    if (mapping === null || journey.unmapped || mapping.translator !== hop)
      return loseReply(journey, hop.id, hop.origin);
    journey.unmapped = true;
    sayTranslated(journey, hop.id, mapping.origin, mapping.public.address);
    journey.source = mapping.public.address;
    return journey.goOutside();
  }
  if (journey.isDown(first.id, first.origin)) return;
  sayTranslated(journey, hop.id, first.origin, first.address);
  journey.cross({ kind: 'translator', translator: hop, before: journey.source }, first.address);
  journey.goOutside();
}

/** Ends the packet when it has been forwarded by this host before: that comes before anything else there. */
function isLoop(journey: Journey, hop: Relay): boolean {
  if (journey.passes(hop.host)) return false;
  if (journey.hops !== null) journey.say(hop.id, 'next-hop', hop.origin, 'trace.loop', { hop: hop.id });
  journey.end('loop');
  return true;
}

function masquerade(journey: Journey, hop: Relay, from: Segment): Moved {
  const { host } = hop;
  if (isLoop(journey, hop) || journey.isDown(hop.id, hop.origin) || journey.isSegmentDown(host.segment)) return;
  if (host.own === null) {
    if (journey.hops !== null)
      journey.say(hop.id, 'next-hop', `${hop.origin}/eip`, 'trace.public-gateway-no-eip', { hop: hop.id });
    return journey.end('public-gateway-no-eip');
  }
  if (isPrivateFor(journey, hop.id, hop.origin)) return;
  if (host.segment !== from && !passesEdge(journey, host.segment, true)) return;
  const known = journey.reply && journey.passed.includes(host);
  if (!known && !passesGuards(journey, host, true)) return;
  // It translated nothing for this flow, or the reply would have come back to its public address.
  if (journey.reply) return loseReply(journey, hop.id, hop.origin);
  sayTranslated(journey, hop.id, hop.origin, host.address);
  journey.cross({ kind: 'masquerade', host, before: journey.source }, host.address);
  journey.leave(host.segment, host, 'masquerade');
}

function relay(journey: Journey, hop: Relay, from: Segment): Moved {
  const { host } = hop;
  if (isLoop(journey, hop) || journey.isDown(hop.id, hop.origin) || journey.isSegmentDown(host.segment)) return;
  if (!host.forwards) {
    if (journey.hops !== null)
      journey.say(hop.id, 'next-hop', `${hop.origin}/forwards`, 'trace.not-forwarding', { hop: hop.id });
    return journey.end('not-forwarding');
  }
  if (host.segment !== from && !passesEdge(journey, host.segment, true)) return;
  const known = journey.reply && journey.passed.includes(host);
  if (!known && !passesGuards(journey, host, true)) return;
  if (journey.hops !== null)
    journey.say(hop.id, 'next-hop', `${hop.origin}/forwards`, 'trace.forwards', { hop: hop.id });
  journey.leave(host.segment, host, 'relay');
}

function takeTunnel(journey: Journey, hop: TunnelGateway): Moved {
  if (journey.isDown(hop.id, hop.origin)) return;
  const chosen = tunnelFor(journey.network, hop, journey.source, journey.to);
  if (chosen === null) {
    if (journey.hops !== null)
      journey.say(hop.id, 'tunnel', hop.origin, 'trace.no-tunnel', {
        hop: hop.id,
        source: formatIp(journey.source),
        to: formatIp(journey.to),
      });
    return journey.end('no-tunnel');
  }
  const { tunnel } = chosen;
  journey.assumes |= ASSUMES.tunnelUp | ASSUMES.siteRouting | (chosen.several ? ASSUMES.firstOfSeveral : 0);
  if (journey.hops !== null)
    journey.say(tunnel.id, 'tunnel', chosen.because, 'trace.tunnel', { tunnel: tunnel.id, site: tunnel.site.id });
  if (journey.isDown(tunnel.id, tunnel.origin) || journey.isDown(tunnel.peer.id, tunnel.peer.origin)) return;
  journey.enterSite(tunnel.site);
}

function takeLine(journey: Journey, hop: LineGateway): Moved {
  if (journey.isDown(hop.id, hop.origin)) return;
  const line = hop.ranges.longest(journey.to);
  if (line === null) {
    if (journey.hops !== null)
      journey.say(hop.id, 'tunnel', hop.origin, 'trace.no-line', { hop: hop.id, to: formatIp(journey.to) });
    return journey.end('no-tunnel');
  }
  journey.assumes |= ASSUMES.siteRouting;
  if (journey.hops !== null)
    journey.say(line.id, 'tunnel', line.origin, 'trace.tunnel', { tunnel: line.id, site: line.site.id });
  if (journey.isDown(line.id, line.origin)) return;
  journey.enterSite(line.site);
}

function cross(journey: Journey, hop: Bridge, from: Segment): Moved {
  if (journey.isDown(hop.id, hop.origin)) return;
  const here = hop.sides[0] === from.space ? 0 : 1;
  const other = hop.sides[here === 0 ? 1 : 0];
  if (other === null) {
    const key = here === 0 ? 'peerVpc' : 'vpc';
    if (journey.hops !== null)
      journey.say(hop.id, 'next-hop', `${hop.origin}/${key}`, 'trace.peer-missing', { hop: hop.id });
    return journey.end('next-hop-invalid');
  }
  if (other.primary === null || !containsIp(other.primary, journey.to)) {
    if (journey.hops !== null)
      journey.say(hop.id, 'next-hop', `${other.origin}/cidr`, 'trace.peering-not-local', {
        to: formatIp(journey.to),
        space: other.id,
        block: other.primary === null ? '—' : formatPrefix(other.primary),
      });
    return journey.end('peering-not-local');
  }
  const target = other.locate.longest(journey.to);
  if (journey.hops !== null)
    journey.say(hop.id, 'next-hop', hop.origin, target === null ? 'trace.peer-nobody' : 'trace.peer', {
      to: formatIp(journey.to),
      space: other.id,
      segment: target?.id ?? '',
    });
  if (target === null) return journey.end('no-such-host');
  journey.arrive(target, null, false);
}
