/** What the drawing says about a resource beside its name: letters of route tables, addresses, use of subnets, marks of next hops. */

import { assignAddresses, usableOf } from '../../address/allocate.ts';
import { formatIp, parseIp } from '../../address/ip.ts';
import { entry } from '../../base/entry.ts';
import { sortedKeys } from '../../base/order.ts';
import { KINDS, type KindId, type ResourceOf } from '../../kinds/index.ts';
import { networkOf } from '../blocks.ts';
import type { Document, Resources } from '../document.ts';
import { treeOf } from '../geometry.ts';

/** The colours of route-table tabs, after which they start again. */
const TAB_COLOURS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

const letters = new WeakMap<Resources['route-table'], ReadonlyMap<string, number>>();

/** The number of a route table, from 0, by id order in the document; -1 for one that does not stand. */
export function tableNumber(tables: Resources['route-table'], id: string | null): number {
  let numbers = letters.get(tables);
  if (numbers === undefined) {
    numbers = new Map(sortedKeys(tables).map((key, index) => [key, index]));
    letters.set(tables, numbers);
  }
  return id === null ? -1 : (numbers.get(id) ?? -1);
}

/** The letters of a number: A to Z, then AA, AB … */
export function tableLetter(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : tableLetter(Math.floor(number / 26) - 1) + last;
}

/** Which of the tab colours a number has: a to h. */
export function tableColour(number: number): (typeof TAB_COLOURS)[number] {
  return TAB_COLOURS[number % TAB_COLOURS.length] ?? 'a';
}

const defaults = new WeakMap<Resources['route-table'], ReadonlyMap<string, string>>();

/** The route table that applies to a subnet: its own, else its VPC's default; null when there is none. */
export function tableOf(resources: Resources, subnet: ResourceOf<'subnet'>): string | null {
  const tables = resources['route-table'];
  if (subnet.routeTable !== null) return Object.hasOwn(tables, subnet.routeTable) ? subnet.routeTable : null;
  let byVpc = defaults.get(tables);
  if (byVpc === undefined) {
    const made = new Map<string, string>();
    for (const id of sortedKeys(tables)) {
      const table = entry(tables, id);
      if (table?.default === true && table.vpc !== null && !made.has(table.vpc)) made.set(table.vpc, id);
    }
    byVpc = made;
    defaults.set(tables, byVpc);
  }
  return subnet.vpc === null ? null : (byVpc.get(subnet.vpc) ?? null);
}

/** The addresses that a subnet's holders have, and how many it could give. */
export interface SubnetUse {
  readonly addresses: ReadonlyMap<string, string>;
  readonly used: number;
  /** Zero when the subnet has no CIDR, or one without room. */
  readonly usable: number;
}

const uses = new WeakMap<Resources, Map<string, SubnetUse>>();

/** The use of a subnet. Made once for each state of the resources. */
export function subnetUse(resources: Resources, id: string): SubnetUse {
  let bySubnet = uses.get(resources);
  if (bySubnet === undefined) {
    bySubnet = new Map();
    uses.set(resources, bySubnet);
  }
  const before = bySubnet.get(id);
  if (before !== undefined) return before;
  const made = countUse(resources, id);
  bySubnet.set(id, made);
  return made;
}

function countUse(resources: Resources, id: string): SubnetUse {
  const { children, kinds } = treeOf(resources);
  const holders = (children.get(id) ?? []).map((child) => {
    const kind = kinds.get(child);
    const value = kind === undefined ? undefined : entry(resources[kind] as Readonly<Record<string, object>>, child);
    const text = value !== undefined && 'privateIp' in value ? value.privateIp : null;
    return { id: child, text: typeof text === 'string' ? text : null };
  });
  const network = networkOf(entry(resources.subnet, id)?.cidr ?? null);
  const addresses = new Map<string, string>();
  if (network === null) {
    for (const { id: holder, text } of holders) if (text !== null) addresses.set(holder, text);
    return { addresses, used: holders.length, usable: 0 };
  }
  const assigned = assignAddresses(
    network,
    holders.map(({ id: holder, text }) => ({ id: holder, address: text === null ? null : parseIp(text) })),
  );
  for (const [holder, ip] of assigned) addresses.set(holder, formatIp(ip));
  return { addresses, used: assigned.size, usable: usableOf(network)?.count ?? 0 };
}

/** The ports that a workload takes requests on, as they stand behind its address: ":443", ":80 +1"; nothing where the platform does not know. */
export function portsOf(resources: Resources, kind: KindId, id: string): string {
  if (kind === 'tencentdb') {
    const database = entry(resources.tencentdb, id);
    return database === undefined ? '' : `:${database.port ?? KINDS.tencentdb.defaultOf?.['port']?.(database) ?? ''}`;
  }
  const [first, ...more] = kind === 'clb' ? (entry(resources.clb, id)?.listeners ?? []) : [];
  if (first === undefined) return '';
  return `:${first.port}${more.length === 0 ? '' : ` +${more.length}`}`;
}

/** The records that are at home on a VPC: its route tables, its ACLs, and the security groups that what stands in it uses. */
export function homeRecords(resources: Resources, vpc: string): readonly string[] {
  const { children, kinds } = treeOf(resources);
  const own = (['route-table', 'network-acl'] as const).flatMap((kind) =>
    sortedKeys(resources[kind]).filter(
      (id) => entry<{ readonly vpc: string | null }>(resources[kind], id)?.vpc === vpc,
    ),
  );
  const groups = new Set<string>();
  for (const subnet of children.get(vpc) ?? []) {
    for (const card of children.get(subnet) ?? []) {
      const kind = kinds.get(card);
      const value = kind === undefined ? undefined : entry(resources[kind] as Readonly<Record<string, object>>, card);
      if (value === undefined || !('securityGroups' in value) || !Array.isArray(value.securityGroups)) continue;
      for (const group of value.securityGroups)
        if (Object.hasOwn(resources['security-group'], group)) groups.add(group);
    }
  }
  return [...own, ...[...groups].sort()];
}

/** The VPC on which a record is at home, for those that have no box of their own; null for everything else. */
export function homeOf(resources: Resources, id: string): string | null {
  const own = entry(resources['route-table'], id) ?? entry(resources['network-acl'], id);
  if (own !== undefined) return own.vpc;
  if (!Object.hasOwn(resources['security-group'], id)) return null;
  return sortedKeys(resources.vpc).find((vpc) => homeRecords(resources, vpc).includes(id)) ?? null;
}

/** Who is the next hop of a route table's policies: "A1", "A3" by the id of what they lead to. Disabled policies lead nowhere. */
export function nextHopMarks(document: Document, table: string): ReadonlyMap<string, string> {
  const value = entry(document.resources['route-table'], table);
  const letter = tableLetter(tableNumber(document.resources['route-table'], table));
  const marks = new Map<string, string>();
  for (const [index, route] of (value?.routes ?? []).entries()) {
    if (!route.enabled || route.nextHop === null) continue;
    const mark = `${letter}${index + 1}`;
    const before = marks.get(route.nextHop);
    marks.set(route.nextHop, before === undefined ? mark : `${before} ${mark}`);
  }
  return marks;
}

/** The private address of what stands in a subnet, the public one of a gateway, that of the first elastic IP of a NAT gateway. */
export function shownAddress(document: Document, kind: KindId, id: string): string | null {
  const { resources } = document;
  const nat = kind === 'nat-gateway' ? entry(resources[kind], id) : undefined;
  if (nat !== undefined) {
    const addresses = nat.eips.map((eip) => entry(resources.eip, eip)?.address ?? null).filter((each) => each !== null);
    return addresses.length > 1 ? `${addresses[0]} +${addresses.length - 1}` : (addresses[0] ?? null);
  }
  if (KINDS[kind].shape === 'plate')
    return (
      entry(resources[kind] as Readonly<Record<string, { readonly publicIp?: string | null }>>, id)?.publicIp ?? null
    );
  const subnet = treeOf(resources).parents.get(id);
  return subnet === undefined ? null : (subnetUse(resources, subnet).addresses.get(id) ?? null);
}
