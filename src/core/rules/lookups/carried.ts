/** What the policies of a table take, and what the gateways that they lead to carry of it: as exact sets. */

import { comparePrefix, lastOf, type Prefix } from '../../address/prefix.ts';
import {
  fromPrefix,
  fromPrefixes,
  type IpSet,
  intersect,
  isEmpty,
  overlapsSet,
  subtract,
  union,
  unionAll,
} from '../../address/prefix-set.ts';
import type { Network, NextHop, Segment, Structure, TunnelGateway } from '../../dataplane/network.ts';
import type { Resources } from '../../document/document.ts';
import { usableSet } from '../../document/endpoint.ts';
import { resolve } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { UNROUTABLE } from './network.ts';
import { type Destination, destinationsOf, type Route } from './routes.ts';
import { tunnelsOf } from './tunnels.ts';

/** A destination of a table that has an enabled policy. */
export interface Taken {
  readonly destination: Destination;
  /** The addresses that its policies take: no longer policy has them, they are not local, and a network carries them. None: it takes nothing. */
  readonly addresses: () => IpSet;
}

/** The destinations of a table that have an enabled policy, in address order. */
export function takenIn(table: ResourceOf<'route-table'>, blocks: readonly Prefix[]): Taken[] {
  const enabled = destinationsOf(table)
    .filter(({ policies }) => policies.some(({ route }) => route.enabled))
    .sort((a, b) => comparePrefix(a.network, b.network));
  let never: IpSet | undefined;
  return enabled.map((destination, i) => ({
    destination,
    addresses: () => {
      const longer: Prefix[] = [];
      const last = lastOf(destination.network);
      for (let k = i + 1; k < enabled.length; k += 1) {
        const network = enabled[k]?.network;
        if (network === undefined || network.base > last) break;
        longer.push(network);
      }
      never ??= union(UNROUTABLE, fromPrefixes(blocks));
      return subtract(subtract(fromPrefix(destination.network), fromPrefixes(longer)), never);
    },
  }));
}

const bySegments = new WeakMap<
  Structure,
  { readonly tables: Network['tables']; readonly segments: ReadonlyMap<string, readonly Segment[]> }
>();

/** The segments that follow each table, by its id. */
export function segmentsByTable(network: Network): ReadonlyMap<string, readonly Segment[]> {
  // The tables of a design that was seen before may have outlived the structure that they were made with.
  const known = bySegments.get(network.structure);
  if (known?.tables === network.tables) return known.segments;
  const made = new Map<string, Segment[]>();
  for (const segment of network.structure.segments) {
    const id = network.tables[segment.index]?.id;
    if (id === undefined) continue;
    const list = made.get(id);
    if (list === undefined) made.set(id, [segment]);
    else list.push(segment);
  }
  bySegments.set(network.structure, { tables: network.tables, segments: made });
  return made;
}

/** What the kinds of next hops are called in the network. */
const KINDS: Readonly<Record<Exclude<Route['nextHopType'], 'eip'>, NextHop['kind']>> = {
  'vpn-gateway': 'tunnels',
  'nat-gateway': 'translator',
  'public-gateway': 'masquerade',
  'direct-connect-gateway': 'lines',
  'peering-connection': 'bridge',
  cvm: 'relay',
};

/** The next hop of a policy of a table of `vpc`, or null where it does not lead there: other rules say why. */
export function validHop(network: Network, vpc: string, route: Route): NextHop | null {
  if (route.nextHop === null || route.nextHopType === 'eip') return null;
  const hop = network.structure.nextHops.get(route.nextHop);
  if (hop === undefined || hop.kind !== KINDS[route.nextHopType]) return null;
  if (hop.kind === 'bridge') return hop.sides.some((side) => side?.id === vpc) ? hop : null;
  return hop.space?.id === vpc ? hop : null;
}

/**
 * Whether a next hop carries any of these addresses for any of these senders. `explained`: none, and a rule on a gateway or tunnel says why;
 * null: it is unfinished, or nobody can say.
 */
export function carries(
  resources: Resources,
  hop: NextHop,
  senders: IpSet,
  addresses: IpSet,
): boolean | 'explained' | null {
  switch (hop.kind) {
    case 'tunnels':
      return tunnelsCarry(resources, hop, senders, addresses);
    case 'lines':
      if (hop.lines.some(({ ranges }) => ranges.length === 0) || isLineUnfinished(resources, hop.id)) return null;
      return hop.lines.some(({ ranges }) => overlapsSet(fromPrefixes(ranges), addresses));
    case 'translator': {
      const eips = resolve(resources, 'nat-gateway', hop.id)?.eips ?? [];
      return eips.length > 0 ? true : 'explained';
    }
    case 'relay':
      return hop.host.forwards ? true : 'explained';
    default:
      return true;
  }
}

function isLineUnfinished(resources: Resources, gateway: string): boolean {
  return Object.values(resources['direct-connect-tunnel']).some(
    (line) => line.directConnectGateway === gateway && line.enabled && resolve(resources, 'idc', line.idc) === null,
  );
}

function tunnelsCarry(
  resources: Resources,
  hop: TunnelGateway,
  senders: IpSet,
  addresses: IpSet,
): boolean | 'explained' | null {
  if (overlapsSet(takenFrom(hop, senders), addresses)) return true;
  const gateway = resolve(resources, 'vpn-gateway', hop.id);
  if (gateway === null) return null;
  if (gateway.routes.some(({ enabled, destination, tunnel }) => enabled && (destination === null || tunnel === null)))
    return null;
  let isExplained = false;
  for (const id of tunnelsOf(resources['vpn-tunnel'], hop.id)) {
    const tunnel = resolve(resources, 'vpn-tunnel', id);
    if (tunnel === null || !tunnel.enabled) continue;
    const device = resolve(resources, 'customer-gateway', tunnel.customerGateway);
    if (resolve(resources, 'idc', device?.idc ?? null) === null) return null;
    if (tunnel.mode === 'spd') {
      if (tunnel.spd.some(({ local, remotes }) => local === null || remotes.length === 0)) return null;
      if (tunnel.spd.length === 0) isExplained = true;
    } else if (!gateway.routes.some((route) => route.enabled && route.tunnel === id)) isExplained = true;
  }
  return isExplained ? 'explained' : false;
}

const bySenders = new WeakMap<TunnelGateway, { readonly senders: IpSet; readonly any: IpSet }>();

/** What a gateway takes from any of these senders. A table asks of one gateway many times, with the identical set. */
function takenFrom(gateway: TunnelGateway, senders: IpSet): IpSet {
  const last = bySenders.get(gateway);
  if (last?.senders === senders) return last.any;
  const selectors = gateway.tunnels.flatMap((tunnel) => tunnel.selectors);
  const remotes = selectors.flatMap((each) => (overlapsSet(fromPrefix(each.local), senders) ? each.remotes : []));
  const any = union(policiesOf(gateway), fromPrefixes(remotes));
  bySenders.set(gateway, { senders, any });
  return any;
}

const byPolicies = new WeakMap<TunnelGateway, IpSet>();

/** What the policies of a gateway take, whoever sends. */
function policiesOf(gateway: TunnelGateway): IpSet {
  let set = byPolicies.get(gateway);
  if (set === undefined) {
    const { policies } = gateway;
    const starts = [0, ...policies.edges(0, 0xffffffff)];
    const ranges = starts.flatMap((start, i) =>
      policies.longest(start) === null ? [] : [[start, (starts[i + 1] ?? 2 ** 32) - 1]],
    );
    set = unionAll(ranges);
    byPolicies.set(gateway, set);
  }
  return set;
}

/** What a gateway takes from any, and from every one, of these senders. */
export function takenByGateway(gateway: TunnelGateway, senders: IpSet): { readonly any: IpSet; readonly every: IpSet } {
  const policies = policiesOf(gateway);
  let parts: { readonly senders: IpSet; readonly remotes: IpSet }[] = [{ senders, remotes: policies }];
  for (const { selectors } of gateway.tunnels) {
    for (const { local, remotes } of selectors) {
      const block = fromPrefix(local);
      const set = fromPrefixes(remotes);
      parts = parts.flatMap((part) => {
        const inside = intersect(part.senders, block);
        if (isEmpty(inside)) return [part];
        const outside = subtract(part.senders, block);
        const more = { senders: inside, remotes: union(part.remotes, set) };
        return isEmpty(outside) ? [more] : [more, { senders: outside, remotes: part.remotes }];
      });
    }
  }
  const [first, ...others] = parts.map(({ remotes }) => remotes);
  return {
    any: unionAll(parts.map(({ remotes }) => remotes)),
    every: others.reduce<IpSet>((all, each) => intersect(all, each), first ?? []),
  };
}

/** The hosts of segments; when there are none, of the VPC's blocks. */
export function sendersOf(segments: readonly Segment[], blocks: readonly Prefix[]): IpSet {
  return segments.length === 0 ? fromPrefixes(blocks) : unionAll(segments.map(usableSet));
}
