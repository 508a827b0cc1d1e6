/** A health check stands on a gateway's only tunnel. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelsOf } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

export const tunnelHealthCheckSingle = defineRule({
  id: 'tunnel-health-check-single',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpn-gateway', 'vpn-tunnel'],
  fix: 'review',
  source: 'Creating a VPN tunnel, 1037/39635; VPN FAQ',
  twice: false,
  *check(view) {
    const tunnels = view.resources['vpn-tunnel'];
    for (const [id, { name, vpnGateway, healthCheck, enabled }] of Object.entries(tunnels)) {
      const gateway = resolve(view.resources, 'vpn-gateway', vpnGateway);
      if (healthCheck === null || !enabled || gateway === null || vpnGateway === null) continue;
      if (tunnelsOf(tunnels, vpnGateway).some((other) => other !== id && tunnels[other]?.enabled === true)) continue;
      const at = placeOf('vpn-tunnel', id, 'healthCheck');
      yield {
        at: [at, placeOf('vpn-gateway', vpnGateway)],
        message: message('finding.tunnel-health-check-single', { tunnel: name, gateway: gateway.name }),
        fixes: [
          {
            title: message('fix.health-check-off'),
            safety: 'review',
            edits: [{ op: 'set', pointer: at.pointer, value: null }],
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({
      tunnel: { mode: 'route', healthCheck: { local: '169.254.128.1', remote: '169.254.128.2' } },
    }),
    clean: tunnelSketch({
      tunnel: { mode: 'route', healthCheck: { local: '169.254.128.1', remote: '169.254.128.2' } },
      also: {
        'customer-gateway': { e: { idc: 'd' } },
        'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route' } },
      },
    }),
  },
});
