/** Tests of vpn-route-tie, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { vpnRouteTie } from './vpn-route-tie.ts';

type Policy = { destination: string | null; tunnel: string | null; weight?: number; enabled?: boolean };
const second = {
  'customer-gateway': { e: { idc: 'd' } },
  'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route' } },
};
const policies = (...routes: Policy[]) =>
  tunnelSketch({ tunnel: { mode: 'route' }, gateway: { routes }, also: second });
const to = (tunnel: string | null, weight = 0, destination = '192.168.0.0/16'): Policy => ({
  destination,
  tunnel,
  weight,
});
const weight = (index: number) => `/resources/vpn-gateway/g/routes/${index}/weight`;

checkRule(vpnRouteTie, {
  'two backups': {
    design: policies(to('t', 100), to('u', 100)),
    finds: ['vpn-route-tie:g'],
    fixed: { [weight(0)]: 0, [weight(1)]: 100 },
    says: 't',
  },
  'three to one destination have no weights that part them': {
    design: policies(to('t'), to('u'), to('t', 100)),
    finds: ['vpn-route-tie:g'],
    unfixable: true,
  },
  'two destinations are two findings': {
    design: policies(to('t'), to('u'), to('t', 0, '1.0.0.0/8'), to('u', 0, '1.0.0.0/8')),
    finds: ['vpn-route-tie:g', 'vpn-route-tie:g'],
  },
  'different weights or destinations, disabled, no tunnel yet': {
    design: policies(
      to('t'),
      to('u', 100),
      to('u', 0, '192.168.0.0/17'),
      { ...to('u'), enabled: false },
      to(null),
      to('t', 0, '1.0.0.0/8'),
    ),
    finds: [],
  },
});
