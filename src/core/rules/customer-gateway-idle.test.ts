/** Tests of customer-gateway-idle, at its edges. */

import { checkRule } from './check-rule.ts';
import { customerGatewayIdle } from './customer-gateway-idle.ts';

checkRule(customerGatewayIdle, {
  'one of two': {
    design: {
      'customer-gateway': { g: {}, h: {} },
      'vpn-tunnel': { t: { customerGateway: 'h', mode: 'route' }, u: { mode: 'route' } },
    },
    finds: ['customer-gateway-idle:g'],
  },
  'a disabled tunnel is a tunnel': {
    design: {
      'customer-gateway': { g: {} },
      'vpn-tunnel': { t: { customerGateway: 'g', mode: 'route', enabled: false } },
    },
    finds: [],
  },
});
