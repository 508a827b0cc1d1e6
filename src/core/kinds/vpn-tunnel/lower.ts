/** How a VPN tunnel becomes a tunnel with its selectors. */

import { parsePrefix } from '../../address/prefix.ts';
import type { Selector, Thing, Tunnel, TunnelGateway } from '../../dataplane/network.ts';
import { originOf, prefixesOf, type Written } from '../lowering.ts';
import type { vpnTunnel } from './vpn-tunnel.ts';

/** The tunnel, or null when it is not usable: disabled, or an end or the site behind it does not resolve. */
export function lowerVpnTunnel(
  id: string,
  resource: Written<typeof vpnTunnel>,
  gateway: TunnelGateway | null,
  far: { readonly peer: Thing; readonly site: Tunnel['site'] } | null,
): Tunnel | null {
  if (!resource.enabled || gateway === null || far === null) return null;
  const selectors: Selector[] = [];
  if (resource.mode === 'spd') {
    resource.spd.forEach((rule, index) => {
      const local = rule.local === null ? null : parsePrefix(rule.local);
      const origin = originOf('vpn-tunnel', id, 'spd', index);
      if (local !== null) selectors.push({ local, remotes: prefixesOf(rule.remotes), origin });
    });
  }
  return {
    id,
    origin: originOf('vpn-tunnel', id),
    gateway,
    peer: far.peer,
    site: far.site,
    mode: resource.mode,
    selectors,
    watched: resource.healthCheck !== null,
  };
}
