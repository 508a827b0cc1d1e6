/** What becomes of a packet on the Internet: public addresses of the design, published ports, and replies that go back through translations. */

import { formatIp, isPublicIp } from '../address/ip.ts';
import { passesEdge } from './checkpoint.ts';
import { ASSUMES, type Crossing, type Journey, type Moved } from './journey.ts';
import { type Mapping, mappingKey, type Segment } from './network.ts';

/** The id by which hops name the Internet; it is no resource. */
const INTERNET = 'internet';

/** One step: the packet is on the Internet. */
export function passOutside(journey: Journey): Moved {
  if (journey.reply) {
    const crossing = journey.crossings[journey.depth - 1];
    if (crossing !== undefined) return goBackThrough(journey, crossing);
    // The sender left by its own public address, and has state for it, though others may hold it too.
    if (journey.flow.from.host?.own?.address === journey.to) return returnTo(journey, null);
  }
  const holder = journey.network.structure.publics.get(journey.to);
  if (holder === undefined) return deliverOutside(journey);
  if (holder.kind === 'host') {
    const { host, address } = holder;
    if (journey.isDown(address.id, address.origin)) return;
    if (!journey.reply) journey.entered = host;
    sayRewritten(journey, address.id, `${host.origin}/eip`, host.address);
    journey.to = host.address;
    return journey.arrive(host.segment, null, false);
  }
  if (holder.kind === 'translator' && !journey.reply) {
    const { translator, address } = holder;
    if (journey.isDown(address.id, address.origin) || journey.isDown(translator.id, translator.origin)) return;
    const mapping = translator.mappings.get(mappingKey(journey.to, journey.flow.protocol, journey.low));
    if (mapping !== undefined) return goThrough(journey, mapping);
    if (journey.hops !== null)
      journey.say(translator.id, 'translate', `${translator.origin}/dnat`, 'trace.nat-no-mapping', {
        to: formatIp(journey.to),
        hop: translator.id,
      });
    return journey.end('nat-no-mapping');
  }
  if (journey.hops !== null)
    journey.say(holder.address.id, 'arrival', holder.address.origin, 'trace.eip-nobody', { to: formatIp(journey.to) });
  journey.end('no-such-host');
}

function deliverOutside(journey: Journey): Moved {
  const { flow, to } = journey;
  const isPublic = isPublicIp(to);
  const outsider = flow.from.segment === null && flow.from.site === null && to === flow.from.address;
  const lost = journey.reply && !(outsider && (journey.mapping === null || journey.unmapped));
  if (journey.hops !== null) {
    const id = lost ? 'trace.reply-elsewhere' : isPublic ? 'trace.delivered-to-internet' : 'trace.unroutable';
    journey.say(INTERNET, 'arrival', '', id, { to: formatIp(to), at: INTERNET });
  }
  if (lost) return journey.end('reply-lost');
  journey.end(isPublic ? 'delivered-to-internet' : 'unroutable-destination');
}

function goThrough(journey: Journey, mapping: Mapping): Moved {
  sayRewritten(journey, mapping.id, mapping.origin, mapping.target.address, mapping.targetPort);
  journey.mapping = mapping;
  journey.to = mapping.target.address;
  journey.low = mapping.targetPort;
  journey.high = mapping.targetPort;
  journey.arrive(mapping.target.segment, null, false);
}

function sayRewritten(journey: Journey, at: string, because: string, after: number, port = 0): void {
  if (journey.hops === null) return;
  const shown = after < 0 ? '—' : formatIp(after);
  journey.say(at, 'translate', because, 'trace.destination-becomes', {
    before: formatIp(journey.to),
    after: port === 0 ? shown : `${shown}:${port}`,
  });
}

/**
 * The reply has come to where the request's source was rewritten last, and goes back from there by state: to the masquerade that the request came
 * from, to the site, or to the sender.
 */
export function goBackThrough(journey: Journey, crossing: Crossing): Moved {
  if (crossing.kind === 'uplink') return comeBackToSite(journey, crossing);
  if (crossing.kind === 'masquerade') {
    // From the Internet it enters the masquerade's segment; by a gateway or from a neighbour it has already.
    if (journey.stage === 'outside' && !enter(journey, crossing.host.segment, null)) return;
    return comeBackToMasquerade(journey, crossing);
  }
  const { translator } = crossing;
  if (journey.isDown(translator.id, translator.origin)) return;
  sayRewritten(journey, translator.id, translator.origin, crossing.before);
  journey.depth -= 1;
  journey.to = crossing.before;
  const before = journey.crossings[journey.depth - 1];
  if (before?.kind === 'masquerade') {
    return enter(journey, before.host.segment, null) ? comeBackToMasquerade(journey, before) : undefined;
  }
  returnTo(journey, null);
}

/** The reply is in the masquerade's segment. */
function comeBackToMasquerade(journey: Journey, crossing: Extract<Crossing, { kind: 'masquerade' }>): Moved {
  const { host } = crossing;
  if (journey.isDown(host.id, host.origin) || journey.isSegmentDown(host.segment)) return;
  sayRewritten(journey, host.id, host.origin, crossing.before);
  journey.depth -= 1;
  journey.to = crossing.before;
  const before = journey.crossings[journey.depth - 1];
  if (before?.kind === 'masquerade') {
    return enter(journey, before.host.segment, host.segment) ? comeBackToMasquerade(journey, before) : undefined;
  }
  returnTo(journey, host.segment);
}

/** Whether the reply passes from a segment (null: from elsewhere) into another one. */
function enter(journey: Journey, segment: Segment, from: Segment | null): boolean {
  if (segment === from) return true;
  if (from !== null && !passesEdge(journey, from, false)) return false;
  return passesEdge(journey, segment, true);
}

/** The reply goes to the sender's own segment, and arrives there. */
function returnTo(journey: Journey, from: Segment | null): Moved {
  const { address, segment } = journey.flow.from;
  if (segment === null) return journey.end('reply-lost');
  journey.to = address;
  if (enter(journey, segment, from)) journey.arrive(segment, segment, true);
}

/** The reply is back at the site whose uplink its request took. */
function comeBackToSite(journey: Journey, crossing: Extract<Crossing, { kind: 'uplink' }>): Moved {
  const { site } = crossing;
  if (journey.isDown(site.id, site.origin)) return;
  journey.assumes |= ASSUMES.siteRouting;
  sayRewritten(journey, site.id, site.origin, crossing.before);
  journey.depth -= 1;
  journey.to = crossing.before;
  if (crossing.transit) return journey.leaveSite(site);
  if (journey.hops !== null)
    journey.say(site.id, 'arrival', site.origin, 'trace.reply-back', { to: formatIp(journey.to), at: site.id });
  journey.end('delivered-to-idc');
}
