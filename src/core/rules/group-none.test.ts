/** Tests of group-none, at its edges. */

import { checkRule } from './check-rule.ts';
import { groupNone } from './group-none.ts';

checkRule(groupNone, {
  'each kind of workload': {
    design: { cvm: { a: {} }, clb: { b: {} }, tencentdb: { c: {} } },
    finds: ['group-none:a', 'group-none:b', 'group-none:c'],
    unfixable: true,
  },
  'a group that is missing is a matter of its own; a public gateway is no workload': {
    design: { cvm: { w: { securityGroups: ['gone'] } }, 'public-gateway': { p: {} } },
    finds: [],
  },
});
