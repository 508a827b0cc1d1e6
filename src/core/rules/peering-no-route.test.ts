/** Tests of peering-no-route, at its edges. */

import { checkRule } from './check-rule.ts';
import { peeringNoRoute } from './peering-no-route.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' }, c: { cidr: '10.2.0.0/16' } };
const peering = { p: { vpc: 'a', peerVpc: 'b' } };
const by = (destination: string, enabled = true) => [
  { destination, nextHopType: 'peering-connection', nextHop: 'p', enabled },
];

checkRule(peeringNoRoute, {
  'both sides get a policy; a disabled one is enabled': {
    design: {
      vpc,
      'peering-connection': peering,
      'route-table': {
        ra: { vpc: 'a', default: true, routes: by('10.1.0.0/16', false) },
        own: { vpc: 'a' },
        rb: { vpc: 'b', default: true },
      },
    },
    finds: ['peering-no-route:p'],
    fixed: {
      '/resources/route-table/ra/routes/0/enabled': true,
      '/resources/route-table/ra/routes/1': undefined,
      '/resources/route-table/rb/routes/0/destination': '10.0.0.0/16',
    },
  },
  'a policy of a third VPC counts for no side; one side has no table': {
    design: {
      vpc,
      'peering-connection': peering,
      'route-table': { rc: { vpc: 'c', routes: by('10.1.0.0/16') }, ra: { vpc: 'a' } },
    },
    finds: ['peering-no-route:p'],
    unfixable: true,
  },
  'one side, itself, open': {
    design: {
      vpc,
      'peering-connection': { ...peering, q: { vpc: 'a', peerVpc: 'a' }, r: { vpc: 'a' } },
      'route-table': { ra: { vpc: 'a', routes: by('10.1.9.0/24') } },
    },
    finds: [],
  },
});
