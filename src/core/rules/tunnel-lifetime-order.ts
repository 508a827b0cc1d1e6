/** A tunnel's IPsec lifetime is not below its IKE lifetime. */

import { message } from '../base/message.ts';
import { LIFETIMES } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { defineRule } from './rule.ts';

export const tunnelLifetimeOrder = defineRule({
  id: 'tunnel-lifetime-order',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpn-tunnel'],
  fix: 'review',
  source: 'VPN FAQ, IPsec',
  twice: false,
  *check(view) {
    for (const [id, { name, ike, ipsec }] of Object.entries(view.resources['vpn-tunnel'])) {
      if (ipsec.lifetimeSeconds < ike.lifetimeSeconds) continue;
      const inner = placeOf('vpn-tunnel', id, 'ipsec', 'lifetimeSeconds');
      const outer = placeOf('vpn-tunnel', id, 'ike', 'lifetimeSeconds');
      const values = { ipsec: LIFETIMES.ipsecSeconds.usual, ike: LIFETIMES.ikeSeconds.usual };
      yield {
        at: [inner, outer],
        message: message('finding.tunnel-lifetime-order', {
          tunnel: name,
          ipsec: ipsec.lifetimeSeconds,
          ike: ike.lifetimeSeconds,
        }),
        fixes: [
          {
            title: message('fix.lifetimes', values),
            safety: 'review',
            edits: [
              { op: 'set', pointer: inner.pointer, value: values.ipsec },
              { op: 'set', pointer: outer.pointer, value: values.ike },
            ],
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { ike: { lifetimeSeconds: 3600 } } }),
    clean: tunnelSketch({ tunnel: { ike: { lifetimeSeconds: 3601 } } }),
  },
});
