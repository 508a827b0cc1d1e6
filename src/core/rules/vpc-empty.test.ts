/** Tests of vpc-empty, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcEmpty } from './vpc-empty.ts';

checkRule(vpcEmpty, {
  'it gets the first free block, and its default table': {
    design: { vpc: { a: { cidr: '10.0.0.0/16', region: 'ap-shanghai' } } },
    extra: { reservations: { r: { vpc: 'a', cidr: '10.0.0.0/24' } } },
    finds: ['vpc-empty:a'],
    fixed: {
      '/resources/subnet/subnet-1/cidr': '10.0.1.0/24',
      '/resources/subnet/subnet-1/zone': 'ap-shanghai-1',
      '/resources/subnet/subnet-1/vpc': 'a',
      '/resources/route-table/route-table-1/default': true,
    },
  },
  'a default table is kept, a taken id is not minted, and a small VPC is filled': {
    design: { vpc: { a: { cidr: '10.0.0.0/26' } }, 'route-table': { 'subnet-1': { vpc: 'a', default: true } } },
    finds: ['vpc-empty:a'],
    fixed: { '/resources/subnet/subnet-2/cidr': '10.0.0.0/26', '/resources/route-table/route-table-1': undefined },
  },
  'without a block there is nothing to add': { design: { vpc: { a: {} } }, finds: ['vpc-empty:a'], unfixable: true },
  'a subnet without a CIDR is one': {
    design: { vpc: { a: { cidr: '10.0.0.0/16' } }, subnet: { s: { vpc: 'a' } } },
    finds: [],
  },
});
