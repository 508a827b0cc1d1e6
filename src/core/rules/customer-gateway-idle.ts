/** A customer gateway has no tunnel. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const customerGatewayIdle = defineRule({
  id: 'customer-gateway-idle',
  severity: 'advice',
  section: 'vpn',
  reads: ['customer-gateway', 'vpn-tunnel'],
  fix: null,
  source: 'Creating a VPN tunnel, 1037/39635',
  twice: false,
  *check(view) {
    const used = new Set(Object.values(view.resources['vpn-tunnel']).map((tunnel) => tunnel.customerGateway));
    for (const [id, { name }] of Object.entries(view.resources['customer-gateway'])) {
      if (!used.has(id))
        yield { at: [placeOf('customer-gateway', id)], message: message('finding.customer-gateway-idle', { name }) };
    }
  },
  example: {
    triggers: { 'customer-gateway': { g: {} } },
    clean: { 'customer-gateway': { g: {} }, 'vpn-tunnel': { t: { customerGateway: 'g', mode: 'route' } } },
  },
});
