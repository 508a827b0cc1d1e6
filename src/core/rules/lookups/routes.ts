/** Routing policies as rules look at them: by destination, by table, by what they lead to. Made once for each table that it reads. */

import { formatPrefix, type Prefix } from '../../address/prefix.ts';
import type { Place } from '../../base/finding.ts';
import { sortedKeys } from '../../base/order.ts';
import { networkOf } from '../../document/blocks.ts';
import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import type { PlatformHop } from '../facts.ts';
import { placeOf } from './places.ts';

/** One routing policy. */
export type Route = ResourceOf<'route-table'>['routes'][number];

/** The kinds that can be a next hop. */
export const NEXT_HOP_KINDS = [
  'vpn-gateway',
  'nat-gateway',
  'public-gateway',
  'direct-connect-gateway',
  'peering-connection',
  'cvm',
] as const;

/** A kind that can be a next hop. */
export type NextHopKind = (typeof NEXT_HOP_KINDS)[number];

/** What a rule reads that asks where a next hop stands. */
export const NEXT_HOP_READS = ['vpc', 'subnet', ...NEXT_HOP_KINDS] as const;

type HopResources = Pick<Resources, (typeof NEXT_HOP_READS)[number]>;

/** One policy with its place in its table. */
export interface Policy {
  readonly index: number;
  readonly route: Route;
}

/** All policies of a table to one network, in the order of the list. */
export interface Destination {
  readonly network: Prefix;
  readonly policies: readonly Policy[];
}

const byRoutes = new WeakMap<readonly Route[], readonly Destination[]>();

/** The policies of a table by the network of their destination, in the order of the first of each. Those without a destination are left out. */
export function destinationsOf(table: Pick<ResourceOf<'route-table'>, 'routes'>): readonly Destination[] {
  let found = byRoutes.get(table.routes);
  if (found === undefined) {
    const groups = new Map<number, { network: Prefix; policies: Policy[] }>();
    table.routes.forEach((route, index) => {
      const network = networkOf(route.destination);
      if (network === null) return;
      const key = network.base * 64 + network.length;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { network, policies: [{ index, route }] });
      else group.policies.push({ index, route });
    });
    found = [...groups.values()];
    byRoutes.set(table.routes, found);
  }
  return found;
}

/** The destinations of a table whose host bits are clear, each with its text: rules about containment and overlap are silent on the others. */
export function* soundDestinationsOf(
  table: Pick<ResourceOf<'route-table'>, 'routes'>,
): Generator<Destination & { readonly text: string }> {
  for (const destination of destinationsOf(table)) {
    const text = formatPrefix(destination.network);
    const policies = destination.policies.filter(({ route }) => route.destination === text);
    if (policies.length > 0) yield { network: destination.network, text, policies };
  }
}

const byText = new WeakMap<readonly Destination[], ReadonlyMap<string, Destination>>();

/** What a table says of exactly one network, by its canonical text; undefined when it has no policy to it. */
export function destinationAt(
  table: Pick<ResourceOf<'route-table'>, 'routes'>,
  network: string,
): Destination | undefined {
  const destinations = destinationsOf(table);
  let map = byText.get(destinations);
  if (map === undefined) {
    map = new Map(destinations.map((each) => [formatPrefix(each.network), each]));
    byText.set(destinations, map);
  }
  return map.get(network);
}

const byNextHops = new WeakMap<readonly Route[], readonly string[]>();

/** The next hops that a table names, each once: what a rule asks before it looks at every policy. */
export function nextHopsOf(table: Pick<ResourceOf<'route-table'>, 'routes'>): readonly string[] {
  let hops = byNextHops.get(table.routes);
  if (hops === undefined) {
    hops = [...new Set(table.routes.map((route) => route.nextHop))].filter((hop) => hop !== null);
    byNextHops.set(table.routes, hops);
  }
  return hops;
}

const byTypes = new WeakMap<readonly Route[], ReadonlySet<Route['nextHopType']>>();

/** The next-hop types of a table's enabled policies: what a rule asks before it looks at every policy. */
export function typesIn(table: Pick<ResourceOf<'route-table'>, 'routes'>): ReadonlySet<Route['nextHopType']> {
  let types = byTypes.get(table.routes);
  if (types === undefined) {
    types = new Set(table.routes.filter(({ enabled }) => enabled).map(({ nextHopType }) => nextHopType));
    byTypes.set(table.routes, types);
  }
  return types;
}

/** The place of a policy, or of a field of it. */
export function routePlace(
  table: string,
  index: number,
  field?: 'destination' | 'nextHop' | 'nextHopType' | 'enabled',
): Place {
  return field === undefined
    ? placeOf('route-table', table, 'routes', index)
    : placeOf('route-table', table, 'routes', index, field);
}

/** The pointer of a table's list of policies. */
export function routesPointer(table: string): string {
  return placeOf('route-table', table, 'routes').pointer;
}

/**
 * The enabled policies to one destination that the platform tells apart: of those with one next hop the first. A next hop that is still null
 * stands for none yet, except of type `eip`.
 */
export function rivalsOf(destination: Destination): Policy[] {
  const seen = new Set<string | null>();
  return destination.policies.filter(({ route }) => {
    if (!route.enabled || (route.nextHop === null && route.nextHopType !== 'eip') || seen.has(route.nextHop))
      return false;
    seen.add(route.nextHop);
    return true;
  });
}

/** The same of those whose next hop is there: where one is missing, or can be no next hop, nobody can say what stands beside what. */
export function knownRivalsOf(resources: Pick<Resources, NextHopKind>, destination: Destination): Policy[] {
  return rivalsOf(destination).filter(
    ({ route }) => route.nextHop === null || hopOf(resources, route.nextHop) !== null,
  );
}

/** What a next hop is, when it resolves. */
export interface Hop {
  readonly kind: NextHopKind;
  readonly name: string;
}

/** The next hop of an id, or null when it is none or is missing. */
export function hopOf(resources: Pick<Resources, NextHopKind>, id: string | null): Hop | null {
  for (const kind of NEXT_HOP_KINDS) {
    const found = resolve(resources, kind, id);
    if (found !== null) return { kind, name: found.name };
  }
  return null;
}

/** The VPCs that a next hop is in: both sides of a peering. Null when that cannot be said, as long as a reference on the way does not resolve. */
export function vpcsOfHop(resources: HopResources, kind: NextHopKind, id: string): readonly string[] | null {
  if (kind === 'peering-connection') {
    const peering = resolve(resources, kind, id);
    const sides = [peering?.vpc ?? null, peering?.peerVpc ?? null];
    const known = sides.filter((side) => side !== null && resolve(resources, 'vpc', side) !== null);
    return known.length === 2 ? (known as string[]) : null;
  }
  const vpc =
    kind === 'cvm' || kind === 'public-gateway'
      ? (resolve(resources, 'subnet', resolve(resources, kind, id)?.subnet ?? null)?.vpc ?? null)
      : (resolve(resources, kind, id)?.vpc ?? null);
  return vpc === null || resolve(resources, 'vpc', vpc) === null ? null : [vpc];
}

const byVpc = new WeakMap<Resources['route-table'], ReadonlyMap<string, readonly string[]>>();

/** The tables of a VPC, by id in code point order. */
export function tablesOf(tables: Resources['route-table'], vpc: string): readonly string[] {
  let map = byVpc.get(tables);
  if (map === undefined) {
    const made = new Map<string, string[]>();
    for (const id of sortedKeys(tables)) {
      const of = tables[id]?.vpc ?? null;
      if (of === null) continue;
      const list = made.get(of);
      if (list === undefined) made.set(of, [id]);
      else list.push(id);
    }
    map = made;
    byVpc.set(tables, map);
  }
  return map.get(vpc) ?? [];
}

/** The table of a VPC that is marked default, the first by id, or null. */
export function defaultTableOf(tables: Resources['route-table'], vpc: string): string | null {
  return tablesOf(tables, vpc).find((id) => tables[id]?.default === true) ?? null;
}

/** The table that a subnet's packets follow: its own when that is one of its VPC, else the VPC's default; null when there is none. */
export function tableOfSubnet(resources: Pick<Resources, 'route-table'>, subnet: ResourceOf<'subnet'>): string | null {
  if (subnet.vpc === null) return null;
  const own = resolve(resources, 'route-table', subnet.routeTable);
  return own !== null && own.vpc === subnet.vpc
    ? subnet.routeTable
    : defaultTableOf(resources['route-table'], subnet.vpc);
}

/** A policy that leads to a next hop. */
export interface Pointing extends Policy {
  readonly table: string;
}

const byHop = new WeakMap<Resources['route-table'], ReadonlyMap<string, readonly string[]>>();

/** The tables that name a next hop, in code point order: from what each table names, which an edit of another leaves as it is. */
function tablesNaming(tables: Resources['route-table'], hop: string): readonly string[] {
  let map = byHop.get(tables);
  if (map === undefined) {
    const made = new Map<string, string[]>();
    for (const id of sortedKeys(tables)) {
      for (const name of nextHopsOf(tables[id] ?? { routes: [] })) {
        const list = made.get(name);
        if (list === undefined) made.set(name, [id]);
        else list.push(id);
      }
    }
    map = made;
    byHop.set(tables, map);
  }
  return map.get(hop) ?? [];
}

/** The enabled policies of any table that lead to a next hop, in document order. */
export function policiesTo(tables: Resources['route-table'], hop: string): readonly Pointing[] {
  return tablesNaming(tables, hop).flatMap((table) =>
    (tables[table]?.routes ?? []).flatMap((route, index) =>
      route.enabled && route.nextHop === hop ? [{ table, index, route }] : [],
    ),
  );
}

/** The next-hop type of a policy as the platform tells them apart. */
export function platformHopOf(route: Route): PlatformHop {
  return route.nextHopType === 'public-gateway' ? 'cvm' : route.nextHopType;
}

/** What a sentence calls the next hop of a policy. */
export function hopNameOf(resources: Pick<Resources, NextHopKind>, route: Route): string {
  return route.nextHop === null ? 'EIP' : (hopOf(resources, route.nextHop)?.name ?? route.nextHop);
}

/** The tables of a VPC as fixes offer them: the default one first, then by id. */
export function tablesDefaultFirst(
  tables: Resources['route-table'],
  vpc: string,
): (readonly [id: string, table: ResourceOf<'route-table'>])[] {
  return tablesOf(tables, vpc)
    .flatMap((id) => {
      const table = tables[id];
      return table === undefined ? [] : [[id, table] as const];
    })
    .sort(([, a], [, b]) => Number(b.default) - Number(a.default));
}
