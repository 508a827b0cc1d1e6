/** Tests of acl-client-ports, at its edges. */

import { aclClientPorts } from './acl-client-ports.ts';
import { checkRule } from './check-rule.ts';

const rule = (ports: string, cidr = '0.0.0.0/0', protocol = 'tcp', action = 'allow') => ({
  action,
  protocol,
  ports,
  cidr,
});

checkRule(aclClientPorts, {
  'exactly the Linux range, and one port short of the others': {
    design: {
      'network-acl': { a: { inbound: [rule('32768-60999')], outbound: [rule('32768-65534', '10.0.0.0/8', 'udp')] } },
    },
    finds: ['acl-client-ports:a', 'acl-client-ports:a'],
  },
  'other ports of the rule stay': {
    design: { 'network-acl': { a: { outbound: [rule('22,80-90,32768-60999')] } } },
    finds: ['acl-client-ports:a'],
    fixed: { '/resources/network-acl/a/outbound/0/ports': '22,80-90,1024-65535' },
  },
  'two rules together let them through: one finding': {
    design: { 'network-acl': { a: { outbound: [rule('32768-50000'), rule('50001-60999')] } } },
    finds: ['acl-client-ports:a'],
  },
  'a deny takes some of the others': {
    design: {
      'network-acl': { a: { outbound: [rule('61000-62000', '10.0.0.0/8', 'tcp', 'deny'), rule('1024-61500')] } },
    },
    finds: ['acl-client-ports:a'],
    unfixable: true,
  },
  'all of both, by one rule or by two': {
    design: {
      'network-acl': {
        a: { inbound: [rule('32768-65535')], outbound: [rule('32768-60999'), rule('61000-65535')] },
        b: { inbound: [rule('all')] },
      },
    },
    finds: [],
  },
  'a rule for all lets the rest through, or a deny already takes some of the Linux ports': {
    design: {
      'network-acl': {
        a: { inbound: [rule('32768-60999'), rule('all', '0.0.0.0/0', 'all')] },
        b: { inbound: [rule('40000', '10.0.0.0/8', 'tcp', 'deny'), rule('32768-60999')] },
      },
    },
    finds: [],
  },
  'a service, one port short of the Linux range, a group': {
    design: {
      'network-acl': { a: { inbound: [rule('443'), rule('32769-60999'), rule('32768-60998', '10.0.0.0/8')] } },
      'security-group': { g: { outbound: [rule('32768-60999')] } },
    },
    finds: [],
  },
});
