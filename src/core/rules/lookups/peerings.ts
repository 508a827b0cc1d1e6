/** Peerings as rules look at them: both sides, the policies to them, and what lies beyond a peer and cannot be reached through it. */

import {
  comparePrefix,
  covers,
  lastOf,
  PRIVATE_PREFIXES,
  type Prefix,
  UNROUTABLE_PREFIXES,
} from '../../address/prefix.ts';
import { coversSet, fromPrefix, fromPrefixes } from '../../address/prefix-set.ts';
import { PrefixTrie } from '../../address/trie.ts';
import type { Place } from '../../base/finding.ts';
import { sortedKeys } from '../../base/order.ts';
import { networkOf, soundNetworkOf } from '../../document/blocks.ts';
import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { nextHopsOf, type Pointing, policiesTo, routePlace, soundDestinationsOf } from './routes.ts';

/** A peering of two different VPCs, both there. */
export interface Peering {
  readonly id: string;
  readonly value: ResourceOf<'peering-connection'>;
  readonly sides: readonly [string, string];
}

type PeeringResources = Pick<Resources, 'vpc' | 'peering-connection'>;

/** Every peering whose two sides resolve and differ, by id in code point order. */
export function* allPeerings(resources: PeeringResources): Generator<Peering> {
  for (const id of sortedKeys(resources['peering-connection'])) {
    const value = resources['peering-connection'][id];
    if (value === undefined || value.vpc === null || value.peerVpc === null || value.vpc === value.peerVpc) continue;
    if (resolve(resources, 'vpc', value.vpc) === null || resolve(resources, 'vpc', value.peerVpc) === null) continue;
    yield { id, value, sides: [value.vpc, value.peerVpc] };
  }
}

/** What a rule reads that asks what lies beyond a peer. */
export const BEYOND_READS = [
  'vpc',
  'peering-connection',
  'idc',
  'customer-gateway',
  'vpn-gateway',
  'vpn-tunnel',
  'direct-connect-gateway',
  'direct-connect-tunnel',
  'nat-gateway',
] as const;

type BeyondResources = Pick<Resources, (typeof BEYOND_READS)[number]>;

/** A way out of a VPC. */
export interface Way {
  readonly kind: 'peering-connection' | 'vpn-gateway' | 'direct-connect-gateway' | 'nat-gateway';
  readonly id: string;
  readonly name: string;
  /** The VPC that a peering leads to, else null. */
  readonly to: string | null;
}

/** Finds the ways out of VPCs that lead to a destination; each VPC is looked at once. */
export class WaysOut {
  readonly #resources: BeyondResources;
  readonly #known = new Map<
    string,
    { readonly sorted: readonly (readonly [Prefix, Way])[]; readonly trie: PrefixTrie<Way> }
  >();
  readonly #ways: ReadonlyMap<string, readonly (readonly [Prefix, Way])[]>;
  readonly #nats = new Map<string, Way>();

  constructor(resources: BeyondResources) {
    this.#resources = resources;
    this.#ways = waysByVpc(resources);
    for (const id of sortedKeys(resources['nat-gateway'])) {
      const nat = resources['nat-gateway'][id];
      if (nat !== undefined && nat.vpc !== null && !this.#nats.has(nat.vpc))
        this.#nats.set(nat.vpc, { kind: 'nat-gateway', id, name: nat.name, to: null });
    }
  }

  /** The way by which a packet for the destination would have to leave `vpc` again, having come from `from`; null when the destination is in the VPC or nothing leads to it. */
  beyond(vpc: string, from: string, destination: Prefix): Way | null {
    const block = soundNetworkOf(resolve(this.#resources, 'vpc', vpc)?.cidr ?? null);
    if (block === null || covers(block, destination)) return null;
    const { sorted, trie } = this.#waysOf(vpc);
    const around = trie.matches(destination.base).find((way) => way.to !== from);
    if (around !== undefined) return around;
    const last = lastOf(destination);
    for (let i = lowerBound(sorted, destination.base); i < sorted.length; i += 1) {
      const [network, way] = sorted[i] ?? [];
      if (network === undefined || way === undefined || network.base > last) break;
      if (way.to !== from) return way;
    }
    return coversSet(CLOSED, fromPrefix(destination)) ? null : (this.#nats.get(vpc) ?? null);
  }

  #waysOf(vpc: string): { readonly sorted: readonly (readonly [Prefix, Way])[]; readonly trie: PrefixTrie<Way> } {
    let known = this.#known.get(vpc);
    if (known === undefined) {
      const sorted = [...(this.#ways.get(vpc) ?? [])].sort(([a], [b]) => comparePrefix(a, b));
      known = { sorted, trie: new PrefixTrie(sorted) };
      this.#known.set(vpc, known);
    }
    return known;
  }
}

/** What no gateway to the Internet carries. */
const CLOSED = fromPrefixes([...PRIVATE_PREFIXES, ...UNROUTABLE_PREFIXES]);

function lowerBound(sorted: readonly (readonly [Prefix, Way])[], base: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.[0].base ?? 0) < base) low = middle + 1;
    else high = middle;
  }
  return low;
}

function waysByVpc(resources: BeyondResources): ReadonlyMap<string, readonly (readonly [Prefix, Way])[]> {
  const made = new Map<string, (readonly [Prefix, Way])[]>();
  const add = (vpc: string | null, cidr: string | null, way: Way): void => {
    const network = networkOf(cidr);
    if (vpc === null || network === null) return;
    const list = made.get(vpc);
    if (list === undefined) made.set(vpc, [[network, way]]);
    else list.push([network, way]);
  };
  for (const { id, value, sides } of allPeerings(resources)) {
    for (const [here, there] of [sides, [sides[1], sides[0]] as const]) {
      add(here, resolve(resources, 'vpc', there)?.cidr ?? null, {
        kind: 'peering-connection',
        id,
        name: value.name,
        to: there,
      });
    }
  }
  for (const id of sortedKeys(resources['vpn-tunnel'])) {
    const tunnel = resources['vpn-tunnel'][id];
    const gateway = resolve(resources, 'vpn-gateway', tunnel?.vpnGateway ?? null);
    const idc = resolve(
      resources,
      'idc',
      resolve(resources, 'customer-gateway', tunnel?.customerGateway ?? null)?.idc ?? null,
    );
    if (tunnel === undefined || gateway === null || tunnel.vpnGateway === null || idc === null) continue;
    for (const cidr of idc.cidrs)
      add(gateway.vpc, cidr, { kind: 'vpn-gateway', id: tunnel.vpnGateway, name: gateway.name, to: null });
  }
  for (const id of sortedKeys(resources['direct-connect-tunnel'])) {
    const tunnel = resources['direct-connect-tunnel'][id];
    const gateway = resolve(resources, 'direct-connect-gateway', tunnel?.directConnectGateway ?? null);
    const idc = resolve(resources, 'idc', tunnel?.idc ?? null);
    if (tunnel === undefined || gateway === null || tunnel.directConnectGateway === null) continue;
    for (const cidr of tunnel.cidrs.length > 0 ? tunnel.cidrs : (idc?.cidrs ?? [])) {
      add(gateway.vpc, cidr, {
        kind: 'direct-connect-gateway',
        id: tunnel.directConnectGateway,
        name: gateway.name,
        to: null,
      });
    }
  }
  return made;
}

/** The policies of a table to one destination by one peering of its VPC. */
export interface PeeringPolicy {
  readonly tableId: string;
  readonly table: ResourceOf<'route-table'>;
  readonly peeringId: string;
  readonly peering: ResourceOf<'peering-connection'>;
  readonly peerId: string;
  readonly peer: ResourceOf<'vpc'>;
  readonly network: Prefix;
  readonly text: string;
  readonly indexes: readonly number[];
  readonly at: readonly [Place, ...Place[]];
}

/** Every policy whose next hop is a peering of the table's VPC with another one; equal ones together. */
export function* allPeeringPolicies(
  resources: PeeringResources & Pick<Resources, 'route-table'>,
): Generator<PeeringPolicy> {
  if (Object.keys(resources['peering-connection']).length === 0) return;
  for (const [tableId, table] of Object.entries(resources['route-table'])) {
    if (table.vpc === null || resolve(resources, 'vpc', table.vpc) === null) continue;
    if (!nextHopsOf(table).some((hop) => resolve(resources, 'peering-connection', hop) !== null)) continue;
    for (const { network, text, policies } of soundDestinationsOf(table)) {
      const byPeering = new Map<string, number[]>();
      for (const { index, route } of policies) {
        if (route.nextHop === null || resolve(resources, 'peering-connection', route.nextHop) === null) continue;
        const list = byPeering.get(route.nextHop);
        if (list === undefined) byPeering.set(route.nextHop, [index]);
        else list.push(index);
      }
      for (const [peeringId, indexes] of byPeering) {
        const peering = resolve(resources, 'peering-connection', peeringId);
        if (peering === null) continue;
        const peerId = peering.vpc === table.vpc ? peering.peerVpc : peering.peerVpc === table.vpc ? peering.vpc : null;
        const peer = peerId === table.vpc ? null : resolve(resources, 'vpc', peerId);
        const [first, ...others] = indexes.map((index) => routePlace(tableId, index, 'destination'));
        if (peer === null || peerId === null || first === undefined) continue;
        yield { tableId, table, peeringId, peering, peerId, peer, network, text, indexes, at: [first, ...others] };
      }
    }
  }
}

/** The enabled policies of one side's tables that lead by a peering. */
export function policiesOfSide(tables: Resources['route-table'], peering: string, side: string): readonly Pointing[] {
  return policiesTo(tables, peering).filter(({ table }) => tables[table]?.vpc === side);
}
