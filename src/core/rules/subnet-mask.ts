/** A subnet is larger or smaller than the platform offers. */

import { formatPrefix, parseCidr, prefixOf } from '../address/prefix.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { SUBNET_MASKS } from './facts.ts';
import { HOLDER_KINDS } from './lookups/holders.ts';
import { subnetHomes, subnetMoves } from './lookups/subnet-move.ts';
import { nearestLength } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const subnetMask = defineRule({
  id: 'subnet-mask',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet', 'reservations', ...HOLDER_KINDS],
  fix: 'review',
  source: 'API CreateSubnet',
  twice: false,
  local: 'self',
  *check(view) {
    const homeOf = subnetHomes(view.whole);
    const move = subnetMoves(view.whole.resources);
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      const cidr = subnet.cidr === null ? null : parseCidr(subnet.cidr);
      if (subnet.cidr === null || cidr === null) continue;
      const length = nearestLength(cidr.prefix.length, SUBNET_MASKS);
      if (length === cidr.prefix.length) continue;
      const nearest = formatPrefix(prefixOf(cidr.address, length));
      const fixes: Fix[] = [
        { title: message('fix.use-mask', { cidr: nearest }), safety: 'review', edits: move(id, nearest) },
      ];
      // Where a neighbour stands in the way, the size is to be had elsewhere.
      if (subnet.vpc !== null && resolve(view.whole.resources, 'vpc', subnet.vpc) !== null)
        fixes.push(...homeOf({ vpc: subnet.vpc, id, length }));
      yield {
        at: [{ id, pointer: resourcePointer('subnet', id, 'cidr') }],
        message: message('finding.subnet-mask', { cidr: subnet.cidr, name: subnet.name, ...SUBNET_MASKS }),
        fixes,
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
