/** A static address is one that the subnet keeps for itself: its first, second or last. */

import { isReservedIn } from '../address/allocate.ts';
import { HOLDER_KINDS, misplaced } from './lookups/holders.ts';
import { defineRule } from './rule.ts';

export const addressReserved = defineRule({
  id: 'address-reserved',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['subnet', ...HOLDER_KINDS],
  fix: 'review',
  source: 'VPC use limits',
  twice: false,
  local: 'around',
  check: (view) => misplaced(view.resources, 'finding.address-reserved', isReservedIn),
  example: {
    triggers: { subnet: { s: { cidr: '10.0.0.0/24' } }, cvm: { w: { subnet: 's', privateIp: '10.0.0.1' } } },
    clean: { subnet: { s: { cidr: '10.0.0.0/24' } }, cvm: { w: { subnet: 's', privateIp: '10.0.0.2' } } },
  },
});
