/** Tests of vpc-cidr-range, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcCidrRange } from './vpc-cidr-range.ts';

checkRule(vpcCidrRange, {
  'just outside each range': {
    design: {
      vpc: {
        a: { cidr: '9.255.0.0/16' },
        b: { cidr: '11.0.0.0/16' },
        c: { cidr: '172.15.0.0/16' },
        d: { cidr: '172.32.0.0/16' },
        e: { cidr: '192.167.0.0/16' },
        f: { cidr: '192.169.0.0/16' },
        g: { cidr: '100.64.0.0/16' },
        h: { cidr: '172.0.0.0/11' },
      },
    },
    finds: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => `vpc-cidr-range:${id}`),
  },
  'just inside each range; a block that is too large for its range has the wrong mask': {
    design: {
      vpc: {
        a: { cidr: '10.0.0.0/12' },
        b: { cidr: '10.255.255.240/28' },
        c: { cidr: '172.16.0.0/12' },
        d: { cidr: '172.31.255.240/28' },
        e: { cidr: '192.168.0.0/16' },
        f: { cidr: '192.168.255.240/28' },
        g: { cidr: '10.0.0.0/7' },
      },
    },
    finds: [],
  },
  'a secondary block goes to the lowest block that is free': {
    design: { vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16', '11.0.0.0/16', '12.0.0.0/16'] } } },
    finds: ['vpc-cidr-range:a', 'vpc-cidr-range:a'],
  },
  'what lies in the VPC moves with its block': {
    design: {
      vpc: { a: { cidr: '11.0.0.0/16' }, b: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '11.0.3.0/24', zone: 'ap-guangzhou-1' } },
      cvm: { w: { subnet: 's', privateIp: '11.0.3.9' } },
    },
    extra: { reservations: { r: { vpc: 'a', cidr: '11.0.16.0/20' } } },
    finds: ['vpc-cidr-range:a'],
    fixed: {
      '/resources/vpc/a/cidr': '10.1.0.0/16',
      '/resources/subnet/s/cidr': '10.1.3.0/24',
      '/resources/cvm/w/privateIp': '10.1.3.9',
      '/reservations/r/cidr': '10.1.16.0/20',
    },
  },
  'host bits and no block are silent': {
    design: { vpc: { a: { cidr: '11.0.0.1/16' }, b: {} } },
    finds: [],
  },
});
