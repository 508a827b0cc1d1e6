/** How the Internet comes to a host: its public faces for one port, and the clients that are served by each. */

import { type IpSet, intersect, isEmpty, union } from '../../address/prefix-set.ts';
import type { Pointer } from '../../base/pointer.ts';
import { type Disposition, isDelivered } from '../../dataplane/disposition.ts';
import { type Flow, type Guard, type Host, type Network, TCP } from '../../dataplane/network.ts';
import { verdict } from '../../dataplane/trace.ts';
import { cutBy, outsider } from './network.ts';
import { edgesOf, onePort, passedByEdge, passedByGroups } from './passing.ts';

/** A public face of a host for one port of tcp. */
export interface Face {
  /** The resource that publishes the host: itself, a NAT gateway or a balancer; and where it says so. */
  readonly id: string;
  readonly origin: Pointer;
  /** The public addresses that every filter on the way in lets through. */
  readonly admits: IpSet;
  /** The filters on the way, in and out. */
  readonly guards: readonly (Guard | null)[];
  /** Whose groups look at the clients, and the port that they see. */
  readonly guardian: Host;
  readonly port: number;
}

/** The public faces of a host for a port of tcp. */
export function facesOf(network: Network, host: Host, port: number): Face[] {
  const faces: Face[] = [];
  const { internet } = network.structure;
  const edge = network.edges[host.segment.index] ?? null;
  const groups = network.guards[host.index] ?? [];
  const own = (): IpSet =>
    intersect(
      intersect(internet, passedByGroups(network, host, true, onePort(TCP, port))),
      passedByEdge(network, host.segment, true, onePort(TCP, port)),
    );
  if (host.own !== null)
    faces.push({
      id: host.id,
      origin: `${host.origin}/eip`,
      admits: own(),
      guards: [edge, ...groups],
      guardian: host,
      port,
    });
  for (const mapping of host.published) {
    if (mapping.protocol !== TCP || mapping.targetPort !== port) continue;
    if (network.structure.publics.get(mapping.public.address)?.kind !== 'translator') continue;
    const { id, origin } = mapping;
    faces.push({ id, origin, admits: own(), guards: [edge, ...groups], guardian: host, port });
  }
  for (const { listener, target } of host.behind) {
    const { balancer } = listener;
    if (listener.protocol !== TCP || target.port !== port || balancer.own === null) continue;
    const outer = onePort(TCP, listener.port);
    const before = intersect(internet, passedByEdge(network, balancer.segment, true, outer));
    const guardian = balancer.passToTarget ? balancer : host;
    const looked = passedByGroups(network, guardian, true, balancer.passToTarget ? outer : onePort(TCP, port));
    const inner = balancer.segment === host.segment;
    const behind = inner ? before : intersect(before, passedByEdge(network, host.segment, true, onePort(TCP, port)));
    faces.push({
      id: balancer.id,
      origin: target.origin,
      admits: intersect(behind, looked),
      guards: [
        edge,
        network.edges[balancer.segment.index] ?? null,
        ...(network.guards[guardian.index] ?? []),
        // Another target before this one may take a client.
        ...listener.targets.flatMap((each) => [
          network.edges[each.host.segment.index] ?? null,
          ...(network.guards[each.host.index] ?? []),
        ]),
      ],
      guardian,
      port: balancer.passToTarget ? listener.port : port,
    });
  }
  return faces.filter(({ admits }) => !isEmpty(admits));
}

/** All clients that any of the faces admits. */
export function admittedBy(faces: readonly Face[]): IpSet {
  return faces.reduce<IpSet>((all, { admits }) => union(all, admits), []);
}

/**
 * The clients on the Internet to whom a host answers on a port of tcp, in stretches: all of a stretch are treated alike, since nothing on the way in or
 * back tells its addresses apart. `wanted` says which answers count.
 */
export function* servedClients(
  network: Network,
  host: Host,
  port: number,
  faces: readonly Face[],
  wanted: (forward: Disposition, reply: Disposition | null) => boolean,
): Generator<readonly [first: number, last: number]> {
  const tables = [host.segment, ...host.behind.map(({ listener }) => listener.balancer.segment)].map(
    (segment) => network.tables[segment.index] ?? null,
  );
  const edges = [
    ...edgesOf(
      network,
      faces.flatMap(({ guards }) => guards),
    ),
    ...tables.flatMap((table) =>
      table === null ? [] : [...table.plain.edges(...EVERY), ...table.withOwn.edges(...EVERY)],
    ),
  ];
  const flow = { to: host.address, wanted: { kind: 'host', host }, byFaces: true, protocol: TCP, port } as const;
  const cut = cutBy(admittedBy(faces), edges);
  for (let i = 0; i < cut.length; i += 2) {
    const first = cut[i] ?? 0;
    const answer = verdict(network, { ...flow, from: outsider(first) } satisfies Flow);
    if (wanted(answer.forward, answer.return)) yield [first, cut[i + 1] ?? first];
  }
}

const EVERY = [0, 0xffffffff] as const;

/** Whether a request arrives, whatever becomes of the reply. */
export function arrives(forward: Disposition): boolean {
  return isDelivered(forward);
}

/** Whether request and reply arrive. */
export function answers(forward: Disposition, reply: Disposition | null): boolean {
  return isDelivered(forward) && reply !== null && isDelivered(reply);
}
