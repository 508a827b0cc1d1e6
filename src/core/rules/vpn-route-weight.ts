/** A VPN gateway's policy has a weight other than 0 and 100. */

import { message } from '../base/message.ts';
import { VPN_WEIGHTS } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { defineRule } from './rule.ts';

export const vpnRouteWeight = defineRule({
  id: 'vpn-route-weight',
  severity: 'error',
  section: 'vpn',
  reads: ['vpn-gateway'],
  fix: 'review',
  source: 'VPN gateway routes, 1037/39690',
  twice: true,
  *check(view) {
    for (const [id, gateway] of Object.entries(view.resources['vpn-gateway'])) {
      // Policies that are equal in all have one key: one fix mends them together.
      const groups = new Map<string, number[]>();
      gateway.routes.forEach((route, index) => {
        if (VPN_WEIGHTS.includes(route.weight)) return;
        const key = JSON.stringify([route.destination, route.tunnel, route.weight, route.enabled]);
        groups.set(key, [...(groups.get(key) ?? []), index]);
      });
      for (const indexes of groups.values()) {
        const [first, ...others] = indexes.map((index) => placeOf('vpn-gateway', id, 'routes', index));
        const route = gateway.routes[indexes[0] ?? -1];
        if (first === undefined || route === undefined) continue;
        yield {
          at: [first, ...others],
          message: message('finding.vpn-route-weight', {
            gateway: gateway.name,
            destination: route.destination ?? '?',
            weight: route.weight,
          }),
          fixes: [
            {
              title: message('fix.weight'),
              safety: 'review',
              edits: indexes.map((index) => ({
                op: 'set',
                pointer: placeOf('vpn-gateway', id, 'routes', index, 'weight').pointer,
                value: 0,
              })),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: tunnelSketch({
      tunnel: { mode: 'route' },
      gateway: { routes: [{ destination: '192.168.0.0/16', tunnel: 't', weight: 50 }] },
    }),
    clean: tunnelSketch({
      tunnel: { mode: 'route' },
      gateway: { routes: [{ destination: '192.168.0.0/16', tunnel: 't', weight: 100 }] },
    }),
  },
});
