/** A secondary block of a VPC overlaps its primary or another secondary block. */

import { message } from '../base/message.ts';
import { nextVpcBlock, soundNetworkOf } from '../document/blocks.ts';
import { VPC_MASKS } from './facts.ts';
import { type Held, overlappingPairs } from './lookups/overlaps.ts';
import { nearestLength, type VpcBlock, vpcBlocksOf } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const vpcBlocksOverlap = defineRule({
  id: 'vpc-blocks-overlap',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['vpc', 'idc', 'pools'],
  fix: 'review',
  source: 'Editing IPv4 CIDR Blocks, 215/40070; API AssistantCidr errors',
  twice: true,
  *check(view) {
    for (const [id, vpc] of Object.entries(view.resources.vpc)) {
      if (vpc.secondaryCidrs.length === 0) continue;
      const held: Held<VpcBlock>[] = [];
      for (const item of vpcBlocksOf(id, vpc)) {
        const prefix = soundNetworkOf(item.cidr);
        if (prefix !== null) held.push({ prefix, rank: item.index ?? -1, item });
      }
      // One finding for each block that overlaps earlier ones, however many these are: it is the one that has to go elsewhere.
      const earlier = new Map<VpcBlock, VpcBlock[]>();
      for (const [later, first] of overlappingPairs(held)) {
        const list = earlier.get(later);
        if (list === undefined) earlier.set(later, [first]);
        else list.push(first);
      }
      for (const [later, others] of [...earlier].sort(([a], [b]) => (a.index ?? -1) - (b.index ?? -1))) {
        others.sort((a, b) => (a.index ?? -1) - (b.index ?? -1));
        const length = soundNetworkOf(later.cidr)?.length ?? VPC_MASKS.longest;
        const free = nextVpcBlock(view, nearestLength(length, VPC_MASKS));
        yield {
          at: [{ id, pointer: later.pointer }, ...others.map((other) => ({ id, pointer: other.pointer }))],
          message: message('finding.vpc-blocks-overlap', {
            cidr: later.cidr,
            other: others[0]?.cidr ?? '',
            vpc: vpc.name,
          }),
          fixes:
            free === null
              ? []
              : [
                  {
                    title: message('fix.use-block', { cidr: free }),
                    safety: 'review',
                    edits: [{ op: 'set', pointer: later.pointer, value: free }],
                  },
                ],
        };
      }
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.0.128.0/17'] } } },
    clean: { vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/17'] } } },
  },
});
