/** Two subnets of a VPC overlap. */

import { covers, type Prefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { HOLDER_KINDS } from './lookups/holders.ts';
import { type Held, overlappingPairs } from './lookups/overlaps.ts';
import { subnetHomes } from './lookups/subnet-move.ts';
import { defineRule } from './rule.ts';

interface Subnet {
  readonly id: string;
  readonly name: string;
  readonly cidr: string;
  readonly block: Prefix;
  readonly inside: boolean;
}

export const subnetOverlap = defineRule({
  id: 'subnet-overlap',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet', 'reservations', ...HOLDER_KINDS],
  fix: 'review',
  source: 'Creating Subnets, 215/31806; API error InvalidParameterValue.SubnetOverlap',
  twice: false,
  local: 'around',
  *check(view) {
    const byVpc = new Map<string, Held<Subnet>[]>();
    for (const [rank, id] of sortedKeys(view.resources.subnet).entries()) {
      const subnet = view.resources.subnet[id];
      const vpc = resolve(view.resources, 'vpc', subnet?.vpc ?? null);
      const block = soundNetworkOf(subnet?.cidr ?? null);
      if (subnet === undefined || subnet.vpc === null || vpc === null || block === null) continue;
      const blocks = [vpc.cidr, ...vpc.secondaryCidrs].map(soundNetworkOf);
      const inside = blocks.some((outer) => outer === null || covers(outer, block));
      const held = { prefix: block, rank, item: { id, name: subnet.name, cidr: subnet.cidr ?? '', block, inside } };
      const list = byVpc.get(subnet.vpc);
      if (list === undefined) byVpc.set(subnet.vpc, [held]);
      else list.push(held);
    }
    const homeOf = subnetHomes(view.whole);
    for (const [vpc, held] of byVpc) {
      for (const [later, earlier] of overlappingPairs(held)) {
        // A subnet that is in no block of the VPC is said to be that, and has to move anyway.
        if (later.inside !== earlier.inside) continue;
        const pointer = resourcePointer('subnet', later.id, 'cidr');
        yield {
          at: [
            { id: later.id, pointer },
            { id: earlier.id, pointer: resourcePointer('subnet', earlier.id, 'cidr') },
          ],
          message: message('finding.subnet-overlap', {
            name: later.name,
            cidr: later.cidr,
            other: earlier.name,
            otherCidr: earlier.cidr,
          }),
          // The later one goes; where that breaks something the earlier one may.
          fixes: [
            ...homeOf({ vpc, id: later.id, length: later.block.length }),
            ...homeOf({ vpc, id: earlier.id, length: earlier.block.length, name: earlier.name }),
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/23', zone: 'ap-guangzhou-3' },
        t: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/23', zone: 'ap-guangzhou-3' },
        t: { vpc: 'a', cidr: '10.0.2.0/24', zone: 'ap-guangzhou-3' },
      },
    },
  },
});
