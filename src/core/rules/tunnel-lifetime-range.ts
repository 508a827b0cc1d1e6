/** A lifetime of a tunnel is outside what the platform takes. */

import { message } from '../base/message.ts';
import { LIFETIMES } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { defineRule } from './rule.ts';

export const tunnelLifetimeRange = defineRule({
  id: 'tunnel-lifetime-range',
  severity: 'error',
  section: 'vpn',
  reads: ['vpn-tunnel'],
  fix: 'review',
  source: 'Creating a VPN tunnel, 1037/39635; API CreateVpnConnection',
  twice: false,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      const wrong = [
        {
          at: placeOf('vpn-tunnel', id, 'ike', 'lifetimeSeconds'),
          value: tunnel.ike.lifetimeSeconds,
          ...LIFETIMES.ikeSeconds,
          unit: 's',
        },
        {
          at: placeOf('vpn-tunnel', id, 'ipsec', 'lifetimeSeconds'),
          value: tunnel.ipsec.lifetimeSeconds,
          ...LIFETIMES.ipsecSeconds,
          unit: 's',
        },
        {
          at: placeOf('vpn-tunnel', id, 'ipsec', 'lifetimeKilobytes'),
          value: tunnel.ipsec.lifetimeKilobytes,
          ...LIFETIMES.ipsecKilobytes,
          unit: 'KB',
        },
      ].filter(({ value, min, max }) => value < min || value > max);
      const [first, ...others] = wrong;
      if (first === undefined) continue;
      const { value, min, max, unit } = first;
      yield {
        at: [first.at, ...others.map(({ at }) => at)],
        message: message('finding.tunnel-lifetime-range', { tunnel: tunnel.name, value, min, max, unit }),
        fixes: [
          {
            title: message('fix.clamp-lifetime', { count: wrong.length }),
            safety: 'review',
            edits: wrong.map((each) => ({
              op: 'set',
              pointer: each.at.pointer,
              value: Math.min(Math.max(each.value, each.min), each.max),
            })),
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { ipsec: { lifetimeSeconds: 179 } } }),
    clean: tunnelSketch({ tunnel: { ipsec: { lifetimeSeconds: 180 } } }),
  },
});
