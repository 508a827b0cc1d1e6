/** A tunnel combines aggressive mode with IKEv2. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { defineRule } from './rule.ts';

export const tunnelCryptoUnsupported = defineRule({
  id: 'tunnel-crypto-unsupported',
  severity: 'error',
  section: 'vpn',
  reads: ['vpn-tunnel'],
  fix: 'review',
  source: 'Creating a VPN tunnel, 1037/39635; RFC 7296',
  twice: false,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      if (tunnel.ike.version !== 'ikev2' || tunnel.ike.exchangeMode !== 'aggressive') continue;
      const at = placeOf('vpn-tunnel', id, 'ike', 'exchangeMode');
      yield {
        at: [at, placeOf('vpn-tunnel', id, 'ike', 'version')],
        message: message('finding.tunnel-crypto-unsupported', { tunnel: tunnel.name }),
        fixes: [
          {
            title: message('fix.main-mode'),
            safety: 'review',
            edits: [{ op: 'set', pointer: at.pointer, value: 'main' }],
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { ike: { exchangeMode: 'aggressive' } } }),
    clean: tunnelSketch({ tunnel: { ike: { version: 'ikev1', exchangeMode: 'aggressive' } } }),
  },
});
