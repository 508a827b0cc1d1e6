/** An IDC is reached by one VPN tunnel only, and by no direct connect. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { IDC_LINK_READS, linksByIdc } from './lookups/idc-links.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { defineRule } from './rule.ts';

export const tunnelNotRedundant = defineRule({
  id: 'tunnel-not-redundant',
  severity: 'advice',
  section: 'vpn',
  reads: IDC_LINK_READS,
  fix: null,
  source: 'Primary and secondary tunnels, 1037/41975',
  twice: false,
  *check(view) {
    for (const [id, { vpn, direct }] of linksByIdc(view.resources)) {
      const [only] = vpn;
      if (only === undefined || vpn.length > 1 || direct.length > 0) continue;
      yield {
        at: [placeOf('vpn-tunnel', only.id), placeOf('idc', id)],
        message: message('finding.tunnel-not-redundant', {
          idc: resolve(view.resources, 'idc', id)?.name ?? id,
          tunnel: only.value.name,
        }),
      };
    }
  },
  example: {
    triggers: tunnelSketch(),
    clean: tunnelSketch({
      also: {
        'direct-connect-gateway': { dg: { vpc: 'a' } },
        'direct-connect-tunnel': { l: { directConnectGateway: 'dg', idc: 'd' } },
      },
    }),
  },
});
