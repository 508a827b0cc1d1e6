/** A byte lifetime is used up by the gateway's bandwidth in under a minute. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { LIFETIMES } from './facts.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { defineRule } from './rule.ts';

const BITS_OF_KILOBYTE = 1024 * 8;
const BITS_OF_MEGABIT = 1_000_000;
const SHORTEST_SECONDS = 60;

export const tunnelLifetimeBytes = defineRule({
  id: 'tunnel-lifetime-bytes',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpn-gateway', 'vpn-tunnel'],
  fix: 'review',
  source: 'Creating a VPN tunnel, 1037/39635',
  twice: false,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      const gateway = resolve(view.resources, 'vpn-gateway', tunnel.vpnGateway);
      const kilobytes = tunnel.ipsec.lifetimeKilobytes;
      if (gateway === null || tunnel.vpnGateway === null) continue;
      if (kilobytes * BITS_OF_KILOBYTE >= gateway.bandwidthMbps * BITS_OF_MEGABIT * SHORTEST_SECONDS) continue;
      const at = placeOf('vpn-tunnel', id, 'ipsec', 'lifetimeKilobytes');
      const value = LIFETIMES.ipsecKilobytes.usual;
      const seconds = Math.floor((kilobytes * BITS_OF_KILOBYTE) / (gateway.bandwidthMbps * BITS_OF_MEGABIT));
      yield {
        at: [at, placeOf('vpn-gateway', tunnel.vpnGateway, 'bandwidthMbps')],
        message: message('finding.tunnel-lifetime-bytes', {
          tunnel: tunnel.name,
          kilobytes,
          bandwidth: gateway.bandwidthMbps,
          seconds,
        }),
        fixes: [
          {
            title: message('fix.lifetime-kilobytes', { kilobytes: value }),
            safety: 'review',
            edits: [{ op: 'set', pointer: at.pointer, value }],
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { ipsec: { lifetimeKilobytes: 2560 } } }),
    clean: tunnelSketch({ tunnel: { ipsec: { lifetimeKilobytes: 1_843_200 } } }),
  },
});
