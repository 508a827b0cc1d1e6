/** Two resources of a VPC have the same static address. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import {
  addressPointer,
  allHolders,
  assignFixes,
  freeAddressesOf,
  HOLDER_KINDS,
  type Holder,
} from './lookups/holders.ts';
import { defineRule } from './rule.ts';

export const addressDuplicate = defineRule({
  id: 'address-duplicate',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet', ...HOLDER_KINDS],
  fix: 'review',
  source: 'API error ResourceInUse.Address',
  twice: false,
  local: 'around',
  *check(view) {
    const freeAddress = freeAddressesOf(view.resources);
    const firsts = new Map<string, Holder>();
    for (const holder of allHolders(view.resources)) {
      const subnet = resolve(view.resources, 'subnet', holder.subnet);
      if (holder.subnet === null || holder.text === null || subnet === null) continue;
      // A subnet that is in no VPC yet is a space of its own: an id stands for one resource only, so the two never meet.
      const space =
        subnet.vpc !== null && resolve(view.resources, 'vpc', subnet.vpc) !== null ? subnet.vpc : holder.subnet;
      const key = `${space} ${holder.text}`;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, holder);
        continue;
      }
      yield {
        at: [
          { id: holder.id, pointer: addressPointer(holder) },
          { id: first.id, pointer: addressPointer(first) },
        ],
        message: message('finding.address-duplicate', { address: holder.text, name: holder.name, other: first.name }),
        fixes: assignFixes(holder, freeAddress(holder.subnet)),
      };
    }
  },
  example: {
    triggers: {
      subnet: { s: { cidr: '10.0.0.0/24' } },
      cvm: { v: { subnet: 's', privateIp: '10.0.0.4' }, w: { subnet: 's', privateIp: '10.0.0.4' } },
    },
    clean: {
      subnet: { s: { cidr: '10.0.0.0/24' } },
      cvm: { v: { subnet: 's', privateIp: '10.0.0.4' }, w: { subnet: 's', privateIp: '10.0.0.5' } },
    },
  },
});
