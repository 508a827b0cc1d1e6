/** A workload is bound to no security group. */

import { message } from '../base/message.ts';
import { allGuarded, GUARDED_KINDS } from './lookups/bound-groups.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const groupNone = defineRule({
  id: 'group-none',
  severity: 'warning',
  section: 'security',
  reads: GUARDED_KINDS,
  fix: null,
  source: 'Security group overview, 215/38750',
  twice: false,
  local: 'self',
  *check(view) {
    for (const { kind, id, name, securityGroups } of allGuarded(view.resources)) {
      // A public gateway is no workload: it is there to take what its VPC sends.
      if (kind === 'public-gateway' || securityGroups.length > 0) continue;
      yield { at: [placeOf(kind, id, 'securityGroups')], message: message('finding.group-none', { name }) };
    }
  },
  example: {
    triggers: { cvm: { w: {} } },
    clean: { cvm: { w: { securityGroups: ['g'] } }, 'security-group': { g: {} } },
  },
});
