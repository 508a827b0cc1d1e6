/** Tests of acl-unused, at its edges. */

import { aclUnused } from './acl-unused.ts';
import { checkRule } from './check-rule.ts';

checkRule(aclUnused, {
  'it is removed': {
    design: { 'network-acl': { a: {}, b: {} }, subnet: { s: { networkAcl: 'b' }, t: {} } },
    finds: ['acl-unused:a'],
    fixed: { '/resources/network-acl/a': undefined, '/resources/network-acl/b/name': 'b' },
  },
});
