/** Tests of rule-duplicate, at its edges. */

import { checkRule } from './check-rule.ts';
import { ruleDuplicate } from './rule-duplicate.ts';

const rule = { action: 'allow', protocol: 'tcp', ports: '80', cidr: '10.0.0.0/8' };

checkRule(ruleDuplicate, {
  'three times, with a note, in both directions: the later ones go': {
    design: {
      'network-acl': {
        a: { inbound: [rule, { ...rule, note: 'again' }, { ...rule, ports: '81' }, rule], outbound: [rule, rule] },
      },
    },
    finds: ['rule-duplicate:a'],
    fixed: {
      '/resources/network-acl/a/inbound/1/ports': '81',
      '/resources/network-acl/a/inbound/2': undefined,
      '/resources/network-acl/a/outbound/1': undefined,
    },
    says: 'allow tcp 80 10.0.0.0/8',
  },
  'by a group': {
    design: {
      'security-group': {
        g: {
          inbound: [
            { action: 'allow', protocol: 'icmp', securityGroup: 'g' },
            { action: 'allow', protocol: 'icmp', securityGroup: 'g' },
          ],
        },
      },
    },
    finds: ['rule-duplicate:g'],
  },
  'each part may differ; unfinished rules are not yet the same; once in each direction': {
    design: {
      'security-group': {
        g: {
          inbound: [
            rule,
            { ...rule, action: 'deny' },
            { ...rule, protocol: 'udp' },
            { ...rule, ports: '80-80' },
            { ...rule, cidr: '10.0.0.0/9' },
            { action: 'allow', protocol: 'tcp', ports: '80', securityGroup: 'g' },
            { action: 'allow', protocol: 'tcp', ports: '80' },
            { action: 'allow', protocol: 'tcp', ports: '80' },
          ],
          outbound: [rule],
        },
      },
    },
    finds: [],
  },
});
