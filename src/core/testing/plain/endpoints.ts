/** Decides which one host, or which address, a flow's ends stand for. */

import { formatIp, type Ip, parseIp } from '../../address/ip.ts';
import { lastOf, PRIVATE_PREFIXES, type Prefix, parsePrefix, UNROUTABLE_PREFIXES } from '../../address/prefix.ts';
import type { Document } from '../../document/document.ts';
import {
  addressOf,
  eipAddress,
  find,
  type Holder,
  type Host,
  holders,
  hostAt,
  idsOf,
  internetHost,
  isEip,
  onInternet,
  sameHost,
  subnetHolding,
  usable,
  vpcOfSubnet,
} from './holdings.ts';
import { belongsToIdc } from './ways.ts';

/** Why a flow cannot be asked. */
export class CannotAsk extends Error {}

/** The destination of a flow: an address, and whether the host that takes the packet there is one that the question names. */
export interface Target {
  readonly address: Ip;
  /** The workload or public gateway that the question names, or null. */
  readonly holder: Holder | null;
  wanted(taken: Host): boolean;
}

/** The host that asks. Throws `CannotAsk`. */
export function sourceOf(design: Document, endpoint: string): Host {
  if (endpoint === 'internet') return { place: 'internet', address: internetHost(design) };
  const prefix = blockOf(endpoint);
  return prefix === null ? resourceHost(design, endpoint) : sourceIn(design, prefix);
}

/** Where a flow is addressed to. `from`: the endpoint that asks. Throws `CannotAsk`. */
export function targetOf(design: Document, endpoint: string, from: string): Target {
  if (endpoint === 'internet') return anyoneAt(internetHost(design, from === 'internet'));
  const prefix = blockOf(endpoint);
  if (prefix === null) {
    const named = resourceHost(design, endpoint);
    const holder = holders(design).find(({ id }) => id === endpoint) ?? null;
    // Of a VPC any host of its subnets is one that the question names.
    const wanted = (taken: Host): boolean =>
      find(design.resources.vpc, endpoint) === null
        ? sameHost(taken, named)
        : taken.place === 'subnet' && vpcOfSubnet(design, taken.subnet) === endpoint;
    return { address: named.address, holder, wanted };
  }
  if (prefix.length === 32) return anyoneAt(prefix.base);
  const free = lowest(changes(design, prefix), (ip) => isAnywhere(design, ip) && !isHeld(design, ip));
  const any = free ?? lowest(changes(design, prefix), (ip) => isAnywhere(design, ip));
  if (any === null) throw new CannotAsk(`no host in ${endpoint}`);
  return anyoneAt(any);
}

function anyoneAt(address: Ip): Target {
  return { address, holder: null, wanted: () => true };
}

function blockOf(endpoint: string): Prefix | null {
  const ip = parseIp(endpoint);
  return ip === null ? parsePrefix(endpoint) : { base: ip, length: 32 };
}

function resourceHost(design: Document, id: string): Host {
  const holder = holders(design).find((one) => one.id === id);
  if (holder !== undefined) {
    const address = addressOf(design, holder);
    if (address === null || holder.value.subnet === null) throw new CannotAsk(`${id} has no address`);
    return { place: 'subnet', subnet: holder.value.subnet, address, holder };
  }
  if (find(design.resources.subnet, id) !== null) return subnetHost(design, [id]);
  if (find(design.resources.vpc, id) !== null) {
    const subnets = idsOf(design.resources.subnet).filter((subnet) => vpcOfSubnet(design, subnet) === id);
    return subnetHost(design, subnets);
  }
  if (find(design.resources.idc, id) !== null) return idcHost(design, id);
  throw new CannotAsk(`${id} is no endpoint`);
}

// The first subnet with an address that nothing holds; when all are full, the first address of the first.
function subnetHost(design: Document, subnets: readonly string[]): Host {
  let held: Host | null = null;
  for (const subnet of subnets) {
    const cidr = find(design.resources.subnet, subnet)?.cidr ?? null;
    const prefix = cidr === null ? null : parsePrefix(cidr);
    for (const ip of prefix === null ? [] : changes(design, prefix)) {
      const host = usable(design, subnet, ip) ? hostAt(design, subnet, ip) : null;
      if (host?.place === 'subnet' && host.holder === null) return host;
      held ??= host;
    }
  }
  if (held === null) throw new CannotAsk(`no host in ${subnets.join(', ')}`);
  return held;
}

// The second address of the first CIDR; an IDC of whose addresses longer blocks of its VPCs take all has no host.
function idcHost(design: Document, idc: string): Host {
  const blocks = (find(design.resources.idc, idc)?.cidrs ?? []).flatMap((cidr) => parsePrefix(cidr) ?? []);
  const [first] = blocks;
  const some = blocks.some((block) => changes(design, block).some((ip) => belongsToIdc(design, idc, ip)));
  if (first === undefined || !some) throw new CannotAsk(`no host in ${idc}`);
  return { place: 'idc', idc, address: Math.min(first.base + 1, lastOf(first)) };
}

function sourceIn(design: Document, prefix: Prefix): Host {
  const candidates = prefix.length === 32 ? [prefix.base] : changes(design, prefix);
  const hosts = candidates.flatMap((ip) => {
    const places = placesOf(design, ip);
    if (places.length > 1) throw new CannotAsk(`${formatIp(ip)} is ambiguous: ${places.map(nameOf).join(', ')}`);
    return places;
  });
  const host = hosts.find((one) => one.place !== 'subnet' || one.holder === null) ?? hosts[0];
  if (host === undefined) throw new CannotAsk(`no host in ${formatIp(prefix.base)}/${prefix.length}`);
  return host;
}

function nameOf(host: Host): string {
  if (host.place === 'subnet') return host.holder?.id ?? host.subnet;
  return host.place === 'idc' ? host.idc : 'internet';
}

/** Every host of the design with this address, one a place. */
function placesOf(design: Document, ip: Ip): Host[] {
  const places: Host[] = [];
  for (const subnet of idsOf(design.resources.subnet)) {
    const vpc = vpcOfSubnet(design, subnet);
    const holds = vpc === null || subnetHolding(design, vpc, ip) === subnet;
    const host = holds ? hostAt(design, subnet, ip) : null;
    if (host !== null) places.push(host);
  }
  for (const idc of idsOf(design.resources.idc))
    if (belongsToIdc(design, idc, ip)) places.push({ place: 'idc', idc, address: ip });
  if (onInternet(design, ip)) places.push({ place: 'internet', address: ip });
  if (places.length > 0) return places;
  // An address outside its subnet can send: its holder is a place where nothing else is.
  const stray = holders(design).find((holder) => holder.value.subnet !== null && addressOf(design, holder) === ip);
  if (stray !== undefined && stray.value.subnet !== null)
    places.push({ place: 'subnet', subnet: stray.value.subnet, address: ip, holder: stray });
  return places;
}

/** Whether an address is somebody's as a destination: usable in a subnet, held by a resource, an IDC's or the Internet's. */
function isAnywhere(design: Document, ip: Ip): boolean {
  if (idsOf(design.resources.subnet).some((id) => usable(design, id, ip))) return true;
  if (idsOf(design.resources.idc).some((id) => belongsToIdc(design, id, ip))) return true;
  return isHeld(design, ip) || onInternet(design, ip);
}

/** Whether a resource holds the address, wherever it is: one whose subnet holds it in its VPC, or an EIP. */
function isHeld(design: Document, ip: Ip): boolean {
  const holds = (holder: Holder): boolean => {
    const { subnet } = holder.value;
    if (subnet === null || addressOf(design, holder) !== ip) return false;
    const vpc = vpcOfSubnet(design, subnet);
    return vpc === null || subnetHolding(design, vpc, ip) === subnet;
  };
  return holders(design).some(holds) || isEip(design, ip);
}

function lowest(candidates: readonly Ip[], holds: (ip: Ip) => boolean): Ip | null {
  return candidates.find(holds) ?? null;
}

/** The addresses of a block at which an answer can change from no to yes, in order: the first ones, and those beside any border. */
function changes(design: Document, prefix: Prefix): Ip[] {
  const last = lastOf(prefix);
  const borders = new Set<Ip>([prefix.base]);
  const { subnet, idc, vpc } = design.resources;
  const cidrs = [
    ...Object.values(subnet).map((one) => one.cidr),
    ...Object.values(idc).flatMap((one) => one.cidrs),
    ...Object.values(vpc).flatMap((one) => [one.cidr, ...one.secondaryCidrs]),
  ];
  const blocks = cidrs.map((cidr) => (cidr === null ? null : parsePrefix(cidr)));
  for (const block of [...blocks, ...PRIVATE_PREFIXES, ...UNROUTABLE_PREFIXES]) {
    if (block === null) continue;
    for (const step of [0, 1, 2]) borders.add(block.base + step);
    for (const step of [0, 1]) borders.add(lastOf(block) + step);
  }
  const addresses = [
    ...holders(design).map((holder) => addressOf(design, holder)),
    ...idsOf(design.resources.eip).map((id) => eipAddress(design, id)),
  ];
  for (const ip of addresses) if (ip !== null) for (const step of [0, 1]) borders.add(ip + step);
  return [...borders].filter((ip) => ip >= prefix.base && ip <= last).sort((a, b) => a - b);
}
