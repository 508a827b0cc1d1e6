/** Where a packet goes next by longest prefix: the route of a table, the tunnel or line of a gateway, the way of a site into the cloud. */

import { type Ip, isPrivateIp } from '../address/ip.ts';
import { containsIp, type Prefix } from '../address/prefix.ts';
import type { Pointer } from '../base/pointer.ts';
import type { Line, Network, NextHop, Route, Site, Space, Tunnel, TunnelGateway, TunnelPolicy } from './network.ts';

/**
 * What a route of a table in `space` leads to, or null when it is invalid: it does not resolve, is of another kind, or is not in the space. A bridge is
 * in the spaces of both sides, and one of a space with itself is in none.
 */
export function nextHopOf(network: Network, route: Route, space: Space): NextHop | null {
  const hop = route.target === null ? undefined : network.structure.nextHops.get(route.target);
  if (hop === undefined || hop.kind !== route.kind) return null;
  if (hop.kind === 'bridge') {
    const [a, b] = hop.sides;
    return a !== b && (a === space || b === space) ? hop : null;
  }
  // What translates to its own address needs one.
  if (hop.kind === 'masquerade' && hop.host.address < 0) return null;
  return hop.space === space ? hop : null;
}

/** Whether the local route of a space takes an address. */
export function isLocal(space: Space, ip: Ip): boolean {
  return longestOf(space.blocks, ip) >= 0;
}

/** The length of the longest prefix that holds an address, or -1. */
export function longestOf(prefixes: readonly Prefix[], ip: Ip): number {
  let longest = -1;
  for (const prefix of prefixes) if (prefix.length > longest && containsIp(prefix, ip)) longest = prefix.length;
  return longest;
}

/** A tunnel and what chose it. */
export interface Chosen {
  readonly tunnel: Tunnel;
  readonly because: Pointer;
  readonly several: boolean;
}

/** The tunnel by which a gateway sends a packet: by SPD first, then by its policies; null: none. */
export function tunnelFor(network: Network, gateway: TunnelGateway, source: Ip, to: Ip): Chosen | null {
  for (const tunnel of gateway.tunnels) {
    if (tunnel.selectors.length === 0 || isPassedOver(network, tunnel)) continue;
    for (const selector of tunnel.selectors) {
      if (containsIp(selector.local, source) && longestOf(selector.remotes, to) >= 0)
        return { tunnel, because: selector.origin, several: false };
    }
  }
  return chosenBy(policyFor(network, gateway, to, null));
}

const chosenBy = (policy: TunnelPolicy | null): Chosen | null =>
  policy === null ? null : { tunnel: policy.tunnel, because: policy.origin, several: policy.several };

/** The policy of a gateway for an address, leaving out those to the tunnel `but`. */
function policyFor(network: Network, gateway: TunnelGateway, to: Ip, but: Tunnel | null): TunnelPolicy | null {
  if (but === null && network.failed.size === 0) return gateway.policies.longest(to);
  for (const policy of gateway.policies.matches(to)) {
    if (policy.tunnel !== but && !isPassedOver(network, policy.tunnel)) return policy;
  }
  return null;
}

/** A failed tunnel is passed over only when its health is watched. */
function isPassedOver(network: Network, tunnel: Tunnel): boolean {
  return tunnel.watched && network.failed.has(tunnel.id);
}

/** A way from a site into the cloud. `onward` is the policy by which the gateway sends the packet on to another site at once. */
export interface SiteWay {
  readonly length: number;
  readonly line: Line | null;
  readonly tunnel: Tunnel | null;
  readonly onward: Chosen | null;
  readonly because: Pointer;
  readonly space: Space;
}

/** The way that a packet of a site takes into the cloud: the longest prefix, lines before tunnels, the lowest id; null: no way in. */
export function wayFrom(network: Network, site: Site, source: Ip, to: Ip): SiteWay | null {
  let best: SiteWay | null = null;
  for (const line of site.lines) {
    const { space } = line.gateway;
    const length = space === null ? -1 : longestOf(space.blocks, to);
    if (space === null || length <= (best?.length ?? -1)) continue;
    best = { length, line, tunnel: null, onward: null, because: line.origin, space };
  }
  for (const tunnel of site.tunnels) {
    if (isPassedOver(network, tunnel)) continue;
    const way = tunnel.mode === 'spd' ? spdWay(tunnel, source, to) : routeWay(network, tunnel, to);
    if (way !== null && way.length > (best?.length ?? -1)) best = way;
  }
  return best;
}

function spdWay(tunnel: Tunnel, source: Ip, to: Ip): SiteWay | null {
  const { space } = tunnel.gateway;
  if (space === null) return null;
  let best: SiteWay | null = null;
  for (const { local, remotes, origin } of tunnel.selectors) {
    if (local.length <= (best?.length ?? -1) || !containsIp(local, to) || longestOf(remotes, source) < 0) continue;
    best = { length: local.length, line: null, tunnel, onward: null, because: origin, space };
  }
  return best;
}

function routeWay(network: Network, tunnel: Tunnel, to: Ip): SiteWay | null {
  const { space } = tunnel.gateway;
  if (space === null) return null;
  const length = longestOf(space.blocks, to);
  if (length >= 0) return { length, line: null, tunnel, onward: null, because: tunnel.origin, space };
  // The clause speaks of private destinations; the corpora send a public address that an EIP holds the same way, and no other one.
  const carried = isPrivateIp(to) || network.structure.publics.has(to);
  const policy = carried ? policyFor(network, tunnel.gateway, to, tunnel) : null;
  if (policy === null) return null;
  const onward = chosenBy(policy);
  return { length: policy.destination.length, line: null, tunnel, onward, because: policy.origin, space };
}
