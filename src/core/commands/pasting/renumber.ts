/** Decides which blocks pasted VPCs, subnets and IDCs have: their own where it is free, else the next free one of the same size. */

import { formatIp, parseIp } from '../../address/ip.ts';
import { containsIp, covers, equalPrefix, formatPrefix, overlaps, type Prefix } from '../../address/prefix.ts';
import { blocksOf, networkOf, nextVpcBlock } from '../../document/blocks.ts';
import type { Document } from '../../document/document.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { freshIdcBlock } from '../making/blocks.ts';

/** A block that took another place. */
export interface Shift {
  readonly from: Prefix;
  /** Null: no block of its size was free. */
  readonly to: Prefix | null;
}

/** The blocks of a pasted VPC or IDC in order, clear of every VPC and IDC of the design and of each other. */
export function rootBlocks(
  document: Document,
  own: readonly string[],
  next: (taken: Document, length: number) => string | null,
): Shift[] {
  const shifts: Shift[] = [];
  let taken = document;
  for (const cidr of own) {
    const from = networkOf(cidr);
    if (from === null) continue;
    const to = isFree(taken, from) ? from : networkOf(next(taken, from.length));
    shifts.push({ from, to });
    if (to !== null) taken = withBlock(taken, to, shifts.length);
  }
  return shifts;
}

/** The next block of a pasted VPC. */
export const nextOfVpc = (document: Document, length: number): string | null => nextVpcBlock(document, length);
/** The next range of a pasted IDC. */
export const nextOfIdc = (document: Document, length: number): string | null => freshIdcBlock(document, length);

/** A CIDR after the shifts: one that lies in a block that took another place goes along, at the same distance. The first shift that holds it decides. */
export function shiftCidr(cidr: string, shifts: readonly Shift[]): string | null {
  const network = networkOf(cidr);
  const shift = network === null ? undefined : shifts.find(({ from }) => covers(from, network));
  if (network === null || shift === undefined) return cidr;
  if (shift.to === null) return null;
  if (equalPrefix(shift.from, shift.to)) return cidr;
  return formatPrefix({ base: shift.to.base + (network.base - shift.from.base), length: network.length });
}

/** An address after the shifts. */
export function shiftAddress(address: string, shifts: readonly Shift[]): string | null {
  const ip = parseIp(address);
  const shift = ip === null ? undefined : shifts.find(({ from }) => containsIp(from, ip));
  if (ip === null || shift === undefined) return address;
  return shift.to === null ? null : formatIp(shift.to.base + (ip - shift.from.base));
}

function isFree(document: Document, block: Prefix): boolean {
  const taken = [
    ...Object.values(document.resources.vpc).flatMap(blocksOf),
    ...Object.values(document.resources.idc).flatMap((idc) => idc.cidrs.map(networkOf).filter((each) => each !== null)),
  ];
  return !taken.some((each) => overlaps(each, block));
}

/** The design with one more block taken. Its key is no id, so it meets no resource. */
function withBlock(document: Document, block: Prefix, n: number): Document {
  const holder: ResourceOf<'vpc'> = {
    name: 'taken',
    region: '',
    cidr: formatPrefix(block),
    secondaryCidrs: [],
    note: '',
    tags: {},
  };
  const key = `+${Object.keys(document.resources.vpc).length}.${n}`;
  return { ...document, resources: { ...document.resources, vpc: { ...document.resources.vpc, [key]: holder } } };
}
