/** What becomes of bundles on the Internet, and how replies go back through the places where their requests were rewritten. */

import { type IpSet, unionAll } from '../address/prefix-set.ts';
import { INTERNET } from '../base/id.ts';
import { type Bundle, outside, SENT, whereSent, within, withoutPorts, withPorts } from './bundle.ts';
import type { Crossing, Moved } from './journey.ts';
import type { Mapping, PublicAddress, PublicHolder, Segment, Structure, Translator } from './network.ts';
import { isDown, isSegmentDown, type Quest, stop, throughEdge } from './quest.ts';
import { arriveAt, deliver } from './reach-arrive.ts';
import { PUBLIC } from './reach-leave.ts';
import { leaveSite } from './reach-site.ts';

const known = new WeakMap<Structure, IpSet>();

function publicsOf(structure: Structure): IpSet {
  const before = known.get(structure);
  if (before !== undefined) return before;
  const made = unionAll([...structure.publics.keys()].map((ip) => [ip, ip]));
  known.set(structure, made);
  return made;
}

/** The bundle is on the Internet. */
export function passOutside(quest: Quest, bundle: Bundle): Moved {
  let rest: Bundle | null = bundle;
  if (bundle.reply) {
    const crossing = bundle.crossings[bundle.depth - 1];
    if (crossing !== undefined) return goBackThrough(quest, bundle, crossing, true);
    const own = quest.senders.host?.own;
    if (own !== undefined && own !== null) {
      const back = within(bundle, bundle.to, [own.address, own.address]);
      if (back !== null) returnTo(quest, back, null);
      rest = outside(bundle, bundle.to, [own.address, own.address]);
    }
  }
  if (rest === null) return;
  const { structure } = quest.network;
  const publics = publicsOf(structure);
  const held = within(rest, rest.to, publics);
  if (held !== null) {
    const addresses = held.to >= 0 ? [held.to, held.to] : held.to === SENT ? held.region.from : held.region.to;
    for (let i = 0; i < addresses.length; i += 2) {
      const [lo = 0, hi = -1] = [addresses[i], addresses[i + 1]];
      for (let address = lo; address <= hi; address += 1) {
        const holder = structure.publics.get(address);
        const part = within(held, held.to, [address, address]);
        if (holder !== undefined && part !== null) comeTo(quest, part, holder, address);
      }
    }
  }
  const free = outside(rest, rest.to, publics);
  if (free !== null) deliverOutside(quest, free);
}

function comeTo(quest: Quest, bundle: Bundle, holder: PublicHolder, to: number): Moved {
  const { address } = holder;
  if (holder.kind === 'host') {
    if (isDown(quest, bundle, address.id, address.origin)) return;
    const { host } = holder;
    const entered = bundle.reply ? bundle.entered : host;
    return arriveAt(quest, { ...bundle, entered, to: host.address }, host.segment, null, false);
  }
  if (holder.kind === 'translator' && !bundle.reply)
    return comeToTranslator(quest, bundle, address, holder.translator, to);
  stop(quest, bundle, 'no-such-host', address.id, address.origin);
}

function comeToTranslator(
  quest: Quest,
  bundle: Bundle,
  address: PublicAddress,
  translator: Translator,
  to: number,
): Moved {
  if (isDown(quest, bundle, address.id, address.origin)) return;
  if (isDown(quest, bundle, translator.id, translator.origin)) return;
  let rest: Bundle | null = bundle;
  for (const mapping of translator.mappings.values()) {
    if (mapping.public.address !== to || mapping.protocol !== quest.protocol || rest === null) continue;
    const port = [mapping.port, mapping.port];
    const mapped = withPorts(rest, port);
    if (mapped !== null) goThrough(quest, mapped, mapping);
    rest = withoutPorts(rest, port);
  }
  if (rest !== null) stop(quest, rest, 'nat-no-mapping', translator.id, `${translator.origin}/dnat`);
}

function goThrough(quest: Quest, bundle: Bundle, mapping: Mapping): Moved {
  const { target, targetPort } = mapping;
  arriveAt(quest, { ...bundle, mapping, to: target.address, port: targetPort }, target.segment, null, false);
}

function deliverOutside(quest: Quest, bundle: Bundle): Moved {
  if (!bundle.reply) {
    const lost = outside(bundle, bundle.to, PUBLIC);
    if (lost !== null) stop(quest, lost, 'unroutable-destination', INTERNET, '');
    const rest = within(bundle, bundle.to, PUBLIC);
    if (rest !== null) deliver(quest, { ...rest, segment: null, site: null }, 'delivered-to-internet', null);
    return;
  }
  const { senders } = quest;
  const outsider = senders.segment === null && senders.site === null;
  const own = outsider && (bundle.mapping === null || bundle.unmapped) ? whereSent(bundle, bundle.to) : null;
  if (own !== null) deliver(quest, own, 'delivered-to-internet', null);
  const lost = own === null ? bundle : bundle.to >= 0 ? outside(bundle, SENT, [bundle.to, bundle.to]) : null;
  if (lost !== null) stop(quest, lost, 'reply-lost', INTERNET, '');
}

/** The reply has come to where the request's source was rewritten last. `fromOutside`: it has not entered the segment there yet. */
export function goBackThrough(quest: Quest, bundle: Bundle, crossing: Crossing, fromOutside: boolean): Moved {
  if (crossing.kind === 'uplink') return comeBackToSite(quest, bundle, crossing);
  if (crossing.kind === 'masquerade') {
    const { segment } = crossing.host;
    if (!fromOutside) return comeBackToMasquerade(quest, bundle, crossing);
    return enter(quest, bundle, segment, null, (part) => comeBackToMasquerade(quest, part, crossing));
  }
  const { translator } = crossing;
  if (isDown(quest, bundle, translator.id, translator.origin)) return;
  goOnBack(quest, { ...bundle, depth: bundle.depth - 1, to: crossing.before }, null);
}

type Masquerade = Extract<Crossing, { kind: 'masquerade' }>;

function comeBackToMasquerade(quest: Quest, bundle: Bundle, crossing: Masquerade): Moved {
  const { host } = crossing;
  if (isDown(quest, bundle, host.id, host.origin) || isSegmentDown(quest, bundle, host.segment)) return;
  goOnBack(quest, { ...bundle, depth: bundle.depth - 1, to: crossing.before }, host.segment);
}

/** To the masquerade that the request came from, or to the sender. */
function goOnBack(quest: Quest, bundle: Bundle, from: Segment | null): Moved {
  const before = bundle.crossings[bundle.depth - 1];
  if (before?.kind !== 'masquerade') return returnTo(quest, bundle, from);
  enter(quest, bundle, before.host.segment, from, (part) => comeBackToMasquerade(quest, part, before));
}

function enter(
  quest: Quest,
  bundle: Bundle,
  segment: Segment,
  from: Segment | null,
  go: (part: Bundle) => Moved,
): Moved {
  if (segment === from) return go(bundle);
  const into = (part: Bundle): Moved => throughEdge(quest, part, segment, true, go);
  if (from === null) into(bundle);
  else throughEdge(quest, bundle, from, false, into);
}

function returnTo(quest: Quest, bundle: Bundle, from: Segment | null): Moved {
  const { segment } = quest.senders;
  if (segment === null) return stop(quest, bundle, 'reply-lost', INTERNET, '');
  const back = { ...bundle, to: SENT };
  enter(quest, back, segment, from, (part) => arriveAt(quest, part, segment, segment, true));
}

function comeBackToSite(quest: Quest, bundle: Bundle, crossing: Extract<Crossing, { kind: 'uplink' }>): Moved {
  const { site } = crossing;
  if (isDown(quest, bundle, site.id, site.origin)) return;
  const back = { ...bundle, depth: bundle.depth - 1, to: crossing.before };
  if (crossing.transit) leaveSite(quest, back, site);
  else deliver(quest, back, 'delivered-to-idc', null);
}
