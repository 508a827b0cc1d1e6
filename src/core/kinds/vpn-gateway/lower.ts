/** How a VPN gateway becomes a gateway of tunnels, with the policies that choose among them. */

import { parsePrefix } from '../../address/prefix.ts';
import { PrefixTrie } from '../../address/trie.ts';
import type { Space, Tunnel, TunnelGateway, TunnelPolicy } from '../../dataplane/network.ts';
import { type Draft, emptyTrie, originOf, type Written } from '../lowering.ts';
import type { vpnGateway } from './vpn-gateway.ts';

/** The gateway, still without tunnels and policies. */
export function lowerVpnGateway(id: string, space: Space | null): Draft<TunnelGateway> {
  return { id, origin: originOf('vpn-gateway', id), kind: 'tunnels', space, tunnels: [], policies: emptyTrie() };
}

/** The policies that count: enabled, with a destination, to one of the gateway's usable tunnels in mode `route`. */
export function lowerPolicies(
  id: string,
  resource: Written<typeof vpnGateway>,
  tunnels: readonly Tunnel[],
): PrefixTrie<TunnelPolicy> {
  const usable = new Map(tunnels.filter((tunnel) => tunnel.mode === 'route').map((tunnel) => [tunnel.id, tunnel]));
  const policies: Draft<TunnelPolicy>[] = [];
  resource.routes.forEach((route, index) => {
    const destination = route.destination === null ? null : parsePrefix(route.destination);
    const tunnel = route.tunnel === null ? undefined : usable.get(route.tunnel);
    if (!route.enabled || destination === null || tunnel === undefined) return;
    const origin = originOf('vpn-gateway', id, 'routes', index);
    policies.push({ destination, weight: route.weight, tunnel, origin, several: false });
  });
  // Stable: equal weights stay in the order of the list.
  policies.sort((a, b) => a.weight - b.weight);
  const first = new Map<string, Draft<TunnelPolicy>>();
  for (const policy of policies) {
    const key = `${policy.destination.base}/${policy.destination.length} ${policy.weight}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, policy);
    else {
      before.several = true;
      policy.several = true;
    }
  }
  return new PrefixTrie(policies.map((policy) => [policy.destination, policy]));
}
