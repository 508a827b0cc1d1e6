/** Tests of tunnel-own-gateway, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelOwnGateway } from './tunnel-own-gateway.ts';

checkRule(tunnelOwnGateway, {
  'the same address': {
    design: tunnelSketch({ gateway: { publicIp: '203.0.113.5' } }),
    finds: ['tunnel-own-gateway:c+g+t'],
    says: '203.0.113.5',
  },
  'no address on either side, and no tunnel between them': {
    design: tunnelSketch({
      customer: { publicIp: null },
      also: {
        'vpn-gateway': { h: { publicIp: '203.0.113.9' } },
        'customer-gateway': { e: { publicIp: '203.0.113.9' } },
      },
    }),
    finds: [],
  },
});
