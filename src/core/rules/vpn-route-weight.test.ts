/** Tests of vpn-route-weight, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpnRouteWeight } from './vpn-route-weight.ts';

const weights = (...list: number[]) => ({
  'vpn-gateway': { g: { routes: list.map((weight) => ({ destination: '192.168.0.0/16', tunnel: null, weight })) } },
});
const weight = (index: number) => `/resources/vpn-gateway/g/routes/${index}/weight`;

checkRule(vpnRouteWeight, {
  'just beside 0 and 100': {
    design: weights(1, 99, 101),
    finds: ['vpn-route-weight:g', 'vpn-route-weight:g', 'vpn-route-weight:g'],
  },
  'equal policies are mended together': {
    design: weights(50, 100, 50),
    finds: ['vpn-route-weight:g'],
    fixed: { [weight(0)]: 0, [weight(1)]: 100, [weight(2)]: 0 },
  },
  '0 and 100': { design: weights(0, 100), finds: [] },
});
