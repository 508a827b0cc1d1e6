/** Decides, by scanning the document anew for every question, which address belongs to whom: the plain tracer's idea of places. */

import { type Ip, isPublicIp, parseIp } from '../../address/ip.ts';
import { containsIp, lastOf, parsePrefix } from '../../address/prefix.ts';
import type { Document } from '../../document/document.ts';
import type { ResourceOf } from '../../kinds/index.ts';

/** What can stand in a subnet with an address, groups and perhaps an EIP. */
export type HolderKind = 'cvm' | 'clb' | 'tencentdb' | 'public-gateway';

/** A workload or public gateway with its kind and id. */
export type Holder = {
  readonly [K in HolderKind]: { readonly kind: K; readonly id: string; readonly value: ResourceOf<K> };
}[HolderKind];

/** One host: a usable address of a subnet (with what holds it, if anything does), an address of an IDC, or one of the Internet. */
export type Host =
  | { readonly place: 'subnet'; readonly subnet: string; readonly address: Ip; readonly holder: Holder | null }
  | { readonly place: 'idc'; readonly idc: string; readonly address: Ip }
  | { readonly place: 'internet'; readonly address: Ip };

/** The value under an own key, or null: an id may be a word such as `constructor`. */
export function find<T>(table: Readonly<Record<string, T>>, id: string | null): T | null {
  return id !== null && Object.hasOwn(table, id) ? (table[id] ?? null) : null;
}

/** The ids of a table in code point order; ids are ASCII. */
export function idsOf(table: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(table).sort();
}

/** Whether a CIDR, by its network, holds an address. Null holds none. */
export function within(cidr: string | null, ip: Ip): boolean {
  const prefix = cidr === null ? null : parsePrefix(cidr);
  return prefix !== null && containsIp(prefix, ip);
}

/** The length of the longest of these CIDRs that holds the address, or -1. */
export function longestWithin(cidrs: readonly (string | null)[], ip: Ip): number {
  let longest = -1;
  for (const cidr of cidrs) {
    const prefix = cidr === null ? null : parsePrefix(cidr);
    if (prefix !== null && containsIp(prefix, ip) && prefix.length > longest) longest = prefix.length;
  }
  return longest;
}

/** Every workload and public gateway, by id. The one thing kept for a document, with `addressOf`: who is where is no question of packets. */
export function holders(design: Document): readonly Holder[] {
  const before = known.get(design);
  if (before !== undefined) return before;
  const found: Holder[] = [];
  for (const [id, value] of Object.entries(design.resources.cvm)) found.push({ kind: 'cvm', id, value });
  for (const [id, value] of Object.entries(design.resources.clb)) found.push({ kind: 'clb', id, value });
  for (const [id, value] of Object.entries(design.resources.tencentdb)) found.push({ kind: 'tencentdb', id, value });
  for (const [id, value] of Object.entries(design.resources['public-gateway']))
    found.push({ kind: 'public-gateway', id, value });
  found.sort((a, b) => (a.id < b.id ? -1 : 1));
  known.set(design, found);
  return found;
}

const known = new WeakMap<Document, readonly Holder[]>();
const assigned = new WeakMap<Holder, Ip | null>();

/** The workload of an id, or null. */
export function workload(design: Document, id: string | null): Holder | null {
  return holders(design).find((holder) => holder.id === id && holder.kind !== 'public-gateway') ?? null;
}

/** The private address of a holder: its own, else the one that the tool assigns; null without a subnet or when the subnet is full. */
export function addressOf(design: Document, holder: Holder): Ip | null {
  const before = assigned.get(holder);
  if (before !== undefined) return before;
  const address = findAddress(design, holder);
  assigned.set(holder, address);
  return address;
}

function findAddress(design: Document, holder: Holder): Ip | null {
  const subnet = find(design.resources.subnet, holder.value.subnet);
  if (subnet === null) return null;
  if (holder.value.privateIp !== null) return parseIp(holder.value.privateIp);
  const prefix = subnet.cidr === null ? null : parsePrefix(subnet.cidr);
  if (prefix === null) return null;
  const neighbours = holders(design).filter((other) => other.value.subnet === holder.value.subnet);
  const taken = neighbours.flatMap(({ value }) => (value.privateIp === null ? [] : [parseIp(value.privateIp)]));
  let next = prefix.base + 2;
  for (const other of neighbours) {
    if (other.value.privateIp !== null) continue;
    while (taken.includes(next)) next += 1;
    if (next >= lastOf(prefix)) return null;
    if (other.id === holder.id) return next;
    next += 1;
  }
  return null;
}

/** The VPC that a subnet is in, or null when it names none that exists. */
export function vpcOfSubnet(design: Document, subnetId: string | null): string | null {
  const subnet = find(design.resources.subnet, subnetId);
  return subnet !== null && find(design.resources.vpc, subnet.vpc) !== null ? subnet.vpc : null;
}

/** The blocks of a VPC, primary first. */
export function blocksOf(design: Document, vpcId: string | null): (string | null)[] {
  const vpc = find(design.resources.vpc, vpcId);
  return vpc === null ? [] : [vpc.cidr, ...vpc.secondaryCidrs];
}

/** The subnet of a VPC that holds an address: the longest, then the first by id. Null when none does. */
export function subnetHolding(design: Document, vpcId: string | null, ip: Ip): string | null {
  let best: string | null = null;
  let longest = -1;
  for (const id of idsOf(design.resources.subnet)) {
    if (vpcId === null || vpcOfSubnet(design, id) !== vpcId) continue;
    const length = longestWithin([find(design.resources.subnet, id)?.cidr ?? null], ip);
    if (length > longest) {
      best = id;
      longest = length;
    }
  }
  return best;
}

/** Whether an address is one that a subnet gives to hosts: neither one of its first two nor its last. */
export function usable(design: Document, subnetId: string, ip: Ip): boolean {
  const cidr = find(design.resources.subnet, subnetId)?.cidr ?? null;
  const prefix = cidr === null ? null : parsePrefix(cidr);
  if (prefix === null || !containsIp(prefix, ip)) return false;
  return ip >= prefix.base + 2 && ip < lastOf(prefix);
}

/** The host that answers to an address at a subnet: what holds it there, also a reserved one; else a bare host if it is usable; else null. */
export function hostAt(design: Document, subnetId: string, ip: Ip): Host | null {
  if (!within(find(design.resources.subnet, subnetId)?.cidr ?? null, ip)) return null;
  const holder = holders(design).find((one) => one.value.subnet === subnetId && addressOf(design, one) === ip);
  if (holder === undefined && !usable(design, subnetId, ip)) return null;
  return { place: 'subnet', subnet: subnetId, address: ip, holder: holder ?? null };
}

/** Whether two hosts are the same one. */
export function sameHost(a: Host, b: Host): boolean {
  if (a.address !== b.address) return false;
  if (a.place === 'subnet' && b.place === 'subnet') return a.subnet === b.subnet && a.holder?.id === b.holder?.id;
  if (a.place === 'idc' && b.place === 'idc') return a.idc === b.idc;
  return a.place === 'internet' && b.place === 'internet';
}

/** The address of an EIP that resolves and has one, or null. */
export function eipAddress(design: Document, id: string | null): Ip | null {
  const address = find(design.resources.eip, id)?.address ?? null;
  return address === null ? null : parseIp(address);
}

/** The EIP that a holder is given, or null; a database has none. */
export function eipOf(holder: Holder): string | null {
  return holder.kind === 'tencentdb' ? null : holder.value.eip;
}

/** Whether an address is an EIP's of the design. */
export function isEip(design: Document, ip: Ip): boolean {
  return idsOf(design.resources.eip).some((id) => eipAddress(design, id) === ip);
}

/** Whether an IDC lists the address in its `cidrs`. */
export function inIdc(design: Document, idcId: string, ip: Ip): boolean {
  return longestWithin(find(design.resources.idc, idcId)?.cidrs ?? [], ip) >= 0;
}

/** Whether an address is a bare host of the Internet: public, and neither an EIP's nor an IDC's. */
export function onInternet(design: Document, ip: Ip): boolean {
  return isPublicIp(ip) && !isEip(design, ip) && !idsOf(design.resources.idc).some((id) => inIdc(design, id, ip));
}

/** The address that IDCs' uplinks translate to: 203.0.113.8, or the next address up that nothing holds. */
export function uplinkAddress(design: Document): Ip {
  let ip = UPLINK;
  while (!onInternet(design, ip)) ip += 1;
  return ip;
}

/** The Internet's host in a single trace; `other` is the one after it, for the Internet as the other end of itself. */
export function internetHost(design: Document, other = false): Ip {
  let ip = Math.max(UPLINK, uplinkAddress(design)) + 1;
  while (!onInternet(design, ip)) ip += 1;
  if (!other) return ip;
  ip += 1;
  while (!onInternet(design, ip)) ip += 1;
  return ip;
}

// 203.0.113.8
const UPLINK: Ip = 0xcb007108;
