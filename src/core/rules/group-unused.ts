/** A security group is bound to nothing, and no other group refers to it. */

import { message } from '../base/message.ts';
import { resourcePointer } from '../document/tables.ts';
import { allGuarded, GUARDED_KINDS } from './lookups/bound-groups.ts';
import { WAYS } from './lookups/filter-rules.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const groupUnused = defineRule({
  id: 'group-unused',
  severity: 'advice',
  section: 'security',
  reads: ['security-group', ...GUARDED_KINDS],
  fix: 'review',
  source: null,
  twice: false,
  local: 'around',
  *check(view) {
    const used = new Set<string>();
    for (const { securityGroups } of allGuarded(view.resources)) for (const id of securityGroups) used.add(id);
    for (const [id, group] of Object.entries(view.resources['security-group'])) {
      for (const way of WAYS) {
        for (const { securityGroup } of group[way]) {
          if (securityGroup !== null && securityGroup !== id) used.add(securityGroup);
        }
      }
    }
    for (const [id, { name }] of Object.entries(view.resources['security-group'])) {
      if (used.has(id)) continue;
      yield {
        at: [placeOf('security-group', id)],
        message: message('finding.group-unused', { name }),
        fixes: [
          {
            title: message('fix.remove', { name }),
            safety: 'review',
            edits: [{ op: 'remove', pointer: resourcePointer('security-group', id) }],
          },
        ],
      };
    }
  },
  example: {
    triggers: { 'security-group': { g: {} } },
    clean: { 'security-group': { g: {} }, cvm: { w: { securityGroups: ['g'] } } },
  },
});
