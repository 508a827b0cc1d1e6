/** Tests of rule-zero-mask, at its edges. */

import { checkRule } from './check-rule.ts';
import { ruleZeroMask } from './rule-zero-mask.ts';

const rule = (cidr: string) => ({ action: 'allow', protocol: 'tcp', ports: '80', cidr });

checkRule(ruleZeroMask, {
  'from /1 to /32': {
    design: { 'security-group': { g: { inbound: [rule('0.0.0.0/1')], outbound: [rule('0.0.0.0/32')] } } },
    finds: ['rule-zero-mask:g', 'rule-zero-mask:g'],
  },
  'it becomes what it is read as': {
    design: { 'security-group': { g: { inbound: [rule('0.0.0.0/8')] } } },
    finds: ['rule-zero-mask:g'],
    fixed: { '/resources/security-group/g/inbound/0/cidr': '0.0.0.0/0' },
  },
  'every address, host bits, an ACL': {
    design: {
      'security-group': { g: { inbound: [rule('0.0.0.0/0'), rule('0.0.0.1/8')] } },
      'network-acl': { a: { inbound: [rule('0.0.0.0/8')] } },
    },
    finds: [],
  },
});
