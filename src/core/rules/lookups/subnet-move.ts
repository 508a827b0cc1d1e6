/** How a fix gives a subnet another block: the static addresses in it go along, each to the same place in the new one. */

import { formatIp } from '../../address/ip.ts';
import { containsIp, parseCidr, sizeOf } from '../../address/prefix.ts';
import type { Edit } from '../../base/edit.ts';
import type { Fix } from '../../base/fix.ts';
import { message } from '../../base/message.ts';
import { nextSubnetBlock } from '../../document/blocks.ts';
import type { Document, Resources } from '../../document/document.ts';
import { resolve, resourcePointer } from '../../document/tables.ts';
import { SUBNET_MASKS } from '../facts.ts';
import { freeBlocksOf } from './free-blocks.ts';
import { addressPointer, type Holder, type HolderTables, holdersBySubnet } from './holders.ts';

/** Answers the edits that set a subnet's CIDR. An address that the new block is too small for stays, and has its own finding then. */
export function subnetMoves(resources: HolderTables): (subnet: string, cidr: string) => Edit[] {
  let holders: ReadonlyMap<string, readonly Holder[]> | undefined;
  return (subnet, cidr) => {
    const edits: Edit[] = [{ op: 'set', pointer: resourcePointer('subnet', subnet, 'cidr'), value: cidr }];
    const old = parseCidr(resolve(resources, 'subnet', subnet)?.cidr ?? '')?.prefix;
    const next = parseCidr(cidr)?.prefix;
    if (old === undefined || next === undefined || containsIp(next, old.base)) return edits;
    holders ??= holdersBySubnet(resources);
    for (const holder of holders.get(subnet) ?? []) {
      const { address } = holder;
      if (address === null || !containsIp(old, address) || address - old.base >= sizeOf(next)) continue;
      edits.push({ op: 'set', pointer: addressPointer(holder), value: formatIp(next.base + (address - old.base)) });
    }
    return edits;
  };
}

/** A subnet that needs a block of this length elsewhere in its VPC. `name`: of a pair, so that the fix has to say which of the two goes. */
export interface Homeless {
  readonly vpc: string;
  readonly id: string;
  readonly length: number;
  readonly name?: string;
}

/** Answers the fix that takes a subnet to the next free block of its size; where there is none, to the largest that is free. */
export function subnetHomes(
  document: Pick<Document, 'reservations'> & { readonly resources: Pick<Resources, 'vpc'> & HolderTables },
): (subnet: Homeless) => Fix[] {
  const freeBlock = freeBlocksOf(document);
  const move = subnetMoves(document.resources);
  return ({ vpc, id, length, name }) => {
    const whole = freeBlock(vpc, length);
    const cidr = whole ?? largestBlock(document, vpc, id, length);
    if (cidr === null) return [];
    const title =
      whole === null
        ? message('fix.use-smaller-block', { cidr })
        : name === undefined
          ? message('fix.use-block', { cidr })
          : message('fix.move-subnet', { name, cidr });
    return [{ title, safety: 'review', edits: move(id, cidr) }];
  };
}

function largestBlock(
  document: Parameters<typeof nextSubnetBlock>[0],
  vpc: string,
  subnet: string,
  length: number,
): string | null {
  for (let smaller = Math.max(length + 1, SUBNET_MASKS.shortest); smaller <= SUBNET_MASKS.longest; smaller += 1) {
    const block = nextSubnetBlock(document, vpc, smaller, subnet);
    if (block !== null) return block;
  }
  return null;
}
