/** A tunnel has no perfect forward secrecy. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { defineRule } from './rule.ts';

export const tunnelPfsOff = defineRule({
  id: 'tunnel-pfs-off',
  severity: 'advice',
  section: 'vpn',
  reads: ['vpn-tunnel'],
  fix: 'review',
  source: 'Creating a VPN tunnel, 1037/39635',
  twice: false,
  *check(view) {
    for (const [id, { name, ike, ipsec }] of Object.entries(view.resources['vpn-tunnel'])) {
      if (ipsec.pfsGroup !== null) continue;
      const at = placeOf('vpn-tunnel', id, 'ipsec', 'pfsGroup');
      yield {
        at: [at],
        message: message('finding.tunnel-pfs-off', { tunnel: name }),
        fixes: [
          {
            title: message('fix.pfs-group', { group: ike.dhGroup }),
            safety: 'review',
            edits: [{ op: 'set', pointer: at.pointer, value: ike.dhGroup }],
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { ipsec: { pfsGroup: null } } }),
    clean: tunnelSketch({ tunnel: { ipsec: { pfsGroup: 19 } } }),
  },
});
