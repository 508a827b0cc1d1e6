/** Tests of vpc-cidr-mask, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcCidrMask } from './vpc-cidr-mask.ts';

checkRule(vpcCidrMask, {
  'one beyond each end': {
    design: {
      vpc: {
        a: { cidr: '10.0.0.0/11' },
        b: { cidr: '10.64.0.0/29' },
        c: { cidr: '172.16.0.0/29' },
        d: { cidr: '192.168.0.0/15' },
        e: { cidr: '192.168.0.0/29' },
        f: { cidr: '11.0.0.0/29' },
      },
    },
    finds: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `vpc-cidr-mask:${id}`),
    fixed: { '/resources/vpc/a/cidr': '10.0.0.0/12' },
  },
  'each end': {
    design: {
      vpc: {
        a: { cidr: '10.0.0.0/12' },
        b: { cidr: '10.64.0.0/28' },
        c: { cidr: '172.16.0.0/12' },
        d: { cidr: '192.168.0.0/16' },
        e: { cidr: '192.168.0.0/28' },
        f: {},
      },
    },
    finds: [],
  },
  'in 192.168.0.0/16 the nearest is /16': {
    design: { vpc: { a: { cidr: '192.168.0.0/13' } } },
    finds: ['vpc-cidr-mask:a'],
    fixed: { '/resources/vpc/a/cidr': '192.168.0.0/16' },
    says: 'from /16 to /28',
  },
  'a small block grows to the block around it': {
    design: { vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.24/30'] } } },
    finds: ['vpc-cidr-mask:a'],
    fixed: { '/resources/vpc/a/secondaryCidrs': ['10.1.0.16/28'] },
  },
  'of a block with host bits the nearest is around its address, in the range that the address is of': {
    design: { vpc: { a: { cidr: '172.16.0.0/11' }, b: { cidr: '192.168.4.0/10' }, c: { cidr: '172.31.0.0/9' } } },
    finds: ['vpc-cidr-mask:a', 'vpc-cidr-mask:b', 'vpc-cidr-mask:c'],
    fixed: { '/resources/vpc/a/cidr': '172.16.0.0/12' },
    says: 'from /12 to /28',
  },
  'a block that shrinks keeps its subnets': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/8' } },
      subnet: { s: { vpc: 'a', cidr: '10.20.1.0/24', zone: 'ap-guangzhou-3' } },
      'route-table': { r: { vpc: 'a', default: true } },
    },
    finds: ['vpc-cidr-mask:a'],
    fixed: { '/resources/vpc/a/cidr': '10.16.0.0/12' },
  },
  'host bits do not hide the mask': {
    design: { vpc: { a: { cidr: '10.0.0.9/8' } } },
    finds: ['vpc-cidr-mask:a'],
  },
});
