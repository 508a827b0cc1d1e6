/** A VPC block is larger or smaller than the platform offers. */

import { containsIp, formatPrefix, parseCidr, prefixOf } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { networkOf, subnetsOf } from '../document/blocks.ts';
import { VPC_MASKS, VPC_RANGES } from './facts.ts';
import { allVpcBlocks, nearestLength } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

/** How many blocks the fix offers: each is proved by a run of its own. */
const OFFERED = 3;

export const vpcCidrMask = defineRule({
  id: 'vpc-cidr-mask',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet'],
  fix: 'review',
  source: 'Network Planning, 215/31795; API CreateVpc',
  twice: true,
  local: 'self',
  *check(view) {
    for (const { id, vpc, cidr, pointer } of allVpcBlocks(view.resources)) {
      const block = parseCidr(cidr);
      if (block === null) continue;
      // By the address as it is written: of 172.16.0.0/11 that is what was meant, and its network is no private one.
      const { address, prefix } = block;
      const offered = VPC_RANGES.find(({ range }) => containsIp(range, address)) ?? VPC_MASKS;
      const length = nearestLength(prefix.length, offered);
      if (length === prefix.length) continue;
      const { subnet } = view.whole.resources;
      const inside = subnetsOf(subnet, id)
        .map((each) => networkOf(subnet[each]?.cidr ?? null))
        .flatMap((each) => (each !== null && containsIp(prefix, each.base) ? [each.base] : []))
        .sort((a, b) => a - b);
      // A block that shrinks may be any part of what it was: where the first part leaves subnets outside, the one that they stand in.
      const parts = [address, ...inside].map((ip) => formatPrefix(prefixOf(ip, length)));
      yield {
        at: [{ id, pointer }],
        message: message('finding.vpc-cidr-mask', {
          cidr,
          vpc: vpc.name,
          shortest: offered.shortest,
          longest: offered.longest,
        }),
        fixes: [...new Set(parts)].slice(0, OFFERED).map((nearest) => ({
          title: message('fix.use-mask', { cidr: nearest }),
          safety: 'review',
          edits: [{ op: 'set', pointer, value: nearest }],
        })),
      };
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '192.168.0.0/15' } } },
    clean: { vpc: { a: { cidr: '192.168.0.0/16' } } },
  },
});
