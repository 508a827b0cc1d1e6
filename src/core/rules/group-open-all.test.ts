/** Tests of group-open-all, at its edges. */

import { checkRule } from './check-rule.ts';
import { groupOpenAll } from './group-open-all.ts';

const allow = (cidr: string) => ({ action: 'allow', protocol: 'all', cidr });
const deny = (ports: string) => ({ action: 'deny', protocol: 'tcp', ports, cidr: '203.0.113.0/24' });

checkRule(groupOpenAll, {
  'by one rule, as the platform reads it, behind others': {
    design: {
      'security-group': {
        g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.0.0/8' }, allow('0.0.0.0/4')] },
      },
    },
    finds: ['group-open-all:g'],
    unfixable: true,
  },
  'by two halves, and with a deny that is dead': {
    design: {
      'security-group': {
        g: { inbound: [allow('128.0.0.0/1'), deny('22'), allow('0.0.0.0/0')] },
        h: { inbound: [allow('128.0.0.0/1'), allow('64.0.0.0/2'), allow('0.0.0.0/2')] },
      },
    },
    finds: ['group-open-all:g', 'group-open-all:h'],
  },
  'a live deny, tcp only, half of it, outbound': {
    design: {
      'security-group': {
        g: { inbound: [deny('22'), allow('0.0.0.0/0')] },
        h: { inbound: [{ action: 'allow', protocol: 'tcp', ports: 'all', cidr: '0.0.0.0/0' }] },
        i: { inbound: [allow('128.0.0.0/1')] },
        j: { outbound: [allow('0.0.0.0/0')] },
      },
    },
    finds: [],
  },
});
