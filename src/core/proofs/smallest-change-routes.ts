/** What may be changed about the routing of a packet: a policy added, turned or removed, or another table for its subnet. */

import { type Ip, isPublicIp } from '../address/ip.ts';
import { containsIp, covers, equalPrefix, formatPrefix, type Prefix, parsePrefix } from '../address/prefix.ts';
import { entry } from '../base/entry.ts';
import { message } from '../base/message.ts';
import { type Pointer, partsOf } from '../base/pointer.ts';
import type { Network, NextHop, Segment, Space } from '../dataplane/network.ts';
import { findResource, resolve, resourcePointer } from '../document/tables.ts';
import type { KindId, ResourceOf } from '../kinds/index.ts';
import { networksAround, segmentsAt } from './smallest-change-ranges.ts';
import {
  type Failing,
  insertRow,
  listOf,
  nameIn,
  removeRow,
  type Step,
  setField,
  setInRow,
} from './smallest-change-step.ts';

/** How many next hops, and how many other tables, are tried for one packet. */
const HOPS = 6;
const TABLES = 6;

type Table = ResourceOf<'route-table'>;

/** Steps by which a table leads to an address, when it does not, or not rightly. */
export function leadFrom(failing: Failing, table: string, to: Ip): readonly Step[] {
  const { document, network } = failing;
  const value = resolve(document.resources, 'route-table', table);
  const space = network.structure.spaces.find(({ id }) => id === value?.vpc);
  if (value === null || space === undefined) return [];
  const destinations = networksAround(failing, to).filter(
    (range) => !space.blocks.some((block) => covers(block, range)),
  );
  const hops = hopsTo(network, space, to).slice(0, HOPS);
  return [
    ...hops.flatMap((hop) => wake(failing, table, value, hop, to)),
    ...hops.flatMap((hop) => destinations.flatMap((range) => policyBy(failing, table, value, hop, range))),
    ...otherTables(failing, table, space, to),
  ];
}

/** Steps by which a subnet without a table gets one of its VPC. */
export function tableFor(failing: Failing, segment: Segment | undefined): readonly Step[] {
  if (segment === undefined) return [];
  const { document } = failing;
  const tables = Object.entries(document.resources['route-table']).filter(([, { vpc }]) => vpc === segment.space.id);
  return tables.slice(0, TABLES).map(([id]) => associate(failing, segment, id));
}

/** A step that takes the policy at a pointer away; none when it is no row of a table. */
export function withoutPolicy(failing: Failing, row: Pointer): readonly Step[] {
  const { document } = failing;
  const found = listOf(document, row);
  const [, kind, id = '', key] = partsOf(row);
  if (found === null || kind !== 'route-table' || key !== 'routes') return [];
  const { destination } = found.value as Table['routes'][number];
  const title = message('mend.remove-policy', { destination: destination ?? '', table: nameIn(document, id) });
  return [removeRow(title, found.list, found.value)];
}

/** What of a space may carry a packet to an address: what knows it first, then what forwards blindly. */
function hopsTo(network: Network, space: Space, to: Ip): NextHop[] {
  const knowing: NextHop[] = [];
  const blind: NextHop[] = [];
  for (const hop of network.structure.nextHops.values()) {
    if (hop.kind === 'bridge') {
      const other = hop.sides[0] === space ? hop.sides[1] : hop.sides[1] === space ? hop.sides[0] : null;
      if (other !== null && other !== space && isIn(other.blocks, to)) knowing.push(hop);
    } else if (hop.space !== space) continue;
    else if (hop.kind === 'tunnels') {
      if (hop.tunnels.some(({ site }) => isIn(site.ranges, to))) knowing.push(hop);
    } else if (hop.kind === 'lines') {
      if (hop.lines.some(({ site }) => isIn(site.ranges, to))) knowing.push(hop);
    } else if (hop.kind === 'relay') {
      if (hop.host.forwards && hop.host.role === 'server') blind.push(hop);
    } else if (isPublicIp(to)) knowing.push(hop);
  }
  return [...knowing, ...blind];
}

const isIn = (ranges: readonly Prefix[], ip: Ip): boolean => ranges.some((range) => containsIp(range, ip));

/** What leads there already, and is switched off. */
function wake(failing: Failing, table: string, value: Table, hop: NextHop, to: Ip): readonly Step[] {
  const { document } = failing;
  const list = resourcePointer('route-table', table, 'routes');
  return value.routes.flatMap((route) => {
    const destination = route.destination === null ? null : parsePrefix(route.destination);
    if (route.enabled || route.nextHop !== hop.id || destination === null || !containsIp(destination, to)) return [];
    const values = { destination: formatPrefix(destination), table: nameIn(document, table) };
    return [setInRow(message('mend.enable-policy', values), list, route, { enabled: true })];
  });
}

/** A policy to a network by a next hop. Where the table has one to the same network it is turned, since of two the first would go on to count. */
function policyBy(failing: Failing, table: string, value: Table, hop: NextHop, range: Prefix): readonly Step[] {
  const { document } = failing;
  const kind = findResource(document.resources, hop.id)?.kind;
  if (kind === undefined) return [];
  const list = resourcePointer('route-table', table, 'routes');
  const destination = formatPrefix(range);
  const values = { destination, table: nameIn(document, table), name: nameIn(document, hop.id) };
  const fields = { nextHopType: kind, nextHop: hop.id };
  const same = value.routes.filter((route) => {
    const other = route.destination === null ? null : parsePrefix(route.destination);
    return route.enabled && other !== null && equalPrefix(other, range);
  });
  if (same.some((route) => route.nextHop === hop.id)) return [];
  const [first] = same;
  if (first !== undefined) return [setInRow(message('mend.turn-policy', values), list, first, fields)];
  return [insertRow(message('mend.add-policy', values), list, { destination, ...fields, enabled: true, note: '' })];
}

/** The subnet at an end of the flow that follows the table, with another table that knows the address. */
function otherTables(failing: Failing, table: string, space: Space, to: Ip): readonly Step[] {
  const { document, network, flow } = failing;
  const tables = document.resources['route-table'];
  const knowing = Object.keys(tables).filter((id) => {
    const other = entry(tables, id);
    if (id === table || other?.vpc !== space.id) return false;
    return other.routes.some((route) => {
      const destination = route.destination === null ? null : parsePrefix(route.destination);
      return route.enabled && destination !== null && containsIp(destination, to);
    });
  });
  const ends = [...segmentsAt(failing, flow.from.address), ...segmentsAt(failing, flow.to)];
  return ends
    .filter((segment) => segment.space === space && network.tables[segment.index]?.id === table)
    .flatMap((segment) => knowing.slice(0, TABLES).map((id) => associate(failing, segment, id)));
}

function associate({ document }: Failing, { id, origin }: Segment, table: string): Step {
  const title = message('mend.use-table', { subnet: nameIn(document, id), table: nameIn(document, table) });
  return setField(title, `${origin}/routeTable`, table);
}

/** The pointer of a resource that a hop's decision lies in, as kind and id. */
export function ownerOf(pointer: Pointer): { readonly kind: KindId; readonly id: string } | null {
  const [root, kind, id] = partsOf(pointer);
  return root === 'resources' && kind !== undefined && id !== undefined ? { kind: kind as KindId, id } : null;
}
