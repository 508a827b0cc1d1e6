/** Decides what a form offers for a CIDR or an address, and how it spells out the range that a CIDR stands for. */

import { freeBlocks, nextFreeBlock, usableOf } from '../address/allocate.ts';
import { formatIp, type Ip, parseIp } from '../address/ip.ts';
import { firstOf, formatPrefix, lastOf, overlaps, type Prefix, parseCidr, sizeOf } from '../address/prefix.ts';
import { type Pointer, partsOf, valueAt } from '../base/pointer.ts';
import { blocksOf, networkOf, nextVpcBlock, takenIn } from './blocks.ts';
import type { Document, Resources } from './document.ts';
import { vpcsOf } from './legal-targets.ts';
import { allResources, findResource, resolve } from './tables.ts';

/** The mask that a new subnet has, and that of a new VPC. */
const SUBNET_LENGTH = 24;
const VPC_LENGTH = 16;
/** How many blocks are offered. */
const OFFERED = 4;

/** A CIDR spelled out: its first and last address, how many a subnet would give to hosts, and its network when host bits are set. */
export interface Range {
  readonly first: string;
  readonly last: string;
  readonly size: number;
  readonly usable: number;
  /** The network without host bits when the text has some, else null. */
  readonly network: string | null;
}

/** The range of a CIDR, or null when the text is none. */
export function rangeOf(cidr: string): Range | null {
  const parsed = parseCidr(cidr);
  if (parsed === null) return null;
  const { prefix, hostBits } = parsed;
  return {
    first: formatIp(firstOf(prefix)),
    last: formatIp(lastOf(prefix)),
    size: sizeOf(prefix),
    usable: usableOf(prefix)?.count ?? 0,
    network: hostBits ? formatPrefix(prefix) : null,
  };
}

/**
 * The blocks to offer at `pointer`, at most 4: for a subnet, free blocks of its VPC with its own mask (a /24 when it has none), then larger
 * ones; for a VPC, a free one; for rules and policies, the ranges that the design speaks of. What stands there already is not offered.
 */
export function cidrSuggestions(document: Document, pointer: Pointer): readonly string[] {
  const [root, kind, id = '', key] = partsOf(pointer);
  const current = valueAt(document, pointer);
  const length = typeof current === 'string' ? networkOf(current)?.length : undefined;
  let offered: readonly (string | null)[];
  if (root !== 'resources') offered = [nextVpcBlock(document, length ?? VPC_LENGTH)];
  else if (kind === 'subnet') offered = ofSubnet(document, id, length ?? SUBNET_LENGTH);
  else if (kind === 'vpc') offered = [nextVpcBlock(document, length ?? VPC_LENGTH, key === 'cidr' ? id : null)];
  else offered = spokenOf(document, id, partsOf(pointer));
  const beside = valueAt(document, pointer.slice(0, pointer.lastIndexOf('/')));
  const already = Array.isArray(beside) ? beside : [current];
  return [...new Set(offered)]
    .filter((cidr) => cidr !== null && !already.includes(cidr))
    .slice(0, kind === 'subnet' ? OFFERED : 40) as string[];
}

function ofSubnet(document: Document, id: string, length: number): string[] {
  const subnet = document.resources.subnet[id];
  const vpc = resolve(document.resources, 'vpc', subnet?.vpc ?? null);
  if (subnet === undefined || vpc === null || subnet.vpc === null) return [];
  const blocks = blocksOf(vpc);
  const taken = takenIn(document, subnet.vpc, id);
  const offered: Prefix[] = [];
  while (offered.length < OFFERED - 1) {
    const block = nextFreeBlock(blocks, [...taken, ...offered], length);
    if (block === null) break;
    offered.push(block);
  }
  const largest = blocks
    .flatMap((block) => freeBlocks(block, taken))
    .filter((block) => block.length >= VPC_LENGTH && !offered.some((each) => overlaps(each, block)))
    .sort((a, b) => a.length - b.length)[0];
  return [...offered, ...(largest === undefined ? [] : [largest])].map(formatPrefix);
}

/** What rules, policies and tunnels may mean: for a tunnel's own end its VPC's blocks, for its far end its IDC's; else every range there is. */
function spokenOf(document: Document, id: string, parts: readonly string[]): string[] {
  const { resources } = document;
  const owner = findResource(resources, id);
  if (owner === null) return [];
  const ours = vpcsOf(resources, owner);
  const blocksIn = (vpcs: readonly string[]) =>
    vpcs.flatMap((each) => blocksOf(resources.vpc[each] ?? NO_VPC)).map(formatPrefix);
  const idcs = Object.values(resources.idc).flatMap((idc) => idc.cidrs);
  if (owner.kind === 'vpn-tunnel') {
    if (parts.includes('local')) return blocksIn(ours);
    return [...remotesOf(resources, owner.value.customerGateway), ...idcs];
  }
  if (owner.kind === 'idc') return [];
  const others = Object.keys(resources.vpc).filter((each) => !ours.includes(each));
  const filter = owner.kind === 'security-group' || owner.kind === 'network-acl';
  const subnets = Object.values(resources.subnet).map((subnet) => subnet.cidr);
  return [
    '0.0.0.0/0',
    ...(filter ? blocksIn(ours) : []),
    ...blocksIn(others),
    ...idcs,
    ...(filter ? subnets.filter((cidr) => cidr !== null) : []),
  ];
}

const NO_VPC: Resources['vpc'][string] = { name: '', region: '', cidr: null, secondaryCidrs: [], note: '', tags: {} };

/** The networks behind a customer gateway: those of its IDC. */
export function remotesOf(
  resources: Pick<Resources, 'customer-gateway' | 'idc'>,
  customerGateway: string | null,
): readonly string[] {
  const gateway = resolve(resources, 'customer-gateway', customerGateway);
  return resolve(resources, 'idc', gateway?.idc ?? null)?.cidrs ?? [];
}

/** The lowest address of its subnet that a resource could take for its own, or null: it has no subnet, or the subnet is full. */
export function nextAddress(document: Pick<Document, 'resources'>, id: string): string | null {
  const owner = findResource(document.resources, id);
  if (owner === null || !('privateIp' in owner.value) || !('subnet' in owner.value)) return null;
  const { subnet } = owner.value;
  const network = networkOf(resolve(document.resources, 'subnet', subnet)?.cidr ?? null);
  const usable = network === null ? null : usableOf(network);
  if (usable === null) return null;
  const held = new Set<Ip | null>();
  for (const { value } of allResources(document.resources)) {
    if (!('privateIp' in value) || !('subnet' in value) || value.subnet !== subnet) continue;
    held.add(value.privateIp === null ? null : parseIp(value.privateIp));
  }
  for (let ip = usable.first; ip <= usable.last; ip += 1) if (!held.has(ip)) return formatIp(ip);
  return null;
}
