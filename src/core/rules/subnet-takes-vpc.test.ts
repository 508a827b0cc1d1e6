/** Tests of subnet-takes-vpc, at its edges. */

import { checkRule } from './check-rule.ts';
import { subnetTakesVpc } from './subnet-takes-vpc.ts';

const zone = 'ap-guangzhou-1';
const vpc = { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/28'] } };

checkRule(subnetTakesVpc, {
  'the primary block is halved': {
    design: { vpc, subnet: { s: { vpc: 'a', cidr: '10.0.0.0/16', zone } } },
    finds: ['subnet-takes-vpc:a+s'],
    fixed: { '/resources/subnet/s/cidr': '10.0.0.0/17' },
  },
  'a secondary block of the smallest size cannot be halved': {
    design: { vpc, subnet: { s: { vpc: 'a', cidr: '10.9.0.0/28', zone } } },
    finds: ['subnet-takes-vpc:a+s'],
    unfixable: true,
  },
  'with a static address in the upper half it keeps that half': {
    design: {
      vpc,
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/16', zone } },
      cvm: { w: { subnet: 's', privateIp: '10.0.200.9' } },
    },
    finds: ['subnet-takes-vpc:a+s'],
    fixed: { '/resources/subnet/s/cidr': '10.0.128.0/17' },
  },
  'static addresses in both halves keep it whole': {
    design: {
      vpc,
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/16', zone } },
      cvm: { w: { subnet: 's', privateIp: '10.0.200.9' }, v: { subnet: 's', privateIp: '10.0.1.9' } },
    },
    finds: ['subnet-takes-vpc:a+s'],
    unfixable: true,
  },
  'half of it, larger than it, with host bits, without a VPC': {
    design: {
      vpc,
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/17', zone },
        t: { vpc: 'a', cidr: '10.0.0.0/15', zone },
        u: { vpc: 'a', cidr: '10.0.0.9/16', zone },
        v: { cidr: '10.0.0.0/16', zone },
      },
    },
    finds: [],
  },
});
