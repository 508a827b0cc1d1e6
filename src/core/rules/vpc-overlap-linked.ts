/** Two VPCs that a peering joins have overlapping primary blocks. */

import { overlaps } from '../address/prefix.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { VPC_MASKS } from './facts.ts';
import { joinedPairs } from './lookups/links.ts';
import { MOVE_READS, moveVpcBlock, nearestLength, vpcBlocksOf } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const vpcOverlapLinked = defineRule({
  id: 'vpc-overlap-linked',
  severity: 'error',
  section: 'vpc-subnet',
  reads: MOVE_READS,
  fix: 'review',
  source: 'Peering use limits, 553/18830',
  twice: false,
  *check(view) {
    for (const [later, earlier] of joinedPairs(view.resources)) {
      const a = resolve(view.resources, 'vpc', later);
      const b = resolve(view.resources, 'vpc', earlier);
      const blockA = soundNetworkOf(a?.cidr ?? null);
      const blockB = soundNetworkOf(b?.cidr ?? null);
      if (a === null || b === null || blockA === null || blockB === null || !overlaps(blockA, blockB)) continue;
      const fixes: Fix[] = [];
      for (const [id, vpc, length] of [
        [later, a, blockA.length],
        [earlier, b, blockB.length],
      ] as const) {
        const primary = [...vpcBlocksOf(id, vpc)][0];
        const move = primary === undefined ? null : moveVpcBlock(view, primary, nearestLength(length, VPC_MASKS));
        if (move !== null)
          fixes.push({
            title: message('fix.move-block', { vpc: vpc.name, cidr: move.cidr }),
            safety: 'review',
            edits: move.edits,
          });
      }
      yield {
        at: [
          { id: later, pointer: resourcePointer('vpc', later, 'cidr') },
          { id: earlier, pointer: resourcePointer('vpc', earlier, 'cidr') },
        ],
        message: message('finding.vpc-overlap-linked', {
          vpc: a.name,
          cidr: a.cidr ?? '',
          other: b.name,
          otherCidr: b.cidr ?? '',
        }),
        fixes,
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.0.0/20' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/20' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
    },
  },
});
