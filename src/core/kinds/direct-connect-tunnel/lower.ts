/** How a direct connect tunnel becomes a leased line. */

import type { Line, LineGateway, Site } from '../../dataplane/network.ts';
import { originOf, prefixesOf, type Written } from '../lowering.ts';
import type { directConnectTunnel } from './direct-connect-tunnel.ts';

/** The line, or null when it is not usable: disabled, or an end does not resolve. */
export function lowerDirectConnectTunnel(
  id: string,
  resource: Written<typeof directConnectTunnel>,
  gateway: LineGateway | null,
  site: Site | null,
): Line | null {
  if (!resource.enabled || gateway === null || site === null) return null;
  const own = prefixesOf(resource.cidrs);
  return {
    id,
    origin: originOf('direct-connect-tunnel', id),
    gateway,
    site,
    ranges: own.length > 0 ? own : site.ranges,
  };
}
