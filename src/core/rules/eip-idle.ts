/** An EIP is bound to nothing. */

import { message } from '../base/message.ts';
import { resourcePointer } from '../document/tables.ts';
import { EIP_HOLDER_KINDS, holdersByEip } from './lookups/eip-holders.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const eipIdle = defineRule({
  id: 'eip-idle',
  severity: 'advice',
  section: 'internet',
  reads: ['eip', ...EIP_HOLDER_KINDS],
  fix: 'review',
  source: 'Elastic IP, 213/5733',
  twice: false,
  local: 'around',
  *check(view) {
    const holders = holdersByEip(view.resources);
    for (const [id, eip] of Object.entries(view.resources.eip)) {
      if (holders.has(id)) continue;
      yield {
        at: [placeOf('eip', id)],
        message: message('finding.eip-idle', { name: eip.name }),
        fixes: [
          {
            title: message('fix.remove', { name: eip.name }),
            safety: 'review',
            edits: [{ op: 'remove', pointer: resourcePointer('eip', id) }],
          },
        ],
      };
    }
  },
  example: {
    triggers: { eip: { e: {} } },
    clean: { eip: { e: {} }, 'nat-gateway': { n: { eips: ['e'] } } },
  },
});
