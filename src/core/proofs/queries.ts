/** Which queries of the data plane a question about two endpoints stands for: one for each place that sends, and each way to be reached. */

import { fromRange, type IpSet, isEmpty, unionAll } from '../address/prefix-set.ts';
import { ICMP, type Network, type ProtocolBits, TCP, UDP } from '../dataplane/network.ts';
import type { Query, Senders } from '../dataplane/reach.ts';
import type { PortSet } from '../dataplane/region.ts';
import type { Document } from '../document/document.ts';
import {
  type Asked,
  type Part,
  type Receivers,
  readEndpoint,
  receiversOf,
  sendersOf,
  setOf,
} from '../document/endpoint.ts';

/** One protocol with the ports that are asked about. */
export interface Service {
  readonly protocol: ProtocolBits;
  readonly ports: PortSet;
}

/** Every protocol with every port. */
export const EVERYTHING: readonly Service[] = [
  { protocol: TCP, ports: [1, 65535] },
  { protocol: UDP, ports: [1, 65535] },
  { protocol: ICMP, ports: [0, 0] },
];

/** The services of a protocol's word; `all` and null are everything, and a port that is not given is every port. */
export function servicesOf(protocol: 'tcp' | 'udp' | 'icmp' | 'all' | null, port: number | null): readonly Service[] {
  const bits = protocol === 'tcp' ? TCP : protocol === 'udp' ? UDP : protocol === 'icmp' ? ICMP : null;
  return EVERYTHING.filter((each) => bits === null || each.protocol === bits).map((each) =>
    port === null || each.protocol === ICMP ? each : { ...each, ports: [port, port] },
  );
}

/** The queries of a question, or why it cannot be asked. */
export function queriesOf(
  document: Pick<Document, 'resources'>,
  network: Network,
  question: { readonly from: string | null; readonly to: string | null },
  services: readonly Service[],
  everything: boolean,
): Asked<readonly Query[]> {
  const source = readEndpoint(document, network, question.from);
  if (!source.ok) return source;
  const target = readEndpoint(document, network, question.to);
  if (!target.ok) return target;
  const parts = sendersOf(network, source.value);
  if (!parts.ok) return parts;
  const receivers = receiversOf(network, target.value);
  if (!receivers.ok) return receivers;
  const queries = parts.value.flatMap((part) => targetsOf(part, receivers.value).map((each) => ({ part, each })));
  return {
    ok: true,
    value: services.flatMap((service) =>
      queries.map(({ part, each }) => ({ senders: sendersIn(part), ...each, ...service, everything })),
    ),
  };
}

/** Who sends for a part. */
function sendersIn(part: Part): Senders {
  switch (part.kind) {
    case 'host': {
      const { host } = part;
      return { host, segment: host.segment, site: null, addresses: fromRange(host.address, host.address) };
    }
    case 'segment':
      return { host: null, segment: part.segment, site: null, addresses: part.addresses };
    case 'site':
      return { host: null, segment: null, site: part.site, addresses: part.addresses };
    case 'internet':
      return { host: null, segment: null, site: null, addresses: part.addresses };
  }
}

function targetsOf(part: Part, receivers: Receivers): Pick<Query, 'to' | 'wanted' | 'faces'>[] {
  if (receivers.kind !== 'named') return [{ to: receivers.addresses, wanted: null, faces: null }];
  const { place, parts } = receivers;
  const direct = (some: readonly Part[]): Pick<Query, 'to' | 'wanted' | 'faces'>[] => {
    const to: IpSet = unionAll(some.map(setOf));
    return isEmpty(to) ? [] : [{ to, wanted: place, faces: null }];
  };
  if (part.kind !== 'internet') return direct(parts);
  const faces = parts.flatMap((each) =>
    each.kind === 'host' ? [{ to: setOf(each), wanted: place, faces: each.host }] : [],
  );
  return [...direct(parts.filter((each) => each.kind !== 'host')), ...faces];
}
