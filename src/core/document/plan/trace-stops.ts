/** Where on the drawing each decision of a trace falls: decisions at one place share a number, and the one that drops the packet has its own. */

import { INTERNET } from '../../base/id.ts';
import { partsOf } from '../../base/pointer.ts';
import { type Hop, isDelivered, type Path } from '../../dataplane/disposition.ts';
import { KINDS, type KindId } from '../../kinds/index.ts';
import type { Answered } from '../answer.ts';
import type { Resources } from '../document.ts';
import { treeOf } from '../geometry.ts';
import { subnetUse } from './facts.ts';

/** Consecutive decisions at one place. */
export interface TraceStop {
  /** Counts through the request, and on through the reply; the same in the drawing and in the list. */
  readonly number: number;
  /** A workload, subnet, gateway, line, IDC, VPC or EIP, or `internet`. */
  readonly place: string;
  readonly hops: readonly Hop[];
  /** Whether the packet was lost here. */
  readonly dropped: boolean;
}

/** One direction. */
export interface TraceLeg {
  /** Where the packet sets out: a place like those of the stops. */
  readonly from: string;
  readonly stops: readonly TraceStop[];
  readonly delivered: boolean;
}

/** Both directions; the reply is null when the request was lost. */
export interface Itinerary {
  readonly request: TraceLeg;
  readonly reply: TraceLeg | null;
}

const CARDS: readonly KindId[] = ['cvm', 'clb', 'tencentdb', 'public-gateway'];

const known = new WeakMap<Answered, Itinerary>();

/** The stops of an answer, by the resources that it was given about. Made once for each answer. */
export function itineraryOf(resources: Resources, answered: Answered): Itinerary {
  const before = known.get(answered);
  if (before !== undefined) return before;
  const { trace, from } = answered;
  const request = legOf(resources, from, trace.forward, 1);
  const last = request.stops.at(-1);
  const reply =
    trace.return === null ? null : legOf(resources, last?.place ?? from, trace.return, request.stops.length + 1);
  const made = { request, reply };
  known.set(answered, made);
  return made;
}

/** Everything that the path touches: its places, what decided there, and the boxes around them. */
export function touchedBy(resources: Resources, { request, reply }: Itinerary): ReadonlySet<string> {
  const touched = new Set<string>();
  const { parents } = treeOf(resources);
  const touch = (id: string | null): void => {
    for (let at = id ?? undefined; at !== undefined && !touched.has(at); at = parents.get(at)) touched.add(at);
  };
  for (const leg of [request, reply]) {
    touch(leg?.from ?? null);
    for (const { place, hops } of leg?.stops ?? []) {
      touch(place);
      for (const end of endsOf(resources, place)) touch(end);
      for (const { because, says } of hops) {
        touch(partsOf(because)[2] ?? null);
        if (typeof says.values['target'] === 'string') touch(says.values['target']);
      }
    }
  }
  return touched;
}

/** The two boxes that a line joins, or the holder that an EIP belongs to; nothing for a box. */
function endsOf(resources: Resources, id: string): readonly string[] {
  const { kinds } = treeOf(resources);
  switch (kinds.get(id)) {
    case 'vpn-tunnel': {
      const tunnel = resources['vpn-tunnel'][id];
      return [tunnel?.vpnGateway, tunnel?.customerGateway].filter(isText);
    }
    case 'direct-connect-tunnel':
      return [resources['direct-connect-tunnel'][id]?.directConnectGateway].filter(isText);
    case 'eip':
      return holdersOf(resources, id);
    default:
      return [];
  }
}

function holdersOf(resources: Resources, eip: string): readonly string[] {
  const held = (['cvm', 'clb', 'public-gateway'] as const).flatMap((kind) =>
    Object.entries(resources[kind]).flatMap(([id, value]) => (value.eip === eip ? [id] : [])),
  );
  const gateways = Object.entries(resources['nat-gateway']).flatMap(([id, value]) =>
    value.eips.includes(eip) ? [id] : [],
  );
  return [...held, ...gateways];
}

const isText = (text: string | null | undefined): text is string => typeof text === 'string';

function legOf(resources: Resources, from: string, path: Path, first: number): TraceLeg {
  const { kinds, parents } = treeOf(resources);
  const places = placesOf(resources, from, path);
  const isCard = (id: string): boolean => CARDS.includes(kinds.get(id) ?? 'vpc');
  const zoneOf = (id: string): string => (isCard(id) ? (parents.get(id) ?? id) : id);
  const delivered = isDelivered(path.disposition);
  const stops: (TraceStop & { hops: Hop[]; place: string })[] = [];
  for (const [index, hop] of path.hops.entries()) {
    const place = places[index] ?? from;
    const dropped = !delivered && index === path.hops.length - 1;
    const open = stops.at(-1);
    const joins =
      open !== undefined &&
      !dropped &&
      zoneOf(open.place) === zoneOf(place) &&
      (!isCard(place) || !isCard(open.place) || place === open.place);
    if (joins) {
      open.hops.push(hop);
      if (isCard(place)) open.place = place;
    } else stops.push({ number: first + stops.length, place, hops: [hop], dropped });
  }
  return { from, stops, delivered };
}

/** The place of every decision. Tables, outbound filters and local routes decide where the packet is; inbound filters where it comes to. */
function placesOf(resources: Resources, from: string, { disposition, hops }: Path): readonly string[] {
  const { kinds, parents } = treeOf(resources);
  const places: string[] = [];
  let here = from;
  let ahead: string | null = null;
  for (const [index, hop] of hops.entries()) {
    const kind = kinds.get(hop.at);
    if (isInbound(hop)) {
      const arrival = hops.slice(index).find((each) => !isInbound(each));
      const known = arrival !== undefined && CARDS.includes(kinds.get(arrival.at) ?? 'vpc') ? arrival.at : null;
      const to = hop.says.values['to'];
      here = known ?? (typeof to === 'string' ? holderAt(resources, to, ahead) : null) ?? ahead ?? here;
      // An ACL drops at the border of the subnet, not at the host.
      if (disposition === 'network-acl-denied-in' && index === hops.length - 1)
        here = ahead ?? parents.get(here) ?? here;
    } else if (hop.at === INTERNET) here = INTERNET;
    else if (kind !== undefined && hop.step !== 'local-route' && (kind === 'eip' || isDrawn(kind))) here = hop.at;
    places.push(here);
    const segment = hop.says.values['segment'];
    if (typeof segment === 'string' && kinds.get(segment) === 'subnet') ahead = segment;
  }
  return places;
}

/** Whether an inbound filter decided. */
const isInbound = (hop: Hop): boolean => hop.says.id.startsWith('trace.filter-') && hop.says.id.endsWith('-in');

const isDrawn = (kind: KindId): boolean => ['container', 'card', 'plate', 'line'].includes(KINDS[kind].shape);

/** The card that holds an address; where VPCs overlap, the one in the subnet that the packet was led to. */
function holderAt(resources: Resources, address: string, ahead: string | null): string | null {
  const { parents } = treeOf(resources);
  const found = CARDS.flatMap((kind) => Object.keys(resources[kind])).filter((id) => {
    const subnet = parents.get(id);
    return subnet !== undefined && subnetUse(resources, subnet).addresses.get(id) === address;
  });
  return found.find((id) => parents.get(id) === ahead) ?? found[0] ?? null;
}
