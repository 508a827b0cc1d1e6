/** Tests of subnet-outside-vpc, at its edges. */

import { checkRule } from './check-rule.ts';
import { subnetOutsideVpc } from './subnet-outside-vpc.ts';

const zone = 'ap-guangzhou-3';

checkRule(subnetOutsideVpc, {
  'next to the block': {
    design: { vpc: { a: { cidr: '10.0.0.0/16' } }, subnet: { s: { vpc: 'a', cidr: '10.1.0.0/24', zone } } },
    finds: ['subnet-outside-vpc:a+s'],
    fixed: { '/resources/subnet/s/cidr': '10.0.0.0/24' },
  },
  'static addresses go along': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.1.7.0/24', zone } },
      tencentdb: { d: { subnet: 's', privateIp: '10.1.7.5' } },
      'route-table': { r: { vpc: 'a', default: true } },
    },
    finds: ['subnet-outside-vpc:a+s'],
    fixed: { '/resources/subnet/s/cidr': '10.0.0.0/24', '/resources/tencentdb/d/privateIp': '10.0.0.5' },
  },
  'larger than the block': {
    design: { vpc: { a: { cidr: '10.0.0.0/20' } }, subnet: { s: { vpc: 'a', cidr: '10.0.0.0/19', zone } } },
    finds: ['subnet-outside-vpc:a+s'],
  },
  'equal to the block, in a secondary block, without a block, with host bits, without a VPC': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/16'] }, b: {} },
      subnet: {
        equal: { vpc: 'a', cidr: '10.0.0.0/16', zone },
        second: { vpc: 'a', cidr: '10.9.4.0/24', zone },
        early: { vpc: 'b', cidr: '10.0.0.0/24', zone },
        bits: { vpc: 'a', cidr: '10.1.0.9/24', zone },
        alone: { cidr: '10.1.0.0/24', zone },
      },
    },
    finds: [],
  },
  'a block of the VPC with host bits, which may hold it; another sound block may too': {
    design: {
      vpc: { a: { cidr: '10.0.0.9/16' }, b: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.9/16'] } },
      subnet: { s: { vpc: 'a', cidr: '10.1.0.0/24', zone }, t: { vpc: 'b', cidr: '10.1.0.0/24', zone } },
    },
    finds: [],
  },
});
