/** Tests of vpn-gateway-idle, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpnGatewayIdle } from './vpn-gateway-idle.ts';

checkRule(vpnGatewayIdle, {
  'one of two': {
    design: {
      'vpn-gateway': { g: {}, h: {} },
      'vpn-tunnel': { t: { vpnGateway: 'h', mode: 'route' }, u: { mode: 'route' } },
    },
    finds: ['vpn-gateway-idle:g'],
  },
  'a disabled tunnel is a tunnel': {
    design: { 'vpn-gateway': { g: {} }, 'vpn-tunnel': { t: { vpnGateway: 'g', mode: 'route', enabled: false } } },
    finds: [],
  },
});
