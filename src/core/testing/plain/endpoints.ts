/** Decides which one host, or which address, a flow's ends stand for. */

import { formatIp, type Ip, isPublicIp, parseIp } from '../../address/ip.ts';
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
  onInternet,
  usable,
  vpcOfSubnet,
  within,
} from './holdings.ts';
import { belongsToIdc } from './ways.ts';

/** Why a flow cannot be asked. */
export class CannotAsk extends Error {}

/** The destination of a flow: a resource's host by its id, or a plain address. */
export type Target =
  | { readonly named: Host; readonly holder: Holder | null }
  | { readonly named: null; readonly address: Ip };

/** The host that asks. Throws `CannotAsk`. */
export function sourceOf(design: Document, endpoint: string): Host {
  if (endpoint === 'internet') return { place: 'internet', address: internetHost(design) };
  const prefix = blockOf(endpoint);
  return prefix === null ? resourceHost(design, endpoint) : sourceIn(design, prefix);
}

/** Where a flow is addressed to. `from`: the endpoint that asks. Throws `CannotAsk`. */
export function targetOf(design: Document, endpoint: string, from: string): Target {
  if (endpoint === 'internet') return { named: null, address: internetHost(design, from === 'internet') };
  const prefix = blockOf(endpoint);
  if (prefix === null) {
    const named = resourceHost(design, endpoint);
    return { named, holder: holders(design).find(({ id }) => id === endpoint) ?? null };
  }
  if (prefix.length === 32) return { named: null, address: prefix.base };
  const free = lowest(changes(design, prefix), (ip) => isAnywhere(design, ip) && !isHeld(design, ip));
  const any = free ?? lowest(changes(design, prefix), (ip) => isAnywhere(design, ip));
  if (any === null) throw new CannotAsk(`no host in ${endpoint}`);
  return { named: null, address: any };
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

function subnetHost(design: Document, subnets: readonly string[]): Host {
  for (const subnet of subnets) {
    const cidr = find(design.resources.subnet, subnet)?.cidr ?? null;
    const prefix = cidr === null ? null : parsePrefix(cidr);
    if (prefix === null) continue;
    const candidates = changes(design, prefix);
    const at = (ip: Ip) => (usable(design, subnet, ip) ? hostAt(design, subnet, ip) : null);
    const free = lowest(candidates, (ip) => {
      const host = at(ip);
      return host?.place === 'subnet' && host.holder === null;
    });
    const ip = free ?? lowest(candidates, (one) => at(one) !== null);
    const host = ip === null ? null : at(ip);
    if (host !== null) return host;
  }
  throw new CannotAsk(`no host in ${subnets.join(', ')}`);
}

function idcHost(design: Document, idc: string): Host {
  for (const cidr of find(design.resources.idc, idc)?.cidrs ?? []) {
    const prefix = parsePrefix(cidr);
    if (prefix === null) continue;
    const second = Math.min(prefix.base + 1, lastOf(prefix));
    const address = lowest([second, ...changes(design, prefix)], (ip) => ip >= second && belongsToIdc(design, idc, ip));
    if (address !== null) return { place: 'idc', idc, address };
  }
  throw new CannotAsk(`no host in ${idc}`);
}

function sourceIn(design: Document, prefix: Prefix): Host {
  const candidates = prefix.length === 32 ? [prefix.base] : changes(design, prefix);
  const free = (ip: Ip) => placesOf(design, ip).length > 0 && (prefix.length === 32 || !isHeld(design, ip));
  const ip = lowest(candidates, free) ?? lowest(candidates, (one) => placesOf(design, one).length > 0);
  const places = ip === null ? [] : placesOf(design, ip);
  const [place] = places;
  if (ip === null || place === undefined) throw new CannotAsk(`no host at ${formatIp(prefix.base)}/${prefix.length}`);
  if (places.length > 1) throw new CannotAsk(`${formatIp(ip)} is ambiguous: ${places.map(nameOf).join(', ')}`);
  return place;
}

function nameOf(host: Host): string {
  if (host.place === 'subnet') return host.holder?.id ?? host.subnet;
  return host.place === 'idc' ? host.idc : 'internet';
}

/** Every host of the design with this address, one a place. */
function placesOf(design: Document, ip: Ip): Host[] {
  const places: Host[] = [];
  for (const subnet of idsOf(design.resources.subnet)) {
    const host = hostAt(design, subnet, ip);
    if (host !== null) places.push(host);
  }
  for (const holder of holders(design)) {
    const { subnet } = holder.value;
    if (subnet === null || addressOf(design, holder) !== ip) continue;
    const stray = !within(find(design.resources.subnet, subnet)?.cidr ?? null, ip);
    if (stray) places.push({ place: 'subnet', subnet, address: ip, holder });
  }
  for (const idc of idsOf(design.resources.idc))
    if (belongsToIdc(design, idc, ip)) places.push({ place: 'idc', idc, address: ip });
  if (onInternet(design, ip)) places.push({ place: 'internet', address: ip });
  return places;
}

/** Whether an address is somebody's as a destination: a subnet's, an IDC's, an EIP's or the Internet's, and no reserved one of a subnet. */
function isAnywhere(design: Document, ip: Ip): boolean {
  if (placesOf(design, ip).length > 0) return true;
  const reserved = idsOf(design.resources.subnet).some((id) =>
    within(find(design.resources.subnet, id)?.cidr ?? null, ip),
  );
  return isPublicIp(ip) && !reserved;
}

/** Whether a resource holds the address, wherever it is. */
function isHeld(design: Document, ip: Ip): boolean {
  return (
    holders(design).some((holder) => addressOf(design, holder) === ip) ||
    idsOf(design.resources.eip).some((id) => eipAddress(design, id) === ip)
  );
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
