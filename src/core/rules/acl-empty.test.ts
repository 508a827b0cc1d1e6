/** Tests of acl-empty, at its edges. */

import { aclEmpty } from './acl-empty.ts';
import { checkRule } from './check-rule.ts';

const some = [{ action: 'deny', protocol: 'all', cidr: '0.0.0.0/0' }];

checkRule(aclEmpty, {
  'one direction each; both are one finding': {
    design: {
      subnet: { r: { networkAcl: 'a' }, s: { networkAcl: 'b' }, t: { networkAcl: 'c' }, u: { networkAcl: 'c' } },
      'network-acl': { a: { inbound: some }, b: { outbound: some }, c: {} },
    },
    finds: ['acl-empty:a', 'acl-empty:b', 'acl-empty:c'],
    says: 'no outbound rule, and r uses it',
    unfixable: true,
  },
  'not bound, missing, and of another VPC, where it is not applied': {
    design: {
      vpc: { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.1.0.0/16' } },
      subnet: { r: { networkAcl: 'gone' }, s: { vpc: 'v', cidr: '10.0.0.0/24', networkAcl: 'b' } },
      'network-acl': { a: {}, b: { vpc: 'w' } },
    },
    finds: [],
  },
});
