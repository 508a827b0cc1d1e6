/** Tests of default-table, at its edges. */

import { checkRule } from './check-rule.ts';
import { defaultTable } from './default-table.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };
const subnet = { s: { vpc: 'a', cidr: '10.0.1.0/24' } };

checkRule(defaultTable, {
  'only a custom table, and the default of another VPC': {
    design: { vpc, subnet, 'route-table': { custom: { vpc: 'a' }, other: { vpc: 'b', default: true } } },
    finds: ['default-table:a'],
    fixed: { '/resources/route-table/route-table-1/default': true, '/resources/route-table/route-table-1/vpc': 'a' },
    says: 'no default route table',
  },
  'the new table takes no id that is taken': {
    design: { vpc, subnet, 'route-table': { 'route-table-1': { vpc: 'b' } } },
    extra: { notes: { 'route-table-2': { text: '', x: 0, y: 0, width: 1, height: 1 } } },
    finds: ['default-table:a'],
    fixed: { '/resources/route-table/route-table-3/default': true },
  },
  'three tables marked default: the first by id stays': {
    design: {
      vpc,
      subnet,
      'route-table': { z: { vpc: 'a', default: true }, m: { vpc: 'a', default: true }, c: { vpc: 'a', default: true } },
    },
    finds: ['default-table:a+c+m+z'],
    fixed: {
      '/resources/route-table/c/default': true,
      '/resources/route-table/m/default': false,
      '/resources/route-table/z/default': false,
    },
  },
  'no subnets, a subnet without a VPC, a VPC that is missing': {
    design: { vpc, subnet: { s: { cidr: '10.0.1.0/24' }, t: { vpc: 'gone', cidr: '10.0.1.0/24' } } },
    finds: [],
  },
});
