/** A public gateway has no EIP. */

import { message } from '../base/message.ts';
import { resourcePointer } from '../document/tables.ts';
import { ALL_IDS, freshEip, minter } from './lookups/fresh.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const publicGatewayNoEip = defineRule({
  id: 'public-gateway-no-eip',
  severity: 'error',
  section: 'internet',
  reads: ALL_IDS,
  fix: 'review',
  source: 'Configuring a CVM as public gateway, 213/34835',
  twice: false,
  *check(view) {
    for (const [id, gateway] of Object.entries(view.resources['public-gateway'])) {
      if (gateway.eip !== null) continue;
      const at = placeOf('public-gateway', id, 'eip');
      const eip = minter(view)('eip');
      yield {
        at: [at],
        message: message('finding.public-gateway-no-eip', { name: gateway.name }),
        fixes: [
          {
            title: message('fix.allocate-eip', { name: gateway.name }),
            safety: 'review',
            edits: [
              { op: 'add', pointer: resourcePointer('eip', eip), value: freshEip(`${gateway.name} EIP`) },
              { op: 'set', pointer: at.pointer, value: eip },
            ],
          },
        ],
      };
    }
  },
  example: {
    triggers: { 'public-gateway': { p: {} } },
    clean: { eip: { e: {} }, 'public-gateway': { p: { eip: 'e' } } },
  },
});
