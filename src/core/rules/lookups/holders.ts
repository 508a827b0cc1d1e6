/** Who holds the addresses of subnets: workloads and public gateways, with the address that each has or is assigned. */

import { assignAddresses, usableOf } from '../../address/allocate.ts';
import { formatIp, type Ip, parseIp } from '../../address/ip.ts';
import type { Prefix } from '../../address/prefix.ts';
import { entry } from '../../base/entry.ts';
import type { Fix } from '../../base/fix.ts';
import { message } from '../../base/message.ts';
import { sortedKeys } from '../../base/order.ts';
import type { Pointer } from '../../base/pointer.ts';
import { soundNetworkOf } from '../../document/blocks.ts';
import type { Resources } from '../../document/document.ts';
import { resourcePointer } from '../../document/tables.ts';
import type { Hit } from '../rule.ts';

/** The kinds that take an address of a subnet, in document order. */
export const HOLDER_KINDS = ['public-gateway', 'cvm', 'clb', 'tencentdb'] as const;

/** One of these kinds. */
export type HolderKind = (typeof HOLDER_KINDS)[number];

/** The tables that tell who holds what. */
export type HolderTables = Pick<Resources, HolderKind | 'subnet'>;

/** What takes an address of a subnet. */
export interface Holder {
  readonly kind: HolderKind;
  readonly id: string;
  readonly name: string;
  /** The subnet that it names, whether there is one or not. */
  readonly subnet: string | null;
  /** Its static address as text, or null when it is assigned one. */
  readonly text: string | null;
  readonly address: Ip | null;
}

/** Every holder, in document order. */
export function* allHolders(resources: HolderTables): Generator<Holder> {
  for (const kind of HOLDER_KINDS) {
    const table = resources[kind];
    for (const id of sortedKeys(table)) {
      const value = entry<{ readonly name: string; readonly subnet: string | null; readonly privateIp: string | null }>(
        table,
        id,
      );
      if (value === undefined) continue;
      const text = value.privateIp;
      yield { kind, id, name: value.name, subnet: value.subnet, text, address: text === null ? null : parseIp(text) };
    }
  }
}

/** The hits about static addresses that are wrong for their subnet, whose CIDR has no host bits; each with the fix that assigns another. */
export function* misplaced(
  resources: HolderTables,
  sentence: 'finding.address-outside-subnet' | 'finding.address-reserved',
  isWrong: (block: Prefix, address: Ip) => boolean,
): Generator<Hit> {
  const freeAddress = freeAddressesOf(resources);
  for (const holder of allHolders(resources)) {
    const { address, subnet } = holder;
    const value = subnet === null ? undefined : entry(resources.subnet, subnet);
    const block = soundNetworkOf(value?.cidr ?? null);
    if (subnet === null || value === undefined || address === null || block === null) continue;
    if (!isWrong(block, address)) continue;
    yield {
      at: [
        { id: holder.id, pointer: addressPointer(holder) },
        { id: subnet, pointer: resourcePointer('subnet', subnet, 'cidr') },
      ],
      message: message(sentence, {
        address: holder.text ?? '',
        name: holder.name,
        subnet: value.name,
        cidr: value.cidr ?? '',
      }),
      fixes: assignFixes(holder, freeAddress(subnet)),
    };
  }
}

/** Where a holder's static address stands. */
export function addressPointer(holder: Holder): Pointer {
  return resourcePointer(holder.kind, holder.id, 'privateIp');
}

/** The fix that gives a holder a free address; none when there is no free one. */
export function assignFixes(holder: Holder, free: string | null): Fix[] {
  if (free === null) return [];
  return [
    {
      title: message('fix.assign-address', { address: free }),
      safety: 'review',
      edits: [{ op: 'set', pointer: addressPointer(holder), value: free }],
    },
  ];
}

/** The holders of each subnet that exists, by subnet id. */
export function holdersBySubnet(resources: HolderTables): ReadonlyMap<string, readonly Holder[]> {
  const map = new Map<string, Holder[]>();
  for (const holder of allHolders(resources)) {
    if (holder.subnet === null || !Object.hasOwn(resources.subnet, holder.subnet)) continue;
    const list = map.get(holder.subnet);
    if (list === undefined) map.set(holder.subnet, [holder]);
    else list.push(holder);
  }
  return map;
}

/**
 * Answers, for fixes, the lowest usable address of a subnet that nothing has or is assigned, as text; null when there is none. Taking it moves
 * nobody else.
 */
export function freeAddressesOf(resources: HolderTables): (subnet: string) => string | null {
  let holders: ReadonlyMap<string, readonly Holder[]> | undefined;
  const known = new Map<string, string | null>();
  return (subnet) => {
    const before = known.get(subnet);
    if (before !== undefined) return before;
    holders ??= holdersBySubnet(resources);
    const block = soundNetworkOf(entry(resources.subnet, subnet)?.cidr ?? null);
    const address = block === null ? null : lowestFree(block, holders.get(subnet) ?? []);
    known.set(subnet, address);
    return address;
  };
}

function lowestFree(block: Prefix, holders: readonly Holder[]): string | null {
  const usable = usableOf(block);
  if (usable === null) return null;
  const held = new Set(assignAddresses(block, holders).values());
  for (let ip = usable.first; ip <= usable.last; ip += 1) if (!held.has(ip)) return formatIp(ip);
  return null;
}

/** How full a subnet is. */
export interface Filling {
  readonly subnet: string;
  /** Addresses that hosts may have: the size less three. */
  readonly usable: number;
  /** Addresses that hosts have or wait for; a static one that is not usable takes none. */
  readonly placed: number;
}

/** How full each subnet is whose CIDR stands and has no host bits. */
export function* fillings(resources: HolderTables): Generator<Filling> {
  const holders = holdersBySubnet(resources);
  for (const [subnet, { cidr }] of Object.entries(resources.subnet)) {
    const block = soundNetworkOf(cidr);
    if (block === null) continue;
    const usable = usableOf(block);
    const held = new Set<Ip>();
    let placed = 0;
    for (const { address } of holders.get(subnet) ?? []) {
      if (address !== null && (held.has(address) || usable === null || address < usable.first || address > usable.last))
        continue;
      if (address !== null) held.add(address);
      placed += 1;
    }
    yield { subnet, usable: usable?.count ?? 0, placed };
  }
}
