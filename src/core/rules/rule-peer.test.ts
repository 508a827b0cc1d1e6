/** Tests of rule-peer, at its edges. */

import { checkRule } from './check-rule.ts';
import { rulePeer } from './rule-peer.ts';

const rule = { action: 'allow', protocol: 'tcp', ports: '80' };

checkRule(rulePeer, {
  neither: {
    design: { 'security-group': { g: { outbound: [rule] } } },
    finds: ['rule-peer:g'],
    says: 'neither',
    unfixable: true,
  },
  both: {
    design: { 'security-group': { g: { inbound: [{ ...rule, cidr: '10.0.0.0/8', securityGroup: 'g' }] } } },
    finds: ['rule-peer:g'],
    says: 'both',
  },
  'written alike twice is one finding, with two places': {
    design: { 'security-group': { g: { inbound: [rule, { ...rule, ports: '81' }, rule] } } },
    finds: ['rule-peer:g', 'rule-peer:g'],
  },
  'one of them, be it missing; a rule of an ACL without its CIDR is unfinished': {
    design: {
      'security-group': {
        g: {
          inbound: [
            { ...rule, cidr: '10.0.0.0/8' },
            { ...rule, securityGroup: 'gone' },
          ],
        },
      },
      'network-acl': { a: { inbound: [rule] } },
    },
    finds: [],
  },
});
