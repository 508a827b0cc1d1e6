/** Tests of vpc-overlap-unlinked, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcOverlapUnlinked } from './vpc-overlap-unlinked.ts';

checkRule(vpcOverlapUnlinked, {
  'any blocks, each pair once': {
    design: {
      vpc: {
        a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] },
        b: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.4.0/24'] },
        c: { cidr: '10.1.0.0/20' },
      },
    },
    finds: ['vpc-overlap-unlinked:a+b', 'vpc-overlap-unlinked:a+c', 'vpc-overlap-unlinked:b+c'],
  },
  'joined, side by side, within one VPC, with host bits': {
    design: {
      vpc: {
        a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.0.1.0/24'] },
        b: { cidr: '10.0.0.0/16' },
        c: { cidr: '10.1.0.0/16' },
        d: { cidr: '10.1.0.9/16' },
        e: {},
      },
      'peering-connection': { p: { vpc: 'b', peerVpc: 'a' } },
    },
    finds: [],
  },
  'a peering that lacks its other end joins nothing': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.0.0/16' } },
      'peering-connection': { p: { vpc: 'b' } },
    },
    finds: ['vpc-overlap-unlinked:a+b'],
  },
});
