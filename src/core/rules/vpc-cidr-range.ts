/** A VPC block lies in none of the private ranges that the platform offers. */

import { containsIp } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { VPC_MASKS, VPC_RANGES } from './facts.ts';
import { allVpcBlocks, MOVE_READS, moveVpcBlock, nearestLength } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const vpcCidrRange = defineRule({
  id: 'vpc-cidr-range',
  severity: 'error',
  section: 'vpc-subnet',
  reads: MOVE_READS,
  fix: 'review',
  source: 'Network Planning, 215/31795; Creating VPCs, 215/31805',
  twice: true,
  local: 'self',
  *check(view) {
    for (const place of allVpcBlocks(view.resources)) {
      const block = soundNetworkOf(place.cidr);
      // By its first address: of a block that is larger than the range it begins in, the mask is what is wrong.
      if (block === null || VPC_RANGES.some(({ range }) => containsIp(range, block.base))) continue;
      const move = moveVpcBlock(view.whole, place, nearestLength(block.length, VPC_MASKS));
      yield {
        at: [{ id: place.id, pointer: place.pointer }],
        message: message('finding.vpc-cidr-range', { cidr: place.cidr, vpc: place.vpc.name }),
        fixes:
          move === null
            ? []
            : [
                {
                  title: message('fix.move-block', { vpc: place.vpc.name, cidr: move.cidr }),
                  safety: 'review',
                  edits: move.edits,
                },
              ],
      };
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '172.32.0.0/16' } } },
    clean: { vpc: { a: { cidr: '172.31.0.0/16' } } },
  },
});
