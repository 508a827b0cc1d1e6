/** Decides which route, tunnel or way into the cloud a packet takes: one linear scan a question. */

import { type Ip, isPrivateIp } from '../../address/ip.ts';
import type { Document } from '../../document/document.ts';
import { blocksOf, find, idsOf, inIdc, isEip, longestWithin, within } from './holdings.ts';

type Route = Document['resources']['route-table'][string]['routes'][number];
type VpnTunnel = Document['resources']['vpn-tunnel'][string];

/** What has failed, in a scenario: ids of resources and names of zones. */
export type Failed = readonly string[];

const NEXT_HOP_ORDER = ['eip', 'direct-connect-gateway', 'vpn-gateway'];

function rankOf(route: Route): number {
  const rank = NEXT_HOP_ORDER.indexOf(route.nextHopType);
  return rank < 0 ? NEXT_HOP_ORDER.length : rank;
}

/** The route that a packet from a subnet of VPC `vpc` follows, or null. `ownEip`: whether routes of type `eip` exist for it. */
export function routeFor(
  design: Document,
  subnetId: string,
  vpc: string | null,
  destination: Ip,
  ownEip: boolean,
): Route | null {
  if (vpc === null) return null;
  const tables = design.resources['route-table'];
  let table = find(tables, find(design.resources.subnet, subnetId)?.routeTable ?? null);
  if (table === null || table.vpc !== vpc) {
    const byDefault = idsOf(tables).find((id) => tables[id]?.vpc === vpc && tables[id]?.default === true);
    table = byDefault === undefined ? null : find(tables, byDefault);
  }
  let best: Route | null = null;
  let bestLength = -1;
  for (const route of table?.routes ?? []) {
    if (!route.enabled || (route.nextHopType === 'eip' && !ownEip)) continue;
    const length = longestWithin([route.destination], destination);
    if (length < 0 || length < bestLength) continue;
    if (best === null || length > bestLength || rankOf(route) < rankOf(best)) {
      best = route;
      bestLength = length;
    }
  }
  return best;
}

/** Whether a tunnel exists for its gateway's packets: enabled, with a customer gateway and an IDC; a failed one with a health check is passed over. */
function tunnelStands(design: Document, id: string, tunnel: VpnTunnel, failed: Failed): boolean {
  if (!tunnel.enabled || (tunnel.healthCheck !== null && failed.includes(id))) return false;
  const customer = find(design.resources['customer-gateway'], tunnel.customerGateway);
  return customer !== null && find(design.resources.idc, customer.idc) !== null;
}

/** The IDC at the far end of a VPN tunnel, or null. */
export function farIdc(design: Document, tunnelId: string | null): string | null {
  const tunnel = find(design.resources['vpn-tunnel'], tunnelId);
  return find(design.resources['customer-gateway'], tunnel?.customerGateway ?? null)?.idc ?? null;
}

/** The tunnel by which a VPN gateway sends a packet, or null: SPD first, then its own routes. */
export function vpnTunnelFor(
  design: Document,
  gateway: string,
  source: Ip,
  destination: Ip,
  failed: Failed,
): string | null {
  const tunnels = design.resources['vpn-tunnel'];
  for (const id of idsOf(tunnels)) {
    const tunnel = find(tunnels, id);
    if (tunnel === null || tunnel.vpnGateway !== gateway || tunnel.mode !== 'spd') continue;
    if (!tunnelStands(design, id, tunnel, failed)) continue;
    const taken = tunnel.spd.some(
      ({ local, remotes }) => within(local, source) && remotes.some((remote) => within(remote, destination)),
    );
    if (taken) return id;
  }
  return gatewayRoute(design, gateway, destination, null, failed)?.tunnel ?? null;
}

/** The gateway's own route for a destination, over tunnels in mode `route` other than `except`; with the length of its destination. */
function gatewayRoute(
  design: Document,
  gateway: string,
  destination: Ip,
  except: string | null,
  failed: Failed,
): { readonly tunnel: string; readonly length: number } | null {
  let best: { readonly tunnel: string; readonly length: number; readonly weight: number } | null = null;
  for (const route of find(design.resources['vpn-gateway'], gateway)?.routes ?? []) {
    const tunnel = find(design.resources['vpn-tunnel'], route.tunnel);
    if (!route.enabled || tunnel === null || route.tunnel === null || route.tunnel === except) continue;
    if (tunnel.vpnGateway !== gateway || tunnel.mode !== 'route') continue;
    if (!tunnelStands(design, route.tunnel, tunnel, failed)) continue;
    const length = longestWithin([route.destination], destination);
    if (length < 0) continue;
    if (best === null || length > best.length || (length === best.length && route.weight < best.weight))
      best = { tunnel: route.tunnel, length, weight: route.weight };
  }
  return best;
}

/** The tunnel by which a direct connect gateway sends a packet, or null: the longest range, then the first by id. */
export function directConnectTunnelFor(design: Document, gateway: string, destination: Ip): string | null {
  const tunnels = design.resources['direct-connect-tunnel'];
  let best: string | null = null;
  let longest = -1;
  for (const id of idsOf(tunnels)) {
    const tunnel = find(tunnels, id);
    const idc = find(design.resources.idc, tunnel?.idc ?? null);
    if (tunnel === null || idc === null || tunnel.directConnectGateway !== gateway || !tunnel.enabled) continue;
    const length = longestWithin(tunnel.cidrs.length > 0 ? tunnel.cidrs : idc.cidrs, destination);
    if (length > longest) {
      best = id;
      longest = length;
    }
  }
  return best;
}

/** Where a packet of an IDC goes: it stays, or takes a tunnel into a VPC, or meets another site at the gateway (`onward`, a tunnel). */
export type Way =
  | { readonly to: 'itself' }
  | { readonly to: 'vpc'; readonly vpc: string; readonly gateway: string; readonly tunnel: string }
  | { readonly to: 'site'; readonly gateway: string; readonly tunnel: string; readonly onward: string };

/** The way of a packet out of an IDC, or null: longest prefix, its own ranges first, then direct connect, then the lowest id. */
export function wayOutOfIdc(design: Document, idcId: string, source: Ip, destination: Ip, failed: Failed): Way | null {
  let best: Way | null = null;
  let longest = longestWithin(find(design.resources.idc, idcId)?.cidrs ?? [], destination);
  if (longest >= 0) best = { to: 'itself' };
  const consider = (length: number, way: Way) => {
    if (length <= longest) return;
    longest = length;
    best = way;
  };
  for (const id of idsOf(design.resources['direct-connect-tunnel'])) {
    const tunnel = find(design.resources['direct-connect-tunnel'], id);
    const gateway = find(design.resources['direct-connect-gateway'], tunnel?.directConnectGateway ?? null);
    const vpc = gateway?.vpc ?? null;
    if (tunnel === null || !tunnel.enabled || tunnel.idc !== idcId || tunnel.directConnectGateway === null) continue;
    if (vpc === null || find(design.resources.vpc, vpc) === null) continue;
    const length = longestWithin(blocksOf(design, vpc), destination);
    consider(length, { to: 'vpc', vpc, gateway: tunnel.directConnectGateway, tunnel: id });
  }
  for (const id of idsOf(design.resources['vpn-tunnel'])) {
    const tunnel = find(design.resources['vpn-tunnel'], id);
    const gateway = tunnel?.vpnGateway ?? null;
    const vpc = find(design.resources['vpn-gateway'], gateway)?.vpc ?? null;
    if (tunnel === null || farIdc(design, id) !== idcId || !tunnelStands(design, id, tunnel, failed)) continue;
    if (gateway === null || vpc === null || find(design.resources.vpc, vpc) === null) continue;
    const cloud: Way = { to: 'vpc', vpc, gateway, tunnel: id };
    if (tunnel.mode === 'spd') {
      for (const { local, remotes } of tunnel.spd)
        if (remotes.some((remote) => within(remote, source))) consider(longestWithin([local], destination), cloud);
      continue;
    }
    const length = longestWithin(blocksOf(design, vpc), destination);
    consider(length, cloud);
    // The kernel corpus has the gateway's routes carry the design's own EIPs too (024), though the law speaks of private destinations.
    if (length >= 0 || !(isPrivateIp(destination) || isEip(design, destination))) continue;
    const onward = gatewayRoute(design, gateway, destination, id, failed);
    if (onward !== null) consider(onward.length, { to: 'site', gateway, tunnel: id, onward: onward.tunnel });
  }
  return best;
}

/** Whether an address in an IDC's ranges is the IDC's: not so where a longer block of a VPC linked to it takes it. */
export function belongsToIdc(design: Document, idcId: string, ip: Ip): boolean {
  if (!inIdc(design, idcId, ip)) return false;
  const own = longestWithin(find(design.resources.idc, idcId)?.cidrs ?? [], ip);
  return !linkedVpcs(design, idcId).some((vpc) => longestWithin(blocksOf(design, vpc), ip) > own);
}

function linkedVpcs(design: Document, idcId: string): string[] {
  const lines = Object.values(design.resources['direct-connect-tunnel'])
    .filter((tunnel) => tunnel.enabled && tunnel.idc === idcId)
    .map((tunnel) => find(design.resources['direct-connect-gateway'], tunnel.directConnectGateway)?.vpc ?? null);
  const vpns = Object.entries(design.resources['vpn-tunnel'])
    .filter(([id, tunnel]) => tunnel.enabled && farIdc(design, id) === idcId)
    .map(([, tunnel]) => find(design.resources['vpn-gateway'], tunnel.vpnGateway)?.vpc ?? null);
  return [...lines, ...vpns].filter((vpc) => vpc !== null);
}
