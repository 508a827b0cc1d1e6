/** A security group lets everything in from everywhere. */

import { message } from '../base/message.ts';
import type { FilterRule } from './lookups/filter-rules.ts';
import { shadowsIn } from './lookups/flow-set.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

/** A rule that would match whatever the rules before it leave. */
const REST: FilterRule = { action: 'deny', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0', note: '' };

export const groupOpenAll = defineRule({
  id: 'group-open-all',
  severity: 'warning',
  section: 'security',
  reads: ['security-group'],
  fix: null,
  source: 'Security group overview, 215/38750',
  twice: false,
  local: 'self',
  *check(view) {
    for (const [id, { name, inbound }] of Object.entries(view.resources['security-group'])) {
      if (!inbound.some((rule) => rule.action === 'allow' && rule.protocol === 'all')) continue;
      const shadows = shadowsIn([...inbound, REST], true);
      // A rule that denies something, be it little, and is not dead itself: then it is not everything.
      if (shadows.at(-1) !== true || inbound.some((rule, i) => rule.action === 'deny' && shadows[i] === false))
        continue;
      const widest = inbound.findIndex(
        (rule) => rule.action === 'allow' && rule.protocol === 'all' && rule.cidr?.startsWith('0.0.0.0/') === true,
      );
      yield {
        at: [widest < 0 ? placeOf('security-group', id, 'inbound') : placeOf('security-group', id, 'inbound', widest)],
        message: message('finding.group-open-all', { name }),
      };
    }
  },
  example: {
    triggers: { 'security-group': { g: { inbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }] } } },
    clean: { 'security-group': { g: { inbound: [{ action: 'allow', protocol: 'all', cidr: '10.0.0.0/8' }] } } },
  },
});
