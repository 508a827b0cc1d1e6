/** A direct connect gateway has no tunnel. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const directConnectNoTunnel = defineRule({
  id: 'direct-connect-no-tunnel',
  severity: 'warning',
  section: 'peering-direct-connect',
  reads: ['direct-connect-gateway', 'direct-connect-tunnel'],
  fix: null,
  source: 'Direct connect gateway overview, 216/38746',
  twice: false,
  *check(view) {
    const used = new Set(
      Object.values(view.resources['direct-connect-tunnel']).map((tunnel) => tunnel.directConnectGateway),
    );
    for (const [id, { name }] of Object.entries(view.resources['direct-connect-gateway'])) {
      if (!used.has(id))
        yield {
          at: [placeOf('direct-connect-gateway', id)],
          message: message('finding.direct-connect-no-tunnel', { name }),
        };
    }
  },
  example: {
    triggers: { 'direct-connect-gateway': { g: {} } },
    clean: { 'direct-connect-gateway': { g: {} }, 'direct-connect-tunnel': { l: { directConnectGateway: 'g' } } },
  },
});
