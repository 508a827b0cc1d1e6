/** A VPN gateway's bandwidth is not one that the platform offers. */

import { message } from '../base/message.ts';
import { nearestOf, VPN_BANDWIDTHS } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const vpnGatewayBandwidth = defineRule({
  id: 'vpn-gateway-bandwidth',
  severity: 'error',
  section: 'vpn',
  reads: ['vpn-gateway'],
  fix: 'review',
  source: 'Creating a VPN gateway, 1037/39688; API CreateVpnGateway',
  twice: false,
  *check(view) {
    for (const [id, { name, bandwidthMbps }] of Object.entries(view.resources['vpn-gateway'])) {
      if (VPN_BANDWIDTHS.includes(bandwidthMbps)) continue;
      const at = placeOf('vpn-gateway', id, 'bandwidthMbps');
      const value = nearestOf(VPN_BANDWIDTHS, bandwidthMbps);
      yield {
        at: [at],
        message: message('finding.vpn-gateway-bandwidth', { name, bandwidth: bandwidthMbps }),
        fixes: [
          {
            title: message('fix.use-bandwidth', { bandwidth: value }),
            safety: 'review',
            edits: [{ op: 'set', pointer: at.pointer, value }],
          },
        ],
      };
    }
  },
  example: {
    triggers: { 'vpn-gateway': { g: { bandwidthMbps: 150 } } },
    clean: { 'vpn-gateway': { g: { bandwidthMbps: 200 } } },
  },
});
