/** A VPC block is larger or smaller than the platform offers. */

import { containsIp, formatPrefix, parsePrefix, prefixOf } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { VPC_MASKS, VPC_RANGES } from './facts.ts';
import { allVpcBlocks, nearestLength } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const vpcCidrMask = defineRule({
  id: 'vpc-cidr-mask',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['vpc'],
  fix: 'review',
  source: 'Network Planning, 215/31795; API CreateVpc',
  twice: true,
  *check(view) {
    for (const { id, vpc, cidr, pointer } of allVpcBlocks(view.resources)) {
      const block = parsePrefix(cidr);
      if (block === null) continue;
      const offered = VPC_RANGES.find(({ range }) => containsIp(range, block.base)) ?? VPC_MASKS;
      const length = nearestLength(block.length, offered);
      if (length === block.length) continue;
      const nearest = formatPrefix(prefixOf(block.base, length));
      yield {
        at: [{ id, pointer }],
        message: message('finding.vpc-cidr-mask', {
          cidr,
          vpc: vpc.name,
          shortest: offered.shortest,
          longest: offered.longest,
        }),
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
    triggers: { vpc: { a: { cidr: '192.168.0.0/15' } } },
    clean: { vpc: { a: { cidr: '192.168.0.0/16' } } },
  },
});
