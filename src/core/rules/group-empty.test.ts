/** Tests of group-empty, at its edges. */

import { checkRule } from './check-rule.ts';
import { groupEmpty } from './group-empty.ts';

const some = [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }];

checkRule(groupEmpty, {
  'both directions are one finding, however many workloads': {
    design: { 'security-group': { g: {} }, cvm: { v: { securityGroups: ['g'] }, w: { securityGroups: ['g'] } } },
    finds: ['group-empty:g'],
    says: 'g has no rules, and v is bound',
  },
  'one direction each, on two workloads': {
    design: {
      'security-group': { g: { inbound: some }, h: { outbound: some } },
      tencentdb: { m: { securityGroups: ['g'] } },
      'public-gateway': { p: { securityGroups: ['h'] } },
    },
    finds: ['group-empty:g', 'group-empty:h'],
    says: 'no outbound rule',
  },
  'two empty groups on one workload': {
    design: {
      'security-group': { g: { inbound: some }, h: { inbound: some } },
      clb: { b: { securityGroups: ['g', 'h'] } },
    },
    finds: ['group-empty:g', 'group-empty:h'],
  },
  'another group has a rule that way, be it a deny': {
    design: {
      'security-group': {
        g: { inbound: some },
        h: { outbound: [{ action: 'deny', protocol: 'all', cidr: '0.0.0.0/0' }] },
      },
      cvm: { w: { securityGroups: ['g', 'h'] } },
    },
    finds: [],
  },
  'not bound, no group, and beside a group that is missing': {
    design: { 'security-group': { g: {}, h: {} }, cvm: { v: {}, w: { securityGroups: ['g', 'gone'] } } },
    finds: [],
  },
});
