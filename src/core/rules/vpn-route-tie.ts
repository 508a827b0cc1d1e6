/** Two enabled policies of a VPN gateway lead to one destination with equal weight. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { laterFirst, placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { enabledByDestination, type VpnPolicy } from './lookups/vpn-policies.ts';
import { defineRule } from './rule.ts';

const example = (weight: number) =>
  tunnelSketch({
    tunnel: { mode: 'route' },
    gateway: {
      routes: [
        { destination: '192.168.0.0/16', tunnel: 't' },
        { destination: '192.168.0.0/16', tunnel: 'u', weight },
      ],
    },
    also: {
      'customer-gateway': { e: { idc: 'd' } },
      'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route' } },
    },
  });

export const vpnRouteTie = defineRule({
  id: 'vpn-route-tie',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpn-gateway', 'vpn-tunnel'],
  fix: 'review',
  source: 'Primary and secondary tunnels, 1037/41975',
  twice: true,
  *check(view) {
    for (const [id, gateway] of Object.entries(view.resources['vpn-gateway'])) {
      for (const [destination, policies] of enabledByDestination(gateway)) {
        if (policies.length < 2) continue;
        const byWeight = new Map<number, VpnPolicy[]>();
        for (const policy of policies)
          byWeight.set(policy.route.weight, [...(byWeight.get(policy.route.weight) ?? []), policy]);
        for (const [weight, tied] of byWeight) {
          const [first] = tied;
          if (first === undefined || tied.length < 2) continue;
          const weightOf = (index: number) => placeOf('vpn-gateway', id, 'routes', index, 'weight').pointer;
          yield {
            at: laterFirst(tied.map(({ index }) => placeOf('vpn-gateway', id, 'routes', index))),
            message: message('finding.vpn-route-tie', {
              gateway: gateway.name,
              destination,
              weight,
              count: tied.length,
              tunnel: resolve(view.resources, 'vpn-tunnel', first.route.tunnel)?.name ?? first.route.tunnel ?? '',
            }),
            fixes:
              policies.length > 2
                ? []
                : [
                    {
                      title: message('fix.weights', { destination }),
                      safety: 'review',
                      edits: policies.map(({ index }, i) => ({
                        op: 'set',
                        pointer: weightOf(index),
                        value: i === 0 ? 0 : 100,
                      })),
                    },
                  ],
          };
        }
      }
    }
  },
  example: { triggers: example(0), clean: example(100) },
});
