/** Tests of table-foreign-vpc, at its edges. */

import { checkRule } from './check-rule.ts';
import { tableForeignVpc } from './table-foreign-vpc.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };

checkRule(tableForeignVpc, {
  'a table of another VPC': {
    design: {
      vpc,
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r' } },
      'route-table': { r: { vpc: 'b', default: true }, d: { vpc: 'a', default: true } },
    },
    finds: ['table-foreign-vpc:r+s'],
    fixed: { '/resources/subnet/s/routeTable': null },
    says: 's is in a, its route table r in b',
  },
  'own table, no table, a table without a VPC, a missing VPC or table, a subnet without a VPC': {
    design: {
      vpc,
      subnet: {
        own: { vpc: 'a', routeTable: 'ra' },
        none: { vpc: 'a' },
        early: { vpc: 'a', routeTable: 'loose' },
        gone: { vpc: 'a', routeTable: 'lost' },
        missing: { vpc: 'a', routeTable: 'nowhere' },
        adrift: { routeTable: 'ra' },
        unknown: { vpc: 'nowhere', routeTable: 'ra' },
      },
      'route-table': { ra: { vpc: 'a', default: true }, loose: {}, lost: { vpc: 'nowhere' } },
    },
    finds: [],
  },
});
