/** Tests of peering-cross-region, at its edges. */

import { checkRule } from './check-rule.ts';
import { peeringCrossRegion } from './peering-cross-region.ts';

checkRule(peeringCrossRegion, {
  'a region and its closed zone of the same city': {
    design: {
      vpc: { a: { region: 'ap-shanghai' }, b: { region: 'ap-shanghai-fsi' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
    },
    finds: ['peering-cross-region:a+b+p'],
    says: 'ap-shanghai-fsi',
  },
  'one region, an open end, a missing end': {
    design: {
      vpc: { a: {}, b: {}, c: { region: 'ap-shanghai' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' }, q: { vpc: 'c' }, r: { vpc: 'c', peerVpc: 'gone' } },
    },
    finds: [],
  },
});
