/** Tests of acl-foreign-vpc, at its edges. */

import { aclForeignVpc } from './acl-foreign-vpc.ts';
import { checkRule } from './check-rule.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };

checkRule(aclForeignVpc, {
  'it is cleared': {
    design: {
      vpc,
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', networkAcl: 'l' } },
      'network-acl': { l: { vpc: 'b' } },
    },
    finds: ['acl-foreign-vpc:l+s'],
    fixed: { '/resources/subnet/s/networkAcl': null },
  },
  'own, none, missing, and where a VPC is not known': {
    design: {
      vpc,
      subnet: {
        s: { vpc: 'a', networkAcl: 'l' },
        t: { vpc: 'a' },
        u: { vpc: 'a', networkAcl: 'gone' },
        v: { networkAcl: 'l' },
        w: { vpc: 'a', networkAcl: 'm' },
        x: { vpc: 'a', networkAcl: 'n' },
        y: { vpc: 'gone', networkAcl: 'l' },
      },
      'network-acl': { l: { vpc: 'a' }, m: {}, n: { vpc: 'gone' } },
    },
    finds: [],
  },
});
