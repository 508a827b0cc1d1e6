/** A rule has ports where its protocol has none, or ports that cannot be read. */

import { message } from '../base/message.ts';
import { parsePorts } from '../kinds/ports.ts';
import { alikeRules, allFilters, FILTER_KINDS, type FilterRule, wordsOf } from './lookups/filter-rules.ts';
import { defineRule } from './rule.ts';

export const rulePorts = defineRule({
  id: 'rule-ports',
  severity: 'error',
  section: 'security',
  reads: FILTER_KINDS,
  fix: 'safe',
  source: 'Adding security group rules, 215/35513; network ACL rules, 215/31850',
  twice: true,
  local: 'self',
  *check(view) {
    for (const list of allFilters(view.resources)) {
      for (const { rule, index, places } of alikeRules(list, isWrong)) {
        const values = {
          name: list.name,
          rule: wordsOf(rule),
          index: index + 1,
          ports: rule.ports,
          protocol: rule.protocol,
        };
        if (hasPorts(rule)) yield { at: places, message: message('finding.rule-ports', values) };
        else {
          yield {
            at: places,
            message: message('finding.rule-ports-none', values),
            fixes: [
              {
                title: message('fix.all-ports', {}),
                safety: 'safe',
                edits: places.map(({ pointer }) => ({ op: 'set', pointer: `${pointer}/ports`, value: 'all' })),
              },
            ],
          };
        }
      }
    }
  },
  example: {
    triggers: {
      'security-group': { g: { inbound: [{ action: 'allow', protocol: 'icmp', ports: '80', cidr: '10.0.0.0/8' }] } },
    },
    clean: {
      'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '80', cidr: '10.0.0.0/8' }] } },
    },
  },
});

function hasPorts(rule: FilterRule): boolean {
  return rule.protocol === 'tcp' || rule.protocol === 'udp';
}

function isWrong(rule: FilterRule): boolean {
  return hasPorts(rule) ? parsePorts(rule.ports) === null : rule.ports !== 'all';
}
