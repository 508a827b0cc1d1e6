/** Tests of rule-shadowed, at its edges. */

import { checkRule } from './check-rule.ts';
import { ruleShadowed } from './rule-shadowed.ts';

const all = '0.0.0.0/0';
const rule = (action: string, protocol: string, ports: string, cidr: string) => ({ action, protocol, ports, cidr });
const by = (action: string, protocol: string, ports: string, securityGroup: string) => ({
  action,
  protocol,
  ports,
  securityGroup,
});
const group = (
  ...inbound: { action: string; protocol: string; ports: string; cidr?: string; securityGroup?: string }[]
) => ({ 'security-group': { g: { inbound } } });

checkRule(ruleShadowed, {
  'by one wider rule, whatever the actions': {
    design: group(rule('deny', 'tcp', '80-90', '10.0.0.0/8'), rule('allow', 'tcp', '90', '10.1.0.0/16')),
    finds: ['rule-shadowed:g'],
    fixed: { '/resources/security-group/g/inbound/1': undefined },
    says: 'Inbound rule 2 of g (allow tcp 90 10.1.0.0/16)',
  },
  'one port, one address, one protocol too many': {
    design: group(
      rule('deny', 'tcp', '80-90', '10.0.0.0/8'),
      rule('allow', 'tcp', '90-91', '10.1.0.0/16'),
      rule('allow', 'tcp', '90', '10.0.0.0/7'),
      rule('allow', 'udp', '90', '10.1.0.0/16'),
    ),
    finds: [],
  },
  'by several that tile ports and addresses': {
    design: group(
      rule('allow', 'tcp', '1-100', '10.0.0.0/9'),
      rule('deny', 'tcp', '1-50', '10.128.0.0/9'),
      rule('allow', 'tcp', '51-200', '10.128.0.0/9'),
      rule('deny', 'tcp', '1-100', '10.0.0.0/8'),
      rule('deny', 'tcp', '1-101', '10.0.0.0/8'),
    ),
    finds: ['rule-shadowed:g'],
  },
  'tcp, udp and icmp together are not all; all is all': {
    design: {
      'network-acl': {
        a: {
          outbound: [
            rule('allow', 'tcp', 'all', all),
            rule('allow', 'udp', '1-65535', all),
            rule('allow', 'icmp', 'all', all),
            rule('deny', 'all', 'all', all),
            rule('allow', 'icmp', 'all', '10.0.0.0/8'),
          ],
        },
      },
    },
    finds: ['rule-shadowed:a'],
    says: 'Outbound rule 5',
  },
  'the same rule again is a duplicate, not shadowed': {
    design: group(rule('allow', 'tcp', '80', all), rule('allow', 'tcp', '80', all), rule('allow', 'tcp', '80-80', all)),
    finds: ['rule-shadowed:g'],
  },
  'groups: by the same group, or by every address, or both; never by some addresses': {
    design: {
      'security-group': {
        g: {},
        h: { inbound: [by('allow', 'tcp', '80-90', 'g'), by('deny', 'tcp', '85', 'g'), by('deny', 'tcp', '85', 'h')] },
        i: { inbound: [rule('allow', 'tcp', '80-90', all), by('deny', 'tcp', '85', 'h')] },
        j: {
          inbound: [by('allow', 'tcp', '80', 'g'), rule('allow', 'tcp', '81', all), by('deny', 'tcp', '80-81', 'g')],
        },
        k: {
          inbound: [
            rule('allow', 'tcp', '80', '10.0.0.0/8'),
            by('deny', 'tcp', '80', 'g'),
            rule('deny', 'tcp', '80', all),
          ],
        },
        l: { inbound: [by('allow', 'tcp', '80', 'g'), rule('deny', 'tcp', '80', '10.0.0.0/32')] },
      },
    },
    finds: ['rule-shadowed:h', 'rule-shadowed:i', 'rule-shadowed:j'],
  },
  'a group reads 0.0.0.0/8 as every address, an ACL does not': {
    design: {
      'security-group': {
        g: { inbound: [rule('allow', 'tcp', '80', '0.0.0.0/8'), rule('deny', 'tcp', '80', '10.0.0.0/8')] },
      },
      'network-acl': {
        a: { inbound: [rule('allow', 'tcp', '80', '0.0.0.0/8'), rule('deny', 'tcp', '80', '10.0.0.0/8')] },
      },
    },
    finds: ['rule-shadowed:g'],
  },
  'what matches nothing takes nothing, and is not shadowed': {
    design: {
      'security-group': {
        g: {
          inbound: [
            rule('allow', 'tcp', 'x', all),
            rule('allow', 'tcp', '80', '10.0.0.9/8'),
            { action: 'allow', protocol: 'all' },
            rule('deny', 'tcp', '80', '10.0.0.0/16'),
          ],
        },
        h: {
          inbound: [
            rule('allow', 'all', 'all', all),
            rule('allow', 'tcp', 'x', all),
            rule('allow', 'tcp', '80', '10.0.0.9/8'),
            by('deny', 'tcp', '80', 'gone'),
          ],
        },
      },
    },
    finds: [],
  },
  'inbound does not take outbound': {
    design: {
      'network-acl': { a: { inbound: [rule('allow', 'all', 'all', all)], outbound: [rule('deny', 'tcp', '80', all)] } },
    },
    finds: [],
  },
});
