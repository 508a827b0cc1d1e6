/** A subnet's CIDR is in no block of its VPC. */

import { covers } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { HOLDER_KINDS } from './lookups/holders.ts';
import { subnetHomes } from './lookups/subnet-move.ts';
import { defineRule } from './rule.ts';

export const subnetOutsideVpc = defineRule({
  id: 'subnet-outside-vpc',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet', 'reservations', ...HOLDER_KINDS],
  fix: 'review',
  source: 'Creating Subnets, 215/31806; API error InvalidParameterValue.SubnetRange',
  twice: false,
  local: 'named',
  *check(view) {
    const homeOf = subnetHomes(view.whole);
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      const vpc = resolve(view.resources, 'vpc', subnet.vpc);
      const block = soundNetworkOf(subnet.cidr);
      if (subnet.vpc === null || vpc === null || block === null || vpc.cidr === null) continue;
      const blocks = [vpc.cidr, ...vpc.secondaryCidrs].map(soundNetworkOf);
      // While a block of the VPC has host bits, nobody knows what it holds.
      if (blocks.some((outer) => outer === null || covers(outer, block))) continue;
      const pointer = resourcePointer('subnet', id, 'cidr');
      yield {
        at: [
          { id, pointer },
          { id: subnet.vpc, pointer: resourcePointer('vpc', subnet.vpc, 'cidr') },
        ],
        message: message('finding.subnet-outside-vpc', { cidr: subnet.cidr ?? '', vpc: vpc.name, block: vpc.cidr }),
        fixes: homeOf({ vpc: subnet.vpc, id, length: block.length }),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.1.0.0/24', zone: 'ap-guangzhou-3' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.255.0/24', zone: 'ap-guangzhou-3' } },
    },
  },
});
