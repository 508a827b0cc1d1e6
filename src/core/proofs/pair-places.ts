/** Which places of a network are asked about in pairs: subnets and sites that have hosts, and the Internet. */

import { type IpSet, unionAll } from '../address/prefix-set.ts';
import { INTERNET } from '../base/id.ts';
import type { Network, Place, Segment, Site } from '../dataplane/network.ts';
import { sendersOf, setOf } from '../document/endpoint.ts';

/** A subnet, a site or (both null) the Internet, with the addresses of its hosts. */
export interface PairPlace {
  readonly id: string;
  readonly segment: Segment | null;
  readonly site: Site | null;
  readonly addresses: IpSet;
}

/** The places of a network: subnets and sites, each in order of id, then the Internet. */
export function pairPlaces(network: Network): readonly PairPlace[] {
  const { segments, sites, internet } = network.structure;
  const addressesOf = (id: string, place: Place): readonly IpSet[] => {
    const parts = sendersOf(network, { kind: 'place', id, place });
    return parts.ok ? [unionAll(parts.value.map(setOf))] : [];
  };
  return [
    ...segments.flatMap((segment) =>
      addressesOf(segment.id, { kind: 'segment', segment }).map((addresses) => ({
        id: segment.id,
        segment,
        site: null,
        addresses,
      })),
    ),
    ...sites.flatMap((site) =>
      addressesOf(site.id, { kind: 'site', site }).map((addresses) => ({
        id: site.id,
        segment: null,
        site,
        addresses,
      })),
    ),
    { id: INTERNET, segment: null, site: null, addresses: internet },
  ];
}
