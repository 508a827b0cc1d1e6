/** Tests of peering-self, at its edges. */

import { checkRule } from './check-rule.ts';
import { peeringSelf } from './peering-self.ts';

checkRule(peeringSelf, {
  'one VPC twice': {
    design: { vpc: { a: {} }, 'peering-connection': { p: { vpc: 'a', peerVpc: 'a' } } },
    finds: ['peering-self:a+p'],
    says: 'p joins a with itself',
  },
  'two VPCs of equal ranges, open ends, a missing VPC twice': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.0.0/16' } },
      'peering-connection': {
        p: { vpc: 'a', peerVpc: 'b' },
        q: {},
        r: { vpc: 'a' },
        s: { vpc: 'gone', peerVpc: 'gone' },
      },
    },
    finds: [],
  },
});
