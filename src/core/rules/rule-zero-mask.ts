/** A rule of a security group names 0.0.0.0 with a mask, which the platform reads as every address. */

import { message } from '../base/message.ts';
import { alikeRules, allFilters, FILTER_KINDS, wordsOf } from './lookups/filter-rules.ts';
import { defineRule } from './rule.ts';

export const ruleZeroMask = defineRule({
  id: 'rule-zero-mask',
  severity: 'warning',
  section: 'security',
  reads: FILTER_KINDS,
  fix: 'safe',
  source: 'API SecurityGroupPolicy.CidrBlock',
  twice: true,
  local: 'self',
  *check(view) {
    for (const list of allFilters(view.resources)) {
      if (list.kind === 'network-acl') continue;
      const wrong = alikeRules(list, ({ cidr }) => cidr?.startsWith('0.0.0.0/') === true && cidr !== '0.0.0.0/0');
      for (const { rule, index, places } of wrong) {
        yield {
          at: places,
          message: message('finding.rule-zero-mask', {
            name: list.name,
            rule: wordsOf(rule),
            index: index + 1,
            cidr: rule.cidr ?? '',
          }),
          fixes: [
            {
              title: message('fix.use-network', { network: '0.0.0.0/0' }),
              safety: 'safe',
              edits: places.map(({ pointer }) => ({ op: 'set', pointer: `${pointer}/cidr`, value: '0.0.0.0/0' })),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/8' }] } },
    },
    clean: {
      'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }] } },
    },
  },
});
