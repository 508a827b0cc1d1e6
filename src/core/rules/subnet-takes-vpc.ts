/** A subnet is as large as the VPC block that holds it. */

import { equalPrefix, formatPrefix, halves } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { vpcBlocksOf } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const subnetTakesVpc = defineRule({
  id: 'subnet-takes-vpc',
  severity: 'advice',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet'],
  fix: 'review',
  source: 'Creating Subnets, 215/31806',
  twice: false,
  local: 'named',
  *check(view) {
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      const vpc = resolve(view.resources, 'vpc', subnet.vpc);
      const block = soundNetworkOf(subnet.cidr);
      if (subnet.vpc === null || vpc === null || block === null) continue;
      const whole = [...vpcBlocksOf(subnet.vpc, vpc)].find(({ cidr }) => {
        const outer = soundNetworkOf(cidr);
        return outer !== null && equalPrefix(outer, block);
      });
      if (whole === undefined) continue;
      const place = placeOf('subnet', id, 'cidr');
      const parts = block.length === 32 ? [] : halves(block).map(formatPrefix);
      yield {
        at: [place, { id: subnet.vpc, pointer: whole.pointer }],
        message: message('finding.subnet-takes-vpc', { name: subnet.name, cidr: subnet.cidr ?? '', vpc: vpc.name }),
        // The lower half first; where something stands in the upper one, that half.
        fixes: parts.map((cidr, i) => ({
          title: message(i === 0 ? 'fix.halve' : 'fix.halve-upper', { cidr }),
          safety: 'review',
          edits: [{ op: 'set', pointer: place.pointer, value: cidr }],
        })),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/16', zone: 'ap-guangzhou-1' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/17', zone: 'ap-guangzhou-1' } },
    },
  },
});
