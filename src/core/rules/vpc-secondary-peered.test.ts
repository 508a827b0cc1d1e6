/** Tests of vpc-secondary-peered, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcSecondaryPeered } from './vpc-secondary-peered.ts';

const zone = 'ap-guangzhou-1';
const vpc = {
  a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16', '10.2.0.0/16'] },
  b: { cidr: '10.3.0.0/16', secondaryCidrs: ['10.4.0.0/16'] },
};

checkRule(vpcSecondaryPeered, {
  'on either side of a peering': {
    design: {
      vpc,
      subnet: {
        s: { vpc: 'a', cidr: '10.2.0.0/16', zone },
        t: { vpc: 'b', cidr: '10.4.1.0/24', zone },
        u: { vpc: 'b', cidr: '10.3.1.0/24', zone },
      },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
    },
    finds: ['vpc-secondary-peered:a+s', 'vpc-secondary-peered:b+t'],
    says: 's (10.2.0.0/16) is in the secondary block 10.2.0.0/16 of a',
  },
  'not peered, or with itself, or with one that is missing': {
    design: {
      vpc,
      subnet: { s: { vpc: 'a', cidr: '10.2.0.0/24', zone } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'a' }, q: { vpc: 'a', peerVpc: 'gone' }, r: { vpc: 'a' } },
    },
    finds: [],
  },
  'outside, larger, with host bits, in the primary too': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.0.0.0/20', '10.1.0.0/16'] }, b: { cidr: '10.3.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.9.0.0/24', zone },
        t: { vpc: 'a', cidr: '10.1.0.0/15', zone },
        u: { vpc: 'a', cidr: '10.1.0.9/24', zone },
        v: { vpc: 'a', cidr: '10.0.1.0/24', zone },
      },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
    },
    finds: [],
  },
});
