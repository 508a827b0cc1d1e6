/** Both ends of a tunnel have the same public address. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { allTunnels, TUNNEL_READS } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

export const tunnelOwnGateway = defineRule({
  id: 'tunnel-own-gateway',
  severity: 'error',
  section: 'vpn',
  reads: TUNNEL_READS,
  fix: null,
  source: 'VPN use limits, 1037/32682',
  twice: false,
  *check(view) {
    for (const { id, value, gatewayId, gateway, customerId, customer } of allTunnels(view.resources)) {
      if (gateway.publicIp === null || gateway.publicIp !== customer.publicIp) continue;
      yield {
        at: [
          placeOf('vpn-tunnel', id),
          placeOf('vpn-gateway', gatewayId, 'publicIp'),
          placeOf('customer-gateway', customerId, 'publicIp'),
        ],
        message: message('finding.tunnel-own-gateway', {
          tunnel: value.name,
          gateway: gateway.name,
          customer: customer.name,
          address: gateway.publicIp,
        }),
      };
    }
  },
  example: {
    triggers: tunnelSketch({ gateway: { publicIp: '203.0.113.5' } }),
    clean: tunnelSketch({ gateway: { publicIp: '203.0.113.6' } }),
  },
});
