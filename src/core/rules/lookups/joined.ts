/** Which places a policy of a table, or an SPD rule of a tunnel, names as joined: one example of each sort, asked both ways by routing alone. */

import type { Ip } from '../../address/ip.ts';
import { covers, lastOf, type Prefix } from '../../address/prefix.ts';
import { fromPrefix, fromPrefixes, type IpSet, intersect, lowestOf } from '../../address/prefix-set.ts';
import type { Place } from '../../base/finding.ts';
import type { Flow, Network, NextHop, Segment, Sender, Site, Table } from '../../dataplane/network.ts';
import { TCP } from '../../dataplane/network.ts';
import { blocksOf } from '../../document/blocks.ts';
import type { Resources } from '../../document/document.ts';
import { bareSet, usableSet } from '../../document/endpoint.ts';
import { resolve } from '../../document/tables.ts';
import { segmentsByTable, takenIn, validHop } from './carried.ts';
import { senderAt, senderIn } from './network.ts';
import { rivalsOf, routePlace, typesIn } from './routes.ts';

/** A host of a place that stands for it. */
export interface End {
  readonly segment: Segment | null;
  readonly site: Site | null;
  readonly address: Ip;
}

/** Two places that are named as joined. */
export interface Joined {
  /** What names them: a policy, or an SPD rule. */
  readonly named: Place;
  /** The gateway or peering that joins them there. */
  readonly hop: NextHop;
  readonly one: End;
  readonly other: End;
  /** Whether the table has several policies of the type to that destination. */
  readonly several: boolean;
}

const known = new WeakMap<Network, readonly Joined[]>();

/** Every pair of sorts of places; subnets with one table that the other side treats alike are one sort. `network` is that of `resources`. */
export function joinedPlaces(resources: Resources, network: Network): readonly Joined[] {
  let found = known.get(network);
  if (found === undefined) {
    found = [...joinedByPolicies(resources, network), ...joinedBySelectors(network)];
    known.set(network, found);
  }
  return found;
}

function* joinedByPolicies(resources: Resources, network: Network): Generator<Joined> {
  for (const [id, segments] of segmentsByTable(network)) {
    const table = resolve(resources, 'route-table', id);
    const vpc = resolve(resources, 'vpc', table?.vpc ?? null);
    if (table === null || table.vpc === null || vpc === null) continue;
    if (![...typesIn(table)].some((type) => JOINING.has(type))) continue;
    const done = new Set<string>();
    for (const { destination, addresses: ask } of takenIn(table, blocksOf(vpc))) {
      const rivals = rivalsOf(destination);
      if (!rivals.some(({ route }) => JOINING.has(route.nextHopType))) continue;
      const addresses = ask();
      for (const { index, route } of rivals) {
        const hop = validHop(network, table.vpc, route);
        if (hop === null || !JOINING.has(route.nextHopType)) continue;
        const several = rivals.filter((rival) => rival.route.nextHopType === route.nextHopType).length > 1;
        for (const { key, other } of farEnds(network, table.vpc, hop, addresses)) {
          const sort = `${hop.id} ${key}`;
          if (done.has(sort)) continue;
          done.add(sort);
          for (const one of sortsOf(network, segments, other))
            yield { named: routePlace(id, index), hop, one, other, several };
        }
      }
    }
  }
}

const JOINING: ReadonlySet<string> = new Set(['vpn-gateway', 'direct-connect-gateway', 'peering-connection', 'cvm']);

/** The places that a next hop leads to with these addresses: sites, and of the subnets of another VPC one for each table. */
function* farEnds(
  network: Network,
  vpc: string,
  hop: NextHop,
  addresses: IpSet,
): Generator<{ readonly key: string; readonly other: End }> {
  const { structure } = network;
  const sites =
    hop.kind === 'tunnels'
      ? hop.tunnels.map(({ site }) => site)
      : hop.kind === 'lines'
        ? hop.lines.map(({ site }) => site)
        : [];
  for (const site of hop.kind === 'relay' ? structure.sites : new Set(sites)) {
    const address = lowestOf(intersect(fromPrefixes(site.ranges), addresses));
    if (address !== null) yield { key: site.id, other: { segment: null, site, address } };
  }
  const spaces =
    hop.kind === 'bridge'
      ? hop.sides.filter((side) => side !== null && side.id !== vpc)
      : hop.kind === 'relay'
        ? structure.spaces.filter((space) => space.id !== vpc)
        : [];
  for (const space of spaces) {
    const tables = new Set<Table | null>();
    for (const segment of space?.segments ?? []) {
      const table = network.tables[segment.index] ?? null;
      if (tables.has(table)) continue;
      const address = exampleIn(segment, addresses);
      if (address === null) continue;
      tables.add(table);
      yield { key: `${space?.id} ${table?.id}`, other: { segment, site: null, address } };
    }
  }
}

/** The lowest host of a segment among these addresses, a bare one if there is any. */
function exampleIn(segment: Segment, among: IpSet | null): Ip | null {
  const { prefix } = segment;
  if (prefix === null) return null;
  const near = among === null ? fromPrefix(prefix) : intersect(among, fromPrefix(prefix));
  if (near.length === 0) return null;
  return lowestOf(intersect(bareSet(segment), near)) ?? lowestOf(intersect(usableSet(segment), near));
}

/** One host of each sort of these segments, as the far end tells them apart: by its table's policies, or by what its tunnels select. */
function* sortsOf(network: Network, segments: readonly Segment[], far: End): Generator<End> {
  const sorts = new Set<unknown>();
  const locals = (far.site?.tunnels ?? []).flatMap(({ selectors }) => selectors.map(({ local }) => local));
  const table = far.segment === null ? null : (network.tables[far.segment.index] ?? null);
  for (const segment of segments) {
    const { prefix } = segment;
    if (prefix === null) continue;
    const sort =
      far.segment === null
        ? locals.map((local) => sideOf(local, prefix)).join('')
        : (table?.plain.longest(prefix.base) ?? null);
    if (sorts.has(sort)) continue;
    const address = exampleIn(segment, null);
    if (address === null) continue;
    sorts.add(sort);
    yield { segment, site: null, address };
  }
}

const sideOf = (local: Prefix, prefix: Prefix): string => (covers(local, prefix) ? '1' : '0');

/** Subnets in the local range of an SPD rule, one for each table, and the site behind its remote ranges. */
function* joinedBySelectors(network: Network): Generator<Joined> {
  for (const hop of network.structure.nextHops.values()) {
    if (hop.kind !== 'tunnels' || hop.space === null) continue;
    for (const { id, site, selectors } of hop.tunnels) {
      const ranges = fromPrefixes(site.ranges);
      for (const { local, remotes, origin } of selectors) {
        const address = lowestOf(intersect(fromPrefixes(remotes), ranges));
        if (address === null) continue;
        const tables = new Set<Table | null>();
        for (const segment of hop.space.segments) {
          const table = network.tables[segment.index] ?? null;
          if (tables.has(table)) continue;
          const own = exampleIn(segment, [local.base, lastOf(local)]);
          if (own === null) continue;
          tables.add(table);
          const other = { segment: null, site, address };
          yield {
            named: { id, pointer: origin },
            hop,
            one: { segment, site: null, address: own },
            other,
            several: false,
          };
        }
      }
    }
  }
}

/** The flow from one end to the other. */
export function flowBetween(from: End, to: End): Flow {
  const sender: Sender | null =
    from.segment !== null
      ? senderIn(from.segment, from.address)
      : from.site !== null
        ? senderAt(from.site, from.address)
        : null;
  if (sender === null) throw new Error('An end is nowhere');
  const wanted =
    to.segment !== null
      ? ({ kind: 'segment', segment: to.segment } as const)
      : to.site !== null
        ? ({ kind: 'site', site: to.site } as const)
        : null;
  return { from: sender, to: to.address, wanted, byFaces: false, protocol: TCP, port: 443 };
}
