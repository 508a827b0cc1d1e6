/** What leaves a space, and what comes into one, as whole sets: one walk for everyone who sends alike, to everywhere at once. */

import { emptySet, fromPrefixes, type IpSet, subtract, union, unionAll } from '../address/prefix-set.ts';
import type { Crowds } from '../dataplane/crowd.ts';
import { isCrowd } from '../dataplane/crowd.ts';
import type { Host, ProtocolBits, Segment, Site, Space } from '../dataplane/network.ts';
import { type Senders, spread } from '../dataplane/reach.ts';
import type { PortSet } from '../dataplane/region.ts';
import { bareSet } from '../document/endpoint.ts';
import type { Service } from './queries.ts';

/** Who takes a flow: what stands for a segment, a site, or (null) the Internet. */
export type Taker = Segment | Site | null;

/** Flows that fare alike, but for the edges and groups at both of their ends. */
export interface FarFlow {
  readonly protocol: ProtocolBits;
  readonly from: IpSet;
  readonly to: IpSet;
  readonly ports: PortSet;
  readonly taker: Taker;
  /** Whether the reply is delivered too, or the request alone is told of. */
  readonly reached: boolean;
}

/** Who sends as one: a crowd, a host that is known by name, the bare hosts of a segment that packets may pass, or a site. */
export type Origin = Segment | Host | Site;

/** The origin of a host of a segment (null: a bare one), or null where the segment is odd. */
export function originOf({ standing }: Crowds, segment: Segment, host: Host | null): Origin | null {
  const stands = standing.get(segment) ?? null;
  if (host === null || stands === null) return stands;
  return isCrowd(stands) && stands.holders.get(host.address) !== host ? stands : host;
}

/** The far flows of every origin. Those to balancers are among them within a space too: whom they choose only a walk knows. */
export function farFlows(
  crowds: Crowds,
  sites: ReadonlyMap<Site, IpSet>,
  services: readonly Service[],
): ReadonlyMap<Origin, readonly FarFlow[]> {
  const found = new Map<Origin, readonly FarFlow[]>();
  const { structure } = crowds.network;
  const standing = [...crowds.standing.keys()];
  const inside = fromPrefixes(standing.flatMap(({ prefix }) => (prefix === null ? [] : [prefix])));
  const everywhere = union(inside, unionAll([...sites.values(), structure.internet]));
  const balancers = balancersOf(standing);
  const ask = (origin: Origin, senders: Senders, to: IpSet): void => {
    const flows: FarFlow[] = [];
    for (const { protocol, ports } of services) {
      const note = (reached: boolean, region: Omit<FarFlow, 'protocol' | 'taker' | 'reached'>, taker: Taker): void =>
        void flows.push({ ...region, protocol, taker, reached });
      const takerOf = (by: { readonly segment: Segment | null; readonly site: Site | null }): Taker =>
        by.segment === null ? by.site : (crowds.standing.get(by.segment) ?? by.segment);
      spread(
        crowds,
        { senders, to, protocol, ports },
        {
          arrived: (region, by) => void note(false, region, takerOf(by)),
          reached: (region, _, by) => void note(true, region, takerOf(by)),
        },
      );
    }
    found.set(origin, flows);
  };
  const far = new Map<Space, IpSet>();
  const farFrom = (space: Space): IpSet => {
    const before = far.get(space);
    if (before !== undefined) return before;
    const to = union(subtract(everywhere, fromPrefixes(space.blocks)), balancers.get(space) ?? emptySet);
    far.set(space, to);
    return to;
  };
  for (const stands of new Set(crowds.standing.values())) {
    const to = farFrom(stands.space);
    const bare = isCrowd(stands) ? stands.addresses : bareSet(stands);
    ask(stands, { host: null, segment: stands, site: null, addresses: bare }, to);
    for (const [address, host] of stands.holders)
      ask(host, { host, segment: stands, site: null, addresses: [address, address] }, to);
  }
  for (const [site, addresses] of sites) ask(site, { host: null, segment: null, site, addresses }, inside);
  return found;
}

function balancersOf(segments: readonly Segment[]): ReadonlyMap<Space, IpSet> {
  const addresses = new Map<Space, IpSet[]>();
  for (const { space, holders } of segments)
    for (const [address, host] of holders) {
      if (host.role !== 'balancer') continue;
      addresses.set(space, [...(addresses.get(space) ?? []), [address, address]]);
    }
  return new Map([...addresses].map(([space, sets]) => [space, unionAll(sets)]));
}
