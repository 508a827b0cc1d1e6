/** Tests of peering-siblings-overlap, at its edges. */

import { checkRule } from './check-rule.ts';
import { peeringSiblingsOverlap } from './peering-siblings-overlap.ts';

const vpc = {
  a: { cidr: '10.0.0.0/16' },
  b: { cidr: '10.1.0.0/16' },
  c: { cidr: '10.1.0.0/16' },
  d: { cidr: '10.1.255.0/24' },
  bits: { cidr: '10.1.0.1/16' },
  bare: {},
};

checkRule(peeringSiblingsOverlap, {
  'three peers, each pair': {
    design: {
      vpc,
      'peering-connection': {
        p: { vpc: 'a', peerVpc: 'b' },
        q: { vpc: 'c', peerVpc: 'a' },
        r: { vpc: 'a', peerVpc: 'd' },
      },
    },
    finds: ['peering-siblings-overlap:b+c+p+q', 'peering-siblings-overlap:b+d+p+r', 'peering-siblings-overlap:c+d+q+r'],
  },
  'one peer by two peerings, host bits, no block, peers of different VPCs': {
    design: {
      vpc: { ...vpc, e: { cidr: '10.9.0.0/16' } },
      'peering-connection': {
        p: { vpc: 'a', peerVpc: 'b' },
        q: { vpc: 'b', peerVpc: 'a' },
        r: { vpc: 'a', peerVpc: 'bits' },
        s: { vpc: 'a', peerVpc: 'bare' },
        t: { vpc: 'e', peerVpc: 'c' },
        u: { vpc: 'a', peerVpc: 'a' },
      },
    },
    finds: [],
  },
});
