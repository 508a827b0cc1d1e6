/** A range of an SPD is multicast, loopback or reserved. */

import { coversSet, fromPrefix, fromPrefixes } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { VPN_REFUSED } from './facts.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { spdRangesOf } from './lookups/spd-ranges.ts';
import { defineRule } from './rule.ts';

const REFUSED = fromPrefixes(VPN_REFUSED);

export const tunnelSpdSpecial = defineRule({
  id: 'tunnel-spd-special',
  severity: 'error',
  section: 'vpn',
  reads: ['vpn-tunnel'],
  fix: null,
  source: 'VPN use limits, 1037/32682',
  twice: true,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      for (const { text, network, at } of spdRangesOf(id, tunnel, 'both')) {
        if (!coversSet(REFUSED, fromPrefix(network))) continue;
        yield { at, message: message('finding.tunnel-spd-special', { tunnel: tunnel.name, range: text }) };
      }
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { spd: [{ local: '10.0.0.0/16', remotes: ['224.0.0.0/24'] }] } }),
    clean: tunnelSketch({ tunnel: { spd: [{ local: '0.0.0.0/0', remotes: ['0.0.0.0/0'] }] } }),
  },
});
