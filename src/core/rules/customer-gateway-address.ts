/** A customer gateway's public address is one that the platform refuses: its classful host bits are all zero or all one. */

import { isClassfulEdge } from '../address/classes.ts';
import { isPublicIp, parseIp } from '../address/ip.ts';
import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const customerGatewayAddress = defineRule({
  id: 'customer-gateway-address',
  severity: 'error',
  section: 'vpn',
  reads: ['customer-gateway'],
  fix: null,
  source: 'VPN use limits, 1037/32682',
  twice: false,
  *check(view) {
    for (const [id, gateway] of Object.entries(view.resources['customer-gateway'])) {
      const ip = gateway.publicIp === null ? null : parseIp(gateway.publicIp);
      if (ip === null || !isPublicIp(ip) || !isClassfulEdge(ip)) continue;
      yield {
        at: [placeOf('customer-gateway', id, 'publicIp')],
        message: message('finding.customer-gateway-address', {
          gateway: gateway.name,
          address: gateway.publicIp ?? '',
        }),
      };
    }
  },
  example: {
    triggers: { 'customer-gateway': { c: { publicIp: '203.0.113.255' } } },
    clean: { 'customer-gateway': { c: { publicIp: '203.0.113.254' } } },
  },
});
