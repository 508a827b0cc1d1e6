/** Tests of vpc-overlap-linked, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcOverlapLinked } from './vpc-overlap-linked.ts';

const peering = { p: { vpc: 'a', peerVpc: 'b' } };

checkRule(vpcOverlapLinked, {
  'the later VPC moves with its subnets, and the policies towards it': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'b', cidr: '10.0.5.0/24', zone: 'ap-guangzhou-1' } },
      cvm: { w: { subnet: 's', privateIp: '10.0.5.7' } },
      'peering-connection': peering,
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '10.0.5.0/24', nextHopType: 'peering-connection', nextHop: 'p' }],
        },
      },
    },
    finds: ['vpc-overlap-linked:a+b'],
    fixed: {
      '/resources/vpc/a/cidr': '10.0.0.0/16',
      '/resources/vpc/b/cidr': '10.1.0.0/16',
      '/resources/subnet/s/cidr': '10.1.5.0/24',
      '/resources/cvm/w/privateIp': '10.1.5.7',
      '/resources/route-table/r/routes/0/destination': '10.1.5.0/24',
    },
  },
  'two peerings between the same two are one overlap': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.128.0/17' } },
      'peering-connection': { ...peering, q: { vpc: 'b', peerVpc: 'a' } },
    },
    finds: ['vpc-overlap-linked:a+b'],
    says: 'b (10.0.128.0/17) and a (10.0.0.0/16) are peered',
  },
  'side by side, and only secondary blocks overlap': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/17', secondaryCidrs: ['10.0.128.0/17'] }, b: { cidr: '10.0.128.0/17' } },
      'peering-connection': peering,
    },
    finds: [],
  },
  'not joined, joined to itself, with host bits, without a block, with an end that is missing': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.0.1/16' }, c: {}, d: { cidr: '10.0.0.0/16' } },
      'peering-connection': {
        ...peering,
        q: { vpc: 'a', peerVpc: 'a' },
        r: { vpc: 'a', peerVpc: 'c' },
        s: { vpc: 'a', peerVpc: 'gone' },
        t: { vpc: 'a' },
      },
    },
    finds: [],
  },
});
