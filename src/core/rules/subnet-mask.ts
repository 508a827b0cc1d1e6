/** A subnet is larger or smaller than the platform offers. */

import { formatPrefix, parsePrefix, prefixOf } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { resourcePointer } from '../document/tables.ts';
import { SUBNET_MASKS } from './facts.ts';
import { nearestLength } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const subnetMask = defineRule({
  id: 'subnet-mask',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['subnet'],
  fix: 'review',
  source: 'API CreateSubnet',
  twice: false,
  local: 'self',
  *check(view) {
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      const block = subnet.cidr === null ? null : parsePrefix(subnet.cidr);
      if (subnet.cidr === null || block === null) continue;
      const length = nearestLength(block.length, SUBNET_MASKS);
      if (length === block.length) continue;
      const nearest = formatPrefix(prefixOf(block.base, length));
      const pointer = resourcePointer('subnet', id, 'cidr');
      yield {
        at: [{ id, pointer }],
        message: message('finding.subnet-mask', { cidr: subnet.cidr, name: subnet.name, ...SUBNET_MASKS }),
        fixes: [
          {
            title: message('fix.use-mask', { cidr: nearest }),
            safety: 'review',
            edits: [{ op: 'set', pointer, value: nearest }],
          },
        ],
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/29', zone: 'ap-guangzhou-3' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/28', zone: 'ap-guangzhou-3' } },
    },
  },
});
