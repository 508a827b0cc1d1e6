/** Tests of rule-ports, at its edges. */

import { checkRule } from './check-rule.ts';
import { rulePorts } from './rule-ports.ts';

const rule = (protocol: string, ports: string) => ({ action: 'allow', protocol, ports, cidr: '10.0.0.0/8' });
const bad = ['', '0', '65536', '80-', '90-80', '080', '80, 443', '80,', 'http', '1-2-3', 'ALL', '*'];

checkRule(rulePorts, {
  'ports that are none, each a finding of its own, without a fix': {
    design: { 'security-group': { g: { inbound: bad.map((ports) => rule('tcp', ports)) } } },
    finds: bad.map(() => 'rule-ports:g'),
    unfixable: true,
  },
  'ports with icmp and all, in both directions, of a group and an ACL': {
    design: {
      'security-group': { g: { inbound: [rule('icmp', '80')], outbound: [rule('icmp', '80')] } },
      'network-acl': { a: { outbound: [rule('all', '1-65535')] } },
    },
    finds: ['rule-ports:g', 'rule-ports:a'],
    fixed: { '/resources/network-acl/a/outbound/0/ports': 'all' },
  },
  'ports that are some': {
    design: {
      'network-acl': {
        a: {
          inbound: ['1', '65535', '1-65535', '80-80', '80,443,8000-8100', 'all'].map((ports) => rule('udp', ports)),
          outbound: [rule('icmp', 'all'), rule('all', 'all')],
        },
      },
    },
    finds: [],
  },
});
