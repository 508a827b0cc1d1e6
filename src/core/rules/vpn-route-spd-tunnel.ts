/** A VPN gateway's policy leads to a tunnel in mode `spd`. */

import { message } from '../base/message.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { placeOf, removeElements } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { policiesByTunnel } from './lookups/vpn-policies.ts';
import { defineRule } from './rule.ts';

export const vpnRouteSpdTunnel = defineRule({
  id: 'vpn-route-spd-tunnel',
  severity: 'error',
  section: 'vpn',
  reads: ['vpn-gateway', 'vpn-tunnel'],
  fix: 'safe',
  source: 'VPN gateway routes, 1037/39690; Creating a VPN tunnel, 1037/39635',
  twice: true,
  *check(view) {
    for (const [id, gateway] of Object.entries(view.resources['vpn-gateway'])) {
      for (const [tunnelId, indexes] of policiesByTunnel(gateway)) {
        const tunnel = resolve(view.resources, 'vpn-tunnel', tunnelId);
        const [first, ...others] = indexes.map((index) => placeOf('vpn-gateway', id, 'routes', index, 'tunnel'));
        // A tunnel of another gateway is another mistake, and has its own finding.
        if (tunnel === null || tunnel.mode !== 'spd' || tunnel.vpnGateway !== id || first === undefined) continue;
        yield {
          at: [first, ...others, placeOf('vpn-tunnel', tunnelId, 'mode')],
          message: message('finding.vpn-route-spd-tunnel', { gateway: gateway.name, tunnel: tunnel.name }),
          fixes: [
            {
              title: message('fix.remove-policies-by', { name: tunnel.name, count: indexes.length }),
              safety: 'safe',
              edits: removeElements(resourcePointer('vpn-gateway', id, 'routes'), indexes),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: tunnelSketch({ gateway: { routes: [{ destination: '192.168.0.0/16', tunnel: 't' }] } }),
    clean: tunnelSketch({
      tunnel: { mode: 'route' },
      gateway: { routes: [{ destination: '192.168.0.0/16', tunnel: 't' }] },
    }),
  },
});
