/** Tests of route-ecmp-limit, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeEcmpLimit } from './route-ecmp-limit.ts';

const vpc = { a: { cidr: '10.0.0.0/16' } };
const ids = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8', 'g9', 'g10'];
const gateways = Object.fromEntries(ids.map((id) => [id, { vpc: 'a' }]));
const to = (nextHop: string, destination = '20.0.0.0/8') => ({ destination, nextHopType: 'vpn-gateway', nextHop });

checkRule(routeEcmpLimit, {
  'ten of them are one finding': {
    design: { vpc, 'vpn-gateway': gateways, 'route-table': { r: { vpc: 'a', routes: ids.map((id) => to(id)) } } },
    finds: ['route-ecmp-limit:r'],
    says: '10',
  },
  'nine, one of which leads to nothing that is there': {
    design: {
      vpc,
      'vpn-gateway': gateways,
      'route-table': { r: { vpc: 'a', routes: [...ids.slice(0, 8).map((id) => to(id)), to('gone')] } },
    },
    finds: [],
  },
  'eight, one of them twice, and two that do not count': {
    design: {
      vpc,
      'vpn-gateway': gateways,
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            ...ids.slice(0, 8).map((id) => to(id)),
            to('g1'),
            { ...to('g9'), enabled: false },
            to('g10', '20.0.0.0/9'),
          ],
        },
      },
    },
    finds: [],
  },
});
