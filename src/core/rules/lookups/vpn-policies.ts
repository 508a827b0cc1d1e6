/** The policies of VPN gateways as rules look at them: by tunnel and by destination. */

import { formatPrefix } from '../../address/prefix.ts';
import { networkOf } from '../../document/blocks.ts';
import type { ResourceOf } from '../../kinds/index.ts';

/** One policy of a VPN gateway, with its place in the list. */
export interface VpnPolicy {
  readonly index: number;
  readonly route: ResourceOf<'vpn-gateway'>['routes'][number];
}

/** The indexes of a gateway's policies by the tunnel that they name. */
export function policiesByTunnel(gateway: ResourceOf<'vpn-gateway'>): ReadonlyMap<string, readonly number[]> {
  const made = new Map<string, number[]>();
  gateway.routes.forEach(({ tunnel }, index) => {
    if (tunnel === null) return;
    const list = made.get(tunnel);
    if (list === undefined) made.set(tunnel, [index]);
    else list.push(index);
  });
  return made;
}

/** A gateway's enabled policies with a tunnel, by the text of the network that they lead to. */
export function enabledByDestination(gateway: ResourceOf<'vpn-gateway'>): ReadonlyMap<string, readonly VpnPolicy[]> {
  const made = new Map<string, VpnPolicy[]>();
  gateway.routes.forEach((route, index) => {
    const network = networkOf(route.destination);
    if (!route.enabled || route.tunnel === null || network === null) return;
    const text = formatPrefix(network);
    const list = made.get(text);
    if (list === undefined) made.set(text, [{ index, route }]);
    else list.push({ index, route });
  });
  return made;
}
