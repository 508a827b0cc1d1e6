/** How a fix gives a subnet another block: the static addresses in it go along, each to the same place in the new one. */

import { formatIp } from '../../address/ip.ts';
import { containsIp, parseCidr, sizeOf } from '../../address/prefix.ts';
import type { Edit } from '../../base/edit.ts';
import { resolve, resourcePointer } from '../../document/tables.ts';
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
