/** A VPN gateway has no tunnel. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const vpnGatewayIdle = defineRule({
  id: 'vpn-gateway-idle',
  severity: 'advice',
  section: 'vpn',
  reads: ['vpn-gateway', 'vpn-tunnel'],
  fix: null,
  source: 'Creating a VPN tunnel, 1037/39635',
  twice: false,
  *check(view) {
    const used = new Set(Object.values(view.resources['vpn-tunnel']).map((tunnel) => tunnel.vpnGateway));
    for (const [id, { name }] of Object.entries(view.resources['vpn-gateway'])) {
      if (!used.has(id))
        yield { at: [placeOf('vpn-gateway', id)], message: message('finding.vpn-gateway-idle', { name }) };
    }
  },
  example: {
    triggers: { 'vpn-gateway': { g: {} } },
    clean: { 'vpn-gateway': { g: {} }, 'vpn-tunnel': { t: { vpnGateway: 'g', mode: 'route' } } },
  },
});
