/** The same rule stands twice in one direction of a group or ACL. */

import type { Place } from '../base/finding.ts';
import { message } from '../base/message.ts';
import {
  allFilters,
  FILTER_KINDS,
  type FilterRule,
  identityOf,
  WAYS,
  type Way,
  wordsOf,
} from './lookups/filter-rules.ts';
import { placeOf, removeElements } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const ruleDuplicate = defineRule({
  id: 'rule-duplicate',
  severity: 'error',
  section: 'security',
  reads: FILTER_KINDS,
  fix: 'safe',
  source: 'API error DuplicatePolicy',
  twice: true,
  local: 'self',
  *check(view) {
    for (const list of allFilters(view.resources)) {
      /** The rules that stand twice, by what they are: the same in both directions is one finding. */
      const found = new Map<
        string,
        { rule: FilterRule; later: Place[]; first: Place[]; indexes: Record<Way, number[]> }
      >();
      for (const way of WAYS) {
        const firsts = new Map<string, number>();
        for (const [index, rule] of list[way].entries()) {
          // A rule without its peer is unfinished: whether two of them will be the same is not known.
          if (rule.cidr === null && (rule.securityGroup ?? null) === null) continue;
          const key = identityOf(rule);
          const first = firsts.get(key);
          if (first === undefined) {
            firsts.set(key, index);
            continue;
          }
          const known = found.get(key) ?? { rule, later: [], first: [], indexes: { inbound: [], outbound: [] } };
          if (known.indexes[way].length === 0) known.first.push(placeOf(list.kind, list.id, way, first));
          known.later.push(placeOf(list.kind, list.id, way, index));
          known.indexes[way].push(index);
          found.set(key, known);
        }
      }
      for (const { rule, later, first, indexes } of found.values()) {
        const [deciding, ...others] = [...later, ...first];
        if (deciding === undefined) continue;
        yield {
          at: [deciding, ...others],
          message: message('finding.rule-duplicate', { name: list.name, rule: wordsOf(rule) }),
          fixes: [
            {
              title: message('fix.remove-rules', { count: later.length }),
              safety: 'safe',
              edits: WAYS.flatMap((way) => removeElements(placeOf(list.kind, list.id, way).pointer, indexes[way])),
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
            { action: 'allow', protocol: 'tcp', ports: '80', cidr: '10.0.0.0/8' },
            { action: 'allow', protocol: 'tcp', ports: '80', cidr: '10.0.0.0/8' },
          ],
        },
      },
    },
    clean: {
      'security-group': {
        g: {
          inbound: [{ action: 'allow', protocol: 'tcp', ports: '80', cidr: '10.0.0.0/8' }],
          outbound: [{ action: 'allow', protocol: 'tcp', ports: '80', cidr: '10.0.0.0/8' }],
        },
      },
    },
  },
});
