/** Which one flow a question stands for: one host of each endpoint, by the rules of the specification; or why it cannot be asked. */

import type { Ip } from '../address/ip.ts';
import { fromPrefixes, lowestOf, subtract } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import {
  type Flow,
  type Host,
  ICMP,
  type Network,
  type Place,
  type Segment,
  type Sender,
  type Site,
  TCP,
  UDP,
} from '../dataplane/network.ts';
import type { Document } from './document.ts';
import {
  type Asked,
  bareSet,
  type Endpoint,
  type Part,
  readEndpoint,
  receiversOf,
  sendersOf,
  setOf,
  usableSet,
} from './endpoint.ts';

/** A question about one flow. `port` is there for tcp and udp, and not for icmp. */
export interface Question {
  readonly from: string | null;
  readonly to: string | null;
  readonly protocol: string;
  readonly port?: number | null | undefined;
}

/** The flow of a question. */
export function flowOf(document: Document, network: Network, question: Question): Asked<Flow> {
  const { protocol } = question;
  const port = question.port ?? null;
  const bits = protocol === 'tcp' ? TCP : protocol === 'udp' ? UDP : protocol === 'icmp' ? ICMP : null;
  if (bits === null) return { ok: false, message: message('endpoint.protocol', { protocol }) };
  if (bits === ICMP && port !== null) return { ok: false, message: message('endpoint.port-useless', { protocol }) };
  if (bits !== ICMP && port === null) return { ok: false, message: message('endpoint.port-missing', { protocol }) };
  if (port !== null && (!Number.isInteger(port) || port < 1 || port > 65535))
    return { ok: false, message: message('endpoint.port-range', { port }) };
  const source = readEndpoint(document, network, question.from);
  if (!source.ok) return source;
  const target = readEndpoint(document, network, question.to);
  if (!target.ok) return target;
  const from = senderOf(network, source.value);
  if (!from.ok) return from;
  const to = receiverOf(network, source.value, target.value);
  if (!to.ok) return to;
  const { address, wanted } = to.value;
  const outsider = from.value.segment === null && from.value.site === null;
  const byFaces = outsider && wanted?.kind === 'host';
  return { ok: true, value: { from: from.value, to: address, wanted, byFaces, protocol: bits, port: port ?? 0 } };
}

/** The one host that sends for an endpoint. */
function senderOf(network: Network, endpoint: Endpoint): Asked<Sender> {
  const parts = sendersOf(network, endpoint);
  if (!parts.ok) return parts;
  if (endpoint.kind === 'internet') return good(outsiderAt(network.structure.outsiders[0]));
  if (endpoint.kind === 'block') return good(lowestSender(parts.value));
  const { place } = endpoint;
  switch (place.kind) {
    case 'host':
      return good(hostAt(place.host));
    case 'site':
      return good({ address: exampleOf(place.site), host: null, segment: null, site: place.site });
    case 'segment':
    case 'space':
      return good(exampleIn(segmentsOf(place)));
  }
}

/** The one address that a flow is sent to for an endpoint, and the place that must take it. */
function receiverOf(
  network: Network,
  source: Endpoint,
  endpoint: Endpoint,
): Asked<{ readonly address: Ip; readonly wanted: Place | null }> {
  const receivers = receiversOf(network, endpoint);
  if (!receivers.ok) return receivers;
  const { structure } = network;
  if (endpoint.kind === 'internet') {
    const [first, second] = structure.outsiders;
    return good({ address: source.kind === 'internet' ? second : first, wanted: null });
  }
  if (endpoint.kind === 'block') {
    const { base, length } = endpoint.prefix;
    if (length === 32 || receivers.value.kind !== 'addresses') return good({ address: base, wanted: null });
    const { addresses } = receivers.value;
    const held = structure.hosts.filter((host) => host.receives).map((host) => host.address);
    const taken = [...held, ...structure.publics.keys()].map((ip) => ({ base: ip, length: 32 }));
    const free = subtract(addresses, fromPrefixes(taken));
    return good({ address: lowestOf(free) ?? lowestOf(addresses) ?? base, wanted: null });
  }
  const { place } = endpoint;
  switch (place.kind) {
    case 'host':
      return good({ address: place.host.address, wanted: place });
    case 'site':
      return good({ address: exampleOf(place.site), wanted: place });
    case 'segment':
    case 'space':
      return good({ address: exampleIn(segmentsOf(place)).address, wanted: place });
  }
}

const good = <T>(value: T): Asked<T> => ({ ok: true, value });

const hostAt = (host: Host): Sender => ({ address: host.address, host, segment: host.segment, site: null });

const outsiderAt = (address: Ip): Sender => ({ address, host: null, segment: null, site: null });

function segmentsOf(place: Extract<Place, { kind: 'segment' | 'space' }>): readonly Segment[] {
  return place.kind === 'segment' ? [place.segment] : place.space.segments;
}

/** The second address of a site's first range; of a single address that one. */
function exampleOf(site: Site): Ip {
  const [first] = site.ranges;
  if (first === undefined) throw new Error(`No range at ${site.id}`);
  return first.length === 32 ? first.base : first.base + 1;
}

/** The lowest usable address that no resource holds, of the first segment that has one; where all are held, the lowest. */
function exampleIn(segments: readonly Segment[]): Sender {
  for (const segment of segments) {
    const address = lowestOf(bareSet(segment));
    if (address !== null) return { address, host: null, segment, site: null };
  }
  for (const segment of segments) {
    const address = lowestOf(usableSet(segment));
    const host = address === null ? undefined : segment.holders.get(address);
    if (host !== undefined) return hostAt(host);
  }
  throw new Error('No host in these segments');
}

/** The lowest host of the parts that no resource holds; where all are held, the lowest. */
function lowestSender(parts: readonly Part[]): Sender {
  const bare = parts.filter((part) => part.kind !== 'host');
  let best: { readonly address: Ip; readonly part: Part } | null = null;
  for (const part of bare.length > 0 ? bare : parts) {
    const address = lowestOf(setOf(part));
    if (address !== null && (best === null || address < best.address)) best = { address, part };
  }
  if (best === null) throw new Error('No host in these parts');
  const { address, part } = best;
  if (part.kind === 'host') return hostAt(part.host);
  const segment = part.kind === 'segment' ? part.segment : null;
  return { address, host: null, segment, site: part.kind === 'site' ? part.site : null };
}
