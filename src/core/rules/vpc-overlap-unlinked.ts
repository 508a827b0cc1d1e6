/** Two VPCs overlap that nothing joins yet. */

import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { joinedPairs } from './lookups/links.ts';
import { type Held, overlappingPairs } from './lookups/overlaps.ts';
import { allVpcBlocks, type VpcBlock } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const vpcOverlapUnlinked = defineRule({
  id: 'vpc-overlap-unlinked',
  severity: 'advice',
  section: 'vpc-subnet',
  reads: ['vpc', 'peering-connection'],
  fix: null,
  source: 'Network Planning, 215/31795',
  twice: false,
  *check(view) {
    const held: Held<VpcBlock>[] = [];
    for (const item of allVpcBlocks(view.resources)) {
      const prefix = soundNetworkOf(item.cidr);
      if (prefix !== null) held.push({ prefix, rank: held.length, item });
    }
    // Pairs that are joined are left to the rules about peering, and of the rest each is told once.
    const told = new Set(joinedPairs(view.resources).map((pair) => pair.join('+')));
    for (const [later, earlier] of overlappingPairs(held)) {
      const key = `${later.id}+${earlier.id}`;
      if (later.id === earlier.id || told.has(key)) continue;
      told.add(key);
      yield {
        at: [
          { id: later.id, pointer: later.pointer },
          { id: earlier.id, pointer: earlier.pointer },
        ],
        message: message('finding.vpc-overlap-unlinked', {
          vpc: later.vpc.name,
          cidr: later.cidr,
          other: earlier.vpc.name,
          otherCidr: earlier.cidr,
        }),
      };
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.0.0/20' } } },
    clean: { vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/20' } } },
  },
});
