/** A VPC has no subnet. */

import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { networkOf, nextSubnetBlock, subnetsOf } from '../document/blocks.ts';
import { resourcePointer } from '../document/tables.ts';
import { SUBNET_MASKS } from './facts.ts';
import { ALL_IDS, freshSubnet, freshTable, minter } from './lookups/fresh.ts';
import { placeOf } from './lookups/places.ts';
import { defaultTableOf } from './lookups/routes.ts';
import { nearestLength } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

/** The mask of the subnet that the fix adds, where the VPC is larger. */
const SUBNET_LENGTH = 24;

export const vpcEmpty = defineRule({
  id: 'vpc-empty',
  severity: 'advice',
  section: 'vpc-subnet',
  reads: ALL_IDS,
  fix: 'review',
  source: 'Creating VPCs, 215/31805',
  twice: false,
  *check(view) {
    for (const [id, vpc] of Object.entries(view.resources.vpc)) {
      if (subnetsOf(view.resources.subnet, id).length > 0) continue;
      const length = nearestLength(Math.max(SUBNET_LENGTH, networkOf(vpc.cidr)?.length ?? 0), SUBNET_MASKS);
      const free = nextSubnetBlock(view, id, length);
      const mint = minter(view);
      const edits: Edit[] = [];
      if (free !== null) {
        const subnet = mint('subnet');
        edits.push({
          op: 'add',
          pointer: resourcePointer('subnet', subnet),
          value: freshSubnet(subnet, id, `${vpc.region}-1`, free),
        });
        // A VPC with subnets needs its default table, which the platform makes with the VPC.
        if (defaultTableOf(view.resources['route-table'], id) === null) {
          edits.push({
            op: 'add',
            pointer: resourcePointer('route-table', mint('route-table')),
            value: freshTable('Default', id, true),
          });
        }
      }
      yield {
        at: [placeOf('vpc', id)],
        message: message('finding.vpc-empty', { vpc: vpc.name }),
        fixes: free === null ? [] : [{ title: message('fix.add-subnet', { cidr: free }), safety: 'review', edits }],
      };
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.0.0/16' } } },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', zone: 'ap-guangzhou-1' } },
    },
  },
});
