/** A NAT gateway has no EIP. */

import { message } from '../base/message.ts';
import { resourcePointer } from '../document/tables.ts';
import { ALL_IDS, freshEip, minter } from './lookups/fresh.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const natNoEip = defineRule({
  id: 'nat-no-eip',
  severity: 'error',
  section: 'internet',
  reads: ALL_IDS,
  fix: 'review',
  source: 'NAT gateway use limits, 1015/30230',
  twice: false,
  *check(view) {
    for (const [id, nat] of Object.entries(view.resources['nat-gateway'])) {
      if (nat.eips.length > 0) continue;
      const at = placeOf('nat-gateway', id, 'eips');
      const eip = minter(view)('eip');
      yield {
        at: [at],
        message: message('finding.nat-no-eip', { name: nat.name }),
        fixes: [
          {
            title: message('fix.allocate-eip', { name: nat.name }),
            safety: 'review',
            edits: [
              { op: 'add', pointer: resourcePointer('eip', eip), value: freshEip(`${nat.name} EIP`) },
              { op: 'add', pointer: `${at.pointer}/0`, value: eip },
            ],
          },
        ],
      };
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.0.0/16' } }, 'nat-gateway': { n: { vpc: 'a' } } },
    clean: { vpc: { a: { cidr: '10.0.0.0/16' } }, eip: { e: {} }, 'nat-gateway': { n: { vpc: 'a', eips: ['e'] } } },
  },
});
