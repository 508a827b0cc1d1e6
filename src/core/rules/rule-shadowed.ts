/** A rule of a group or ACL that no packet can match: earlier rules take all of it. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import {
  alikeRules,
  allFilters,
  FILTER_KINDS,
  type FilterList,
  identityOf,
  WAYS,
  type Way,
  wordsOf,
} from './lookups/filter-rules.ts';
import { shadowsIn } from './lookups/flow-set.ts';
import { placeOf, removeElements } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const ruleShadowed = defineRule({
  id: 'rule-shadowed',
  severity: 'warning',
  section: 'security',
  reads: FILTER_KINDS,
  fix: 'review',
  source: 'Security group overview, 215/38750; network ACL rules, 215/31850',
  twice: true,
  local: 'named',
  *check(view) {
    for (const list of allFilters(view.resources)) {
      const dead = { inbound: deadIn(list, 'inbound'), outbound: deadIn(list, 'outbound') };
      const picks = alikeRules(list, (rule, way, index) => {
        const group = rule.securityGroup ?? null;
        return dead[way].has(index) && (group === null || resolve(view.resources, 'security-group', group) !== null);
      });
      for (const { rule, way, index, places, indexes } of picks) {
        const sentence = way === 'inbound' ? 'finding.rule-shadowed-inbound' : 'finding.rule-shadowed-outbound';
        yield {
          at: places,
          message: message(sentence, { name: list.name, rule: wordsOf(rule), index: index + 1 }),
          fixes: [
            {
              title: message('fix.remove-rules', { count: places.length }),
              safety: 'review',
              edits: WAYS.flatMap((each) => removeElements(placeOf(list.kind, list.id, each).pointer, indexes[each])),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      'security-group': {
        g: {
          inbound: [
            { action: 'deny', protocol: 'tcp', ports: '1-65535', cidr: '10.0.0.0/9' },
            { action: 'deny', protocol: 'tcp', ports: 'all', cidr: '10.128.0.0/9' },
            { action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/8' },
          ],
        },
      },
    },
    clean: {
      'security-group': {
        g: {
          inbound: [
            { action: 'deny', protocol: 'tcp', ports: 'all', cidr: '10.0.0.0/9' },
            { action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/8' },
          ],
        },
      },
    },
  },
});

/** The indexes of the rules of a direction that earlier ones take whole, but for those that are the same as an earlier rule. */
function deadIn(list: FilterList, way: Way): ReadonlySet<number> {
  const dead = new Set<number>();
  const seen = new Set<string>();
  const shadows = shadowsIn(list[way], list.kind === 'security-group');
  for (const [index, rule] of list[way].entries()) {
    const key = identityOf(rule);
    if (shadows[index] === true && !seen.has(key)) dead.add(index);
    seen.add(key);
  }
  return dead;
}
