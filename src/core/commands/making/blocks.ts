/** Decides which block, zone and table a new VPC, subnet or IDC gets. */

import { nextFreeBlock } from '../../address/allocate.ts';
import { formatPrefix, PRIVATE_PREFIXES } from '../../address/prefix.ts';
import { blocksOf, networkOf, nextSubnetBlock, nextVpcBlock, subnetsOf } from '../../document/blocks.ts';
import type { Document } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';

/** The zones that a fresh VPC's subnets alternate between, by number. */
const ZONE_NUMBERS = [3, 4];

/** The block of a fresh VPC: /16, or smaller where no /16 is free; null when nothing is. */
export function freshVpcBlock(document: Document): string | null {
  return firstBlock([16, 17, 18, 19, 20, 21, 22, 23, 24], (length) => nextVpcBlock(document, length));
}

/** The block of a fresh subnet: /24, or smaller where no /24 is free; null when nothing is. */
export function freshSubnetBlock(document: Document, vpc: string): string | null {
  return firstBlock([24, 25, 26, 27, 28, 29], (length) => nextSubnetBlock(document, vpc, length));
}

/** The block of a fresh IDC, a /24 unless another length is asked for: of 192.168.0.0/16, else of 172.16.0.0/12 or 10.0.0.0/8, clear of every VPC and IDC. */
export function freshIdcBlock(document: Document, length = 24): string | null {
  const taken = [
    ...Object.values(document.resources.vpc).flatMap(blocksOf),
    ...Object.values(document.resources.idc).flatMap((idc) =>
      idc.cidrs.map(networkOf).filter((block) => block !== null),
    ),
  ];
  const ranges = PRIVATE_PREFIXES.filter((range) => range.length !== 10).toReversed();
  const block = nextFreeBlock(ranges, taken, length);
  return block === null ? null : formatPrefix(block);
}

/** The zone of a fresh subnet: the one that the VPC uses least, of those that it uses and two usual ones. */
export function freshZone(document: Document, vpc: string): string | null {
  const value = resolve(document.resources, 'vpc', vpc);
  if (value === null) return null;
  const uses = new Map<string, number>();
  for (const id of subnetsOf(document.resources.subnet, vpc)) {
    const zone = document.resources.subnet[id]?.zone ?? null;
    if (zone?.startsWith(`${value.region}-`) === true) uses.set(zone, (uses.get(zone) ?? 0) + 1);
  }
  for (const number of ZONE_NUMBERS) {
    const zone = `${value.region}-${number}`;
    if (uses.size < ZONE_NUMBERS.length && !uses.has(zone)) uses.set(zone, 0);
  }
  const [least] = [...uses].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  return least?.[0] ?? null;
}

/** The default route table of a VPC, or null. */
export function defaultTableOf(document: Document, vpc: string): string | null {
  for (const [id, table] of Object.entries(document.resources['route-table']))
    if (table.vpc === vpc && table.default) return id;
  return null;
}

function firstBlock(lengths: readonly number[], next: (length: number) => string | null): string | null {
  for (const length of lengths) {
    const block = next(length);
    if (block !== null) return block;
  }
  return null;
}
