/** A network ACL that no subnet has. */

import { message } from '../base/message.ts';
import { resourcePointer } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const aclUnused = defineRule({
  id: 'acl-unused',
  severity: 'advice',
  section: 'security',
  reads: ['subnet', 'network-acl'],
  fix: 'review',
  source: null,
  twice: false,
  local: 'around',
  *check(view) {
    const used = new Set(Object.values(view.resources.subnet).map((subnet) => subnet.networkAcl));
    for (const [id, { name }] of Object.entries(view.resources['network-acl'])) {
      if (used.has(id)) continue;
      yield {
        at: [placeOf('network-acl', id)],
        message: message('finding.acl-unused', { name }),
        fixes: [
          {
            title: message('fix.remove', { name }),
            safety: 'review',
            edits: [{ op: 'remove', pointer: resourcePointer('network-acl', id) }],
          },
        ],
      };
    }
  },
  example: {
    triggers: { 'network-acl': { a: {} } },
    clean: { 'network-acl': { a: {} }, subnet: { s: { networkAcl: 'a' } } },
  },
});
