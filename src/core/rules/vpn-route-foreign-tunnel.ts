/** A VPN gateway's policy leads to a tunnel of another gateway. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { policiesByTunnel } from './lookups/vpn-policies.ts';
import { defineRule } from './rule.ts';

export const vpnRouteForeignTunnel = defineRule({
  id: 'vpn-route-foreign-tunnel',
  severity: 'error',
  section: 'vpn',
  reads: ['vpn-gateway', 'vpn-tunnel'],
  fix: null,
  source: 'VPN gateway routes, 1037/39690',
  twice: true,
  *check(view) {
    for (const [id, gateway] of Object.entries(view.resources['vpn-gateway'])) {
      for (const [tunnelId, indexes] of policiesByTunnel(gateway)) {
        const tunnel = resolve(view.resources, 'vpn-tunnel', tunnelId);
        const other = resolve(view.resources, 'vpn-gateway', tunnel?.vpnGateway ?? null);
        if (tunnel === null || other === null || tunnel.vpnGateway === id) continue;
        const [first, ...others] = indexes.map((index) => placeOf('vpn-gateway', id, 'routes', index, 'tunnel'));
        if (first === undefined) continue;
        yield {
          at: [first, ...others, placeOf('vpn-tunnel', tunnelId, 'vpnGateway')],
          message: message('finding.vpn-route-foreign-tunnel', {
            gateway: gateway.name,
            tunnel: tunnel.name,
            other: other.name,
          }),
        };
      }
    }
  },
  example: {
    triggers: tunnelSketch({
      tunnel: { mode: 'route' },
      also: { 'vpn-gateway': { h: { vpc: 'a', routes: [{ destination: '192.168.0.0/16', tunnel: 't' }] } } },
    }),
    clean: tunnelSketch({
      tunnel: { mode: 'route' },
      gateway: { routes: [{ destination: '192.168.0.0/16', tunnel: 't' }] },
    }),
  },
});
