/** Tests of address-duplicate, at its edges. */

import { addressDuplicate } from './address-duplicate.ts';
import { checkRule } from './check-rule.ts';

const vpc = { v: { cidr: '10.0.0.0/16' }, w: { cidr: '10.0.0.0/16' } };
const zone = 'ap-guangzhou-3';
const subnet = {
  s: { vpc: 'v', cidr: '10.0.1.0/24', zone },
  t: { vpc: 'v', cidr: '10.0.2.0/24', zone },
  u: { vpc: 'w', cidr: '10.0.1.0/24', zone },
};

checkRule(addressDuplicate, {
  'the later moves, kinds in the order of the file': {
    design: {
      vpc,
      subnet,
      clb: { a: { subnet: 's', privateIp: '10.0.1.9' } },
      cvm: { b: { subnet: 's', privateIp: '10.0.1.9' } },
    },
    finds: ['address-duplicate:a+b'],
    fixed: { '/resources/clb/a/privateIp': '10.0.1.2', '/resources/cvm/b/privateIp': '10.0.1.9' },
    says: 'a and b both have 10.0.1.9',
  },
  'three are two findings, each with the first': {
    design: {
      vpc,
      subnet,
      cvm: {
        a: { subnet: 's', privateIp: '10.0.1.9' },
        b: { subnet: 's', privateIp: '10.0.1.9' },
        c: { subnet: 's', privateIp: '10.0.1.9' },
      },
    },
    finds: ['address-duplicate:a+b', 'address-duplicate:a+c'],
  },
  'in two subnets of one VPC': {
    design: {
      vpc,
      subnet,
      cvm: { a: { subnet: 's', privateIp: '10.0.1.9' } },
      tencentdb: { b: { subnet: 't', privateIp: '10.0.1.9' } },
    },
    finds: ['address-duplicate:a+b'],
    fixed: { '/resources/tencentdb/b/privateIp': '10.0.2.2' },
  },
  'in one subnet without a VPC': {
    design: {
      subnet: { x: { cidr: '10.0.1.0/24' } },
      cvm: { a: { subnet: 'x', privateIp: '10.0.1.9' }, b: { subnet: 'x', privateIp: '10.0.1.9' } },
    },
    finds: ['address-duplicate:a+b'],
  },
  'in two VPCs, assigned ones, and in subnets that are not there': {
    design: {
      vpc,
      subnet,
      cvm: {
        a: { subnet: 's', privateIp: '10.0.1.9' },
        b: { subnet: 'u', privateIp: '10.0.1.9' },
        c: { subnet: 's' },
        d: { subnet: 's' },
        e: { subnet: 'gone', privateIp: '10.0.1.9' },
        f: { subnet: 'gone', privateIp: '10.0.1.9' },
        g: { privateIp: '10.0.1.9' },
        h: { privateIp: '10.0.1.9' },
      },
    },
    finds: [],
  },
});
