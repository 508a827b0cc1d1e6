/** A rule of a security group names neither a CIDR nor a group, or both. */

import { message } from '../base/message.ts';
import { alikeRules, allFilters, FILTER_KINDS, wordsOf } from './lookups/filter-rules.ts';
import { defineRule } from './rule.ts';

export const rulePeer = defineRule({
  id: 'rule-peer',
  severity: 'error',
  section: 'security',
  reads: FILTER_KINDS,
  fix: null,
  source: 'Terraform provider: tencentcloud_security_group_rule_set',
  twice: true,
  local: 'self',
  *check(view) {
    for (const list of allFilters(view.resources)) {
      // A rule of an ACL can name nothing but a CIDR: without one it is unfinished.
      if (list.kind === 'network-acl') continue;
      const wrong = alikeRules(list, (rule) => (rule.cidr === null) === ((rule.securityGroup ?? null) === null));
      for (const { rule, index, places } of wrong) {
        const sentence = rule.cidr === null ? 'finding.rule-peer-none' : 'finding.rule-peer-both';
        yield { at: places, message: message(sentence, { name: list.name, rule: wordsOf(rule), index: index + 1 }) };
      }
    }
  },
  example: {
    triggers: { 'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '80' }] } } },
    clean: {
      'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '80', cidr: '10.0.0.0/8' }] } },
    },
  },
});
