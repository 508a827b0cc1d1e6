/** A bound security group has no rules in a direction, and something bound to it has none that way from any group. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { allGuarded, GUARDED_KINDS, type Guarded } from './lookups/bound-groups.ts';
import { WAYS, type Way } from './lookups/filter-rules.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const groupEmpty = defineRule({
  id: 'group-empty',
  severity: 'warning',
  section: 'security',
  reads: ['security-group', ...GUARDED_KINDS],
  fix: null,
  source: 'Security group overview, 215/38750',
  twice: false,
  local: 'around',
  *check(view) {
    const denied = new Map<string, Map<Way, Guarded[]>>();
    for (const guarded of allGuarded(view.resources)) {
      const groups = guarded.securityGroups.map((id) => resolve(view.resources, 'security-group', id));
      // What a group that is missing would hold is not known.
      if (groups.length === 0 || groups.includes(null)) continue;
      for (const way of WAYS) {
        if (groups.some((group) => group !== null && group[way].length > 0)) continue;
        for (const id of new Set(guarded.securityGroups)) {
          const ways = denied.get(id) ?? new Map<Way, Guarded[]>();
          denied.set(id, ways.set(way, [...(ways.get(way) ?? []).slice(0, 1), guarded]));
        }
      }
    }
    for (const [id, ways] of denied) {
      const group = resolve(view.resources, 'security-group', id);
      const [first, second] = [...ways.keys()];
      const [example] = (first === undefined ? undefined : ways.get(first)) ?? [];
      if (group === null || first === undefined || example === undefined) continue;
      const sentence =
        second !== undefined
          ? 'finding.group-empty'
          : first === 'inbound'
            ? 'finding.group-empty-inbound'
            : 'finding.group-empty-outbound';
      yield {
        at: [
          placeOf('security-group', id, first),
          ...(second === undefined ? [] : [placeOf('security-group', id, second)]),
        ],
        message: message(sentence, { group: group.name, name: example.name }),
      };
    }
  },
  example: {
    triggers: {
      'security-group': { g: { outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }] } },
      cvm: { w: { securityGroups: ['g'] } },
    },
    clean: {
      'security-group': {
        g: {
          inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/8' }],
          outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
        },
      },
      cvm: { w: { securityGroups: ['g'] } },
    },
  },
});
