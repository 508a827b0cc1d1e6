/** A subnet lies in a secondary block of a VPC that is peered. */

import { covers } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { joinedPairs } from './lookups/links.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const vpcSecondaryPeered = defineRule({
  id: 'vpc-secondary-peered',
  severity: 'warning',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet', 'peering-connection'],
  fix: null,
  source: 'Editing IPv4 CIDR Blocks, 215/40070',
  twice: false,
  local: 'around',
  *check(view) {
    const peered = new Set(joinedPairs(view.resources).flat());
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      if (subnet.vpc === null || !peered.has(subnet.vpc)) continue;
      const vpc = resolve(view.resources, 'vpc', subnet.vpc);
      const block = soundNetworkOf(subnet.cidr);
      if (vpc === null || block === null) continue;
      const [primary, ...secondaries] = [vpc.cidr, ...vpc.secondaryCidrs].map(soundNetworkOf);
      if (primary != null && covers(primary, block)) continue;
      const index = secondaries.findIndex((outer) => outer !== null && covers(outer, block));
      if (index < 0) continue;
      yield {
        at: [placeOf('subnet', id, 'cidr'), placeOf('vpc', subnet.vpc, 'secondaryCidrs', index)],
        message: message('finding.vpc-secondary-peered', {
          name: subnet.name,
          cidr: subnet.cidr ?? '',
          block: vpc.secondaryCidrs[index] ?? '',
          vpc: vpc.name,
        }),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] }, b: { cidr: '10.2.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.1.0.0/24', zone: 'ap-guangzhou-1' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] }, b: { cidr: '10.2.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', zone: 'ap-guangzhou-1' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
    },
  },
});
