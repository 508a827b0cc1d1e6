/** VPN tunnels as rules look at them: with both ends and the IDC behind, by gateway, and the mappings of their SPD. */

import { formatIp } from '../../address/ip.ts';
import { comparePrefix, equalPrefix, type Prefix } from '../../address/prefix.ts';
import type { Place } from '../../base/finding.ts';
import { sortedKeys } from '../../base/order.ts';
import { networkOf, soundNetworkOf } from '../../document/blocks.ts';
import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { PROBE_RANGE } from '../facts.ts';
import { placeOf } from './places.ts';

/** A tunnel whose two gateways resolve. What lies behind them may still be missing. */
export interface Tunnel {
  readonly id: string;
  readonly value: ResourceOf<'vpn-tunnel'>;
  readonly gatewayId: string;
  readonly gateway: ResourceOf<'vpn-gateway'>;
  readonly customerId: string;
  readonly customer: ResourceOf<'customer-gateway'>;
}

/** What a rule reads that looks at tunnels. */
export const TUNNEL_READS = ['vpn-gateway', 'customer-gateway', 'vpn-tunnel'] as const;

type TunnelResources = Pick<Resources, (typeof TUNNEL_READS)[number]>;

/** Every tunnel whose two gateways resolve, by id in code point order. */
export function* allTunnels(resources: TunnelResources): Generator<Tunnel> {
  for (const id of sortedKeys(resources['vpn-tunnel'])) {
    const value = resolve(resources, 'vpn-tunnel', id);
    if (value === null || value.vpnGateway === null || value.customerGateway === null) continue;
    const gateway = resolve(resources, 'vpn-gateway', value.vpnGateway);
    const customer = resolve(resources, 'customer-gateway', value.customerGateway);
    if (gateway === null || customer === null) continue;
    yield { id, value, gatewayId: value.vpnGateway, gateway, customerId: value.customerGateway, customer };
  }
}

const byGateway = new WeakMap<Resources['vpn-tunnel'], ReadonlyMap<string, readonly string[]>>();

/** The tunnels that name a VPN gateway, by id in code point order. */
export function tunnelsOf(tunnels: Resources['vpn-tunnel'], gateway: string): readonly string[] {
  let map = byGateway.get(tunnels);
  if (map === undefined) {
    const made = new Map<string, string[]>();
    for (const id of sortedKeys(tunnels)) {
      const of = tunnels[id]?.vpnGateway ?? null;
      if (of === null) continue;
      const list = made.get(of);
      if (list === undefined) made.set(of, [id]);
      else list.push(id);
    }
    map = made;
    byGateway.set(tunnels, map);
  }
  return map.get(gateway) ?? [];
}

/** One local range with one remote range of a tunnel's SPD; both without host bits. */
export interface Mapping {
  readonly tunnel: string;
  readonly local: Prefix;
  readonly localText: string;
  readonly remote: Prefix;
  readonly remoteText: string;
  /** The place of the remote range. */
  readonly at: Place;
}

/** The mappings of a tunnel in mode `spd`, in the order of the file; those with an end that is empty or has host bits are left out. */
export function* mappingsOf(id: string, tunnel: ResourceOf<'vpn-tunnel'>): Generator<Mapping> {
  if (tunnel.mode !== 'spd') return;
  for (const [rule, { local: localText, remotes }] of tunnel.spd.entries()) {
    const local = soundNetworkOf(localText);
    if (local === null || localText === null) continue;
    for (const [index, remoteText] of remotes.entries()) {
      const remote = soundNetworkOf(remoteText);
      if (remote !== null)
        yield {
          tunnel: id,
          local,
          localText,
          remote,
          remoteText,
          at: placeOf('vpn-tunnel', id, 'spd', rule, 'remotes', index),
        };
    }
  }
}

/** The ranges behind a tunnel, without repeats: what its SPD or its gateway's enabled policies name; when a tunnel in mode `route` has no policy, the IDC's. */
export function peerRangesOf(resources: Pick<Resources, 'idc'>, tunnel: Tunnel): Prefix[] {
  const { id, value, gateway, customer } = tunnel;
  const named =
    value.mode === 'spd'
      ? value.spd.flatMap(({ remotes }) => remotes)
      : gateway.routes.flatMap(({ destination, tunnel: to, enabled }) =>
          enabled && to === id && destination !== null ? [destination] : [],
        );
  const texts =
    value.mode === 'route' && named.length === 0 ? (resolve(resources, 'idc', customer.idc)?.cidrs ?? []) : named;
  return distinct(texts.map(networkOf).filter((network) => network !== null));
}

/** The prefixes without repeats, in address order. */
export function distinct(prefixes: readonly Prefix[]): Prefix[] {
  return [...prefixes].sort(comparePrefix).filter((prefix, i, sorted) => {
    const before = sorted[i - 1];
    return before === undefined || !equalPrefix(before, prefix);
  });
}

/** Two probe addresses that no tunnel has, the lowest of the range that the platform takes them from. */
export function freshProbes(tunnels: Resources['vpn-tunnel']): { readonly local: string; readonly remote: string } {
  const taken = new Set(
    Object.values(tunnels).flatMap(({ healthCheck }) => [healthCheck?.local ?? null, healthCheck?.remote ?? null]),
  );
  const free: string[] = [];
  for (let ip = PROBE_RANGE.base + 1; free.length < 2; ip += 1) if (!taken.has(formatIp(ip))) free.push(formatIp(ip));
  return { local: free[0] ?? '', remote: free[1] ?? '' };
}
