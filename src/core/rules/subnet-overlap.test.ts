/** Tests of subnet-overlap, at its edges. */

import { checkRule } from './check-rule.ts';
import { subnetOverlap } from './subnet-overlap.ts';

const zone = 'ap-guangzhou-3';

checkRule(subnetOverlap, {
  'the later one goes to the next free block of its size': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/24', zone },
        t: { vpc: 'a', cidr: '10.0.0.128/25', zone },
        u: { vpc: 'a', cidr: '10.0.1.0/25', zone },
      },
    },
    extra: { reservations: { r: { vpc: 'a', cidr: '10.0.1.128/25' } } },
    finds: ['subnet-overlap:s+t'],
    fixed: { '/resources/subnet/s/cidr': '10.0.0.0/24', '/resources/subnet/t/cidr': '10.0.2.0/25' },
    says: '10.0.0.128/25 of t overlaps 10.0.0.0/24 of s',
  },
  'static addresses go along, each to the same place in the new block': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', zone }, t: { vpc: 'a', cidr: '10.0.0.0/24', zone } },
      cvm: { w: { subnet: 't', privateIp: '10.0.0.77' }, v: { subnet: 's', privateIp: '10.0.0.9' } },
      'route-table': { r: { vpc: 'a', default: true } },
    },
    finds: ['subnet-overlap:s+t'],
    fixed: {
      '/resources/subnet/t/cidr': '10.0.1.0/24',
      '/resources/cvm/w/privateIp': '10.0.1.77',
      '/resources/cvm/v/privateIp': '10.0.0.9',
    },
  },
  'where no block of its size is free it gets the largest that is': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/18', zone }, t: { vpc: 'a', cidr: '10.0.0.0/16', zone } },
      'route-table': { r: { vpc: 'a', default: true } },
    },
    finds: ['subnet-overlap:s+t'],
    fixed: { '/resources/subnet/t/cidr': '10.0.128.0/17' },
  },
  'where the later one may not go, the earlier does': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.128/25', zone },
        t: { vpc: 'a', cidr: '10.0.0.0/24', zone },
        u: { vpc: 'a', cidr: '10.0.9.0/24', zone, networkAcl: 'n' },
      },
      'network-acl': {
        n: {
          vpc: 'a',
          inbound: [{ action: 'allow', protocol: 'all', cidr: '10.0.0.0/24' }],
          outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
        },
      },
      cvm: { w: { subnet: 't', privateIp: '10.0.0.9' }, x: { subnet: 'u' } },
      'route-table': { r: { vpc: 'a', default: true } },
    },
    extra: { intents: { i: { from: 'w', to: 'x', protocol: 'icmp' } } },
    finds: ['subnet-overlap:s+t'],
    fixed: { '/resources/subnet/s/cidr': '10.0.1.0/25', '/resources/subnet/t/cidr': '10.0.0.0/24' },
  },
  'three that nest are three pairs': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/22', zone },
        t: { vpc: 'a', cidr: '10.0.0.0/23', zone },
        u: { vpc: 'a', cidr: '10.0.0.0/23', zone },
      },
    },
    finds: ['subnet-overlap:s+t', 'subnet-overlap:s+u', 'subnet-overlap:t+u'],
  },
  'a VPC without a block still has them overlap; so do two that lie outside': {
    design: {
      vpc: { a: {}, b: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/24', zone },
        t: { vpc: 'a', cidr: '10.0.0.0/24', zone },
        u: { vpc: 'b', cidr: '10.1.0.0/24', zone },
        v: { vpc: 'b', cidr: '10.1.0.0/24', zone },
      },
    },
    finds: ['subnet-overlap:s+t', 'subnet-overlap:u+v'],
  },
  'a subnet larger than its VPC does not also overlap those inside': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/20' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/19', zone }, t: { vpc: 'a', cidr: '10.0.0.0/24', zone } },
    },
    finds: [],
  },
  'side by side, in two VPCs, with host bits, in no VPC, in one that is missing': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/24', zone },
        t: { vpc: 'a', cidr: '10.0.1.0/24', zone },
        u: { vpc: 'b', cidr: '10.0.0.0/24', zone },
        v: { vpc: 'a', cidr: '10.0.0.9/24', zone },
        w: { cidr: '10.0.0.0/24', zone },
        x: { cidr: '10.0.0.0/24', zone },
        y: { vpc: 'gone', cidr: '10.0.0.0/24', zone },
        z: { vpc: 'gone', cidr: '10.0.0.0/24', zone },
      },
    },
    finds: [],
  },
});
