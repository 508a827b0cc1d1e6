/** Tests of vpc-secondary-over-route, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcSecondaryOverRoute } from './vpc-secondary-over-route.ts';

const to = (destination: string | null, enabled = true) => ({
  destination,
  nextHopType: 'vpn-gateway',
  nextHop: 'g',
  enabled,
});
const vpc = { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16', '10.2.0.0/16'] } };
const gateway = { 'vpn-gateway': { g: { vpc: 'a' } } };

checkRule(vpcSecondaryOverRoute, {
  'inside, equal and around, each block and table apart': {
    design: {
      vpc,
      ...gateway,
      'route-table': {
        r: { vpc: 'a', default: true, routes: [to('10.1.4.0/24'), to('192.168.0.0/16'), to('10.1.0.0/16')] },
        s: { vpc: 'a', routes: [to('10.2.0.0/15')] },
      },
    },
    finds: ['vpc-secondary-over-route:a+r', 'vpc-secondary-over-route:a+s'],
    fixed: {
      '/resources/route-table/r/routes/0/destination': '192.168.0.0/16',
      '/resources/route-table/r/routes/1': undefined,
    },
    says: 'overlaps the policies to 10.1.4.0/24, 10.1.0.0/16 in r',
  },
  'everything, beside, the primary, disabled, unfinished, with host bits, in another VPC': {
    design: {
      vpc: { ...vpc, b: { cidr: '10.8.0.0/16' } },
      ...gateway,
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [
            to('0.0.0.0/0'),
            to('10.4.0.0/16'),
            to('10.0.4.0/24'),
            to('10.1.4.0/24', false),
            to(null),
            to('10.1.4.9/24'),
          ],
        },
        s: { vpc: 'b', routes: [to('10.1.4.0/24')] },
        t: { routes: [to('10.1.4.0/24')] },
      },
    },
    finds: [],
  },
});
