/** A static address is not in the subnet of what has it. */

import { containsIp } from '../address/prefix.ts';
import { HOLDER_KINDS, misplaced } from './lookups/holders.ts';
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
  check: (view) =>
    misplaced(view.resources, 'finding.address-outside-subnet', (block, address) => !containsIp(block, address)),
  example: {
    triggers: { subnet: { s: { cidr: '10.0.0.0/24' } }, cvm: { w: { subnet: 's', privateIp: '10.0.1.4' } } },
    clean: { subnet: { s: { cidr: '10.0.0.0/24' } }, cvm: { w: { subnet: 's', privateIp: '10.0.0.4' } } },
  },
});
