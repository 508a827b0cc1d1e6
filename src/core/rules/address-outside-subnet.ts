/** A static address is not in the subnet of what has it. */

import { containsIp } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { addressPointer, allHolders, assignFixes, freeAddressesOf, HOLDER_KINDS } from './lookups/holders.ts';
import { defineRule } from './rule.ts';

export const addressOutsideSubnet = defineRule({
  id: 'address-outside-subnet',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['subnet', ...HOLDER_KINDS],
  fix: 'review',
  source: 'API error InvalidParameterValue.Range of private addresses',
  twice: false,
  local: 'around',
  *check(view) {
    const freeAddress = freeAddressesOf(view.resources);
    for (const holder of allHolders(view.resources)) {
      const subnet = resolve(view.resources, 'subnet', holder.subnet);
      const block = soundNetworkOf(subnet?.cidr ?? null);
      if (
        holder.subnet === null ||
        holder.address === null ||
        subnet === null ||
        block === null ||
        containsIp(block, holder.address)
      )
        continue;
      yield {
        at: [
          { id: holder.id, pointer: addressPointer(holder) },
          { id: holder.subnet, pointer: resourcePointer('subnet', holder.subnet, 'cidr') },
        ],
        message: message('finding.address-outside-subnet', {
          address: holder.text ?? '',
          name: holder.name,
          subnet: subnet.name,
          cidr: subnet.cidr ?? '',
        }),
        fixes: assignFixes(holder, freeAddress(holder.subnet)),
      };
    }
  },
  example: {
    triggers: { subnet: { s: { cidr: '10.0.0.0/24' } }, cvm: { w: { subnet: 's', privateIp: '10.0.1.4' } } },
    clean: { subnet: { s: { cidr: '10.0.0.0/24' } }, cvm: { w: { subnet: 's', privateIp: '10.0.0.4' } } },
  },
});
