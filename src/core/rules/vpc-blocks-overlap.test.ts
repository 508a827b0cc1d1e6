/** Tests of vpc-blocks-overlap, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcBlocksOverlap } from './vpc-blocks-overlap.ts';

checkRule(vpcBlocksOverlap, {
  'inside, around and equal': {
    design: {
      vpc: {
        a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.0.1.0/24'] },
        b: { cidr: '10.0.1.0/24', secondaryCidrs: ['10.0.0.0/16'] },
        c: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.0.0.0/16'] },
        d: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16', '10.2.0.0/16', '10.1.4.0/24'] },
      },
    },
    finds: ['a', 'b', 'c', 'd'].map((id) => `vpc-blocks-overlap:${id}`),
  },
  'a block that overlaps two is one finding': {
    design: { vpc: { a: { cidr: '10.0.0.0/24', secondaryCidrs: ['10.0.1.0/24', '10.0.0.0/23'] } } },
    finds: ['vpc-blocks-overlap:a'],
    fixed: { '/resources/vpc/a/secondaryCidrs': ['10.0.1.0/24', '10.0.2.0/23'] },
  },
  'side by side, with host bits, and in another VPC': {
    design: {
      vpc: {
        a: { cidr: '10.0.0.0/24', secondaryCidrs: ['10.0.1.0/24', '10.0.0.9/25'] },
        b: { cidr: '10.0.0.0/24' },
        c: { secondaryCidrs: ['10.0.0.0/24'] },
      },
    },
    finds: [],
  },
});
