/** How the IDCs of a design are reached: the enabled tunnels of each, by VPN and by direct connect. */

import { sortedKeys } from '../../base/order.ts';
import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import { allTunnels, TUNNEL_READS, type Tunnel } from './tunnels.ts';

/** What a rule reads that asks how IDCs are reached. */
export const IDC_LINK_READS = ['idc', ...TUNNEL_READS, 'direct-connect-gateway', 'direct-connect-tunnel'] as const;

/** The enabled tunnels of an IDC, by id. */
export interface IdcLinks {
  readonly vpn: readonly Tunnel[];
  readonly direct: readonly string[];
}

/** The links of every IDC that has one. */
export function linksByIdc(resources: Pick<Resources, (typeof IDC_LINK_READS)[number]>): ReadonlyMap<string, IdcLinks> {
  const made = new Map<string, { vpn: Tunnel[]; direct: string[] }>();
  const linksOf = (idc: string) => {
    const before = made.get(idc);
    if (before !== undefined) return before;
    const fresh: { vpn: Tunnel[]; direct: string[] } = { vpn: [], direct: [] };
    made.set(idc, fresh);
    return fresh;
  };
  for (const tunnel of allTunnels(resources)) {
    const { idc } = tunnel.customer;
    if (idc !== null && tunnel.value.enabled && resolve(resources, 'idc', idc) !== null) linksOf(idc).vpn.push(tunnel);
  }
  for (const id of sortedKeys(resources['direct-connect-tunnel'])) {
    const tunnel = resources['direct-connect-tunnel'][id];
    if (
      tunnel === undefined ||
      !tunnel.enabled ||
      tunnel.idc === null ||
      resolve(resources, 'idc', tunnel.idc) === null
    )
      continue;
    if (resolve(resources, 'direct-connect-gateway', tunnel.directConnectGateway) !== null)
      linksOf(tunnel.idc).direct.push(id);
  }
  return made;
}
