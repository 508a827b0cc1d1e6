/** Tests of peering-one-sided, at its edges. */

import { checkRule } from './check-rule.ts';
import { peeringOneSided } from './peering-one-sided.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };
const peering = { p: { vpc: 'a', peerVpc: 'b' } };
const by = (destination: string, enabled = true) => [
  { destination, nextHopType: 'peering-connection', nextHop: 'p', enabled },
];

checkRule(peeringOneSided, {
  'the other side': {
    design: {
      vpc,
      'peering-connection': peering,
      'route-table': { ra: { vpc: 'a', default: true }, rb: { vpc: 'b', routes: by('10.0.0.0/16') } },
    },
    finds: ['peering-one-sided:p+rb'],
    fixed: { '/resources/route-table/ra/routes/0/destination': '10.1.0.0/16' },
    says: 'b leads by p, and a does not',
  },
  'a disabled policy does not count, and is enabled': {
    design: {
      vpc,
      'peering-connection': peering,
      'route-table': {
        ra: { vpc: 'a', routes: by('10.1.0.0/16') },
        rb: { vpc: 'b', default: true, routes: by('10.0.0.0/16', false) },
      },
    },
    finds: ['peering-one-sided:p+ra'],
    fixed: { '/resources/route-table/rb/routes/0/enabled': true },
  },
  'no table on the other side': {
    design: { vpc, 'peering-connection': peering, 'route-table': { ra: { vpc: 'a', routes: by('10.1.0.0/16') } } },
    finds: ['peering-one-sided:p+ra'],
    unfixable: true,
  },
  'both, none, itself': {
    design: {
      vpc,
      'peering-connection': { ...peering, q: { vpc: 'a', peerVpc: 'b' }, s: { vpc: 'a', peerVpc: 'a' } },
      'route-table': {
        ra: {
          vpc: 'a',
          routes: [
            ...by('10.1.0.0/24'),
            { destination: '10.9.0.0/16', nextHopType: 'peering-connection', nextHop: 's' },
          ],
        },
        rb: { vpc: 'b', routes: by('10.0.0.0/16') },
      },
    },
    finds: [],
  },
});
