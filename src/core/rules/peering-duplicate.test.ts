/** Tests of peering-duplicate, at its edges. */

import { checkRule } from './check-rule.ts';
import { peeringDuplicate } from './peering-duplicate.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };
const both = { p: { vpc: 'a', peerVpc: 'b' }, q: { vpc: 'b', peerVpc: 'a' } };
const by = (...hops: string[]) => ({
  r: {
    vpc: 'a',
    default: true,
    routes: hops.map((nextHop, i) => ({
      destination: `10.1.${i}.0/24`,
      nextHopType: 'peering-connection',
      nextHop,
      enabled: false,
    })),
  },
});

checkRule(peeringDuplicate, {
  'neither has policies: the later goes': {
    design: { vpc, 'peering-connection': both },
    finds: ['peering-duplicate:p+q'],
    fixed: { '/resources/peering-connection/q': undefined },
  },
  'the one without policies goes': {
    design: { vpc, 'peering-connection': both, 'route-table': by('q') },
    finds: ['peering-duplicate:p+q'],
    fixed: { '/resources/peering-connection/p': undefined },
  },
  'both have policies': {
    design: { vpc, 'peering-connection': both, 'route-table': by('p', 'q') },
    finds: ['peering-duplicate:p+q'],
    unfixable: true,
  },
  'three: each later one against the first': {
    design: { vpc, 'peering-connection': { ...both, s: { vpc: 'a', peerVpc: 'b' } } },
    finds: ['peering-duplicate:p+q', 'peering-duplicate:p+s'],
  },
  'itself twice, open ends, missing ends': {
    design: {
      vpc,
      'peering-connection': {
        p: { vpc: 'a', peerVpc: 'a' },
        q: { vpc: 'a', peerVpc: 'a' },
        s: { vpc: 'a' },
        t: { vpc: 'a' },
        u: { vpc: 'a', peerVpc: 'gone' },
        v: { vpc: 'a', peerVpc: 'gone' },
      },
    },
    finds: [],
  },
});
