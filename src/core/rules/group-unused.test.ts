/** Tests of group-unused, at its edges. */

import { checkRule } from './check-rule.ts';
import { groupUnused } from './group-unused.ts';

const naming = (securityGroup: string) => [{ action: 'allow', protocol: 'all', securityGroup }];

checkRule(groupUnused, {
  'only itself refers to it': {
    design: { 'security-group': { g: { inbound: naming('g') } } },
    finds: ['group-unused:g'],
    fixed: { '/resources/security-group/g': undefined },
  },
  'a group that is used by one that is not': {
    design: { 'security-group': { g: { outbound: naming('h') }, h: {} } },
    finds: ['group-unused:g'],
  },
  'bound to each kind': {
    design: {
      'security-group': { a: {}, b: {}, c: {}, d: {} },
      cvm: { w: { securityGroups: ['a'] } },
      clb: { x: { securityGroups: ['b'] } },
      tencentdb: { y: { securityGroups: ['c'] } },
      'public-gateway': { z: { securityGroups: ['d'] } },
    },
    finds: [],
  },
});
