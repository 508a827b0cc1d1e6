/** Tests of cidr-host-bits, at its edges. */

import { checkRule } from './check-rule.ts';
import { cidrHostBits } from './cidr-host-bits.ts';

checkRule(cidrHostBits, {
  'everywhere in resources': {
    design: {
      vpc: { v: { cidr: '10.0.0.1/16', secondaryCidrs: ['10.1.0.0/16', '10.2.0.1/16'] } },
      'route-table': { r: { routes: [{ destination: '10.3.0.1/16', nextHopType: 'eip' }] } },
      'vpn-tunnel': { t: { spd: [{ local: '10.0.0.1/16', remotes: ['10.4.0.0/16', '10.4.0.1/16'] }] } },
      'security-group': { g: { inbound: [{ action: 'allow', protocol: 'all', cidr: '10.0.0.1/8' }] } },
      idc: { i: { cidrs: ['192.168.0.1/24'] } },
    },
    finds: ['v', 'v', 'r', 't', 't', 'g', 'i'].map((id) => `cidr-host-bits:${id}`),
  },
  'the same text twice in a resource is one finding, mended at both places': {
    design: { idc: { i: { cidrs: ['192.168.0.1/24', '192.168.1.0/24', '192.168.0.1/24'] } } },
    finds: ['cidr-host-bits:i'],
    fixed: { '/resources/idc/i/cidrs': ['192.168.0.0/24', '192.168.1.0/24', '192.168.0.0/24'] },
    says: '192.168.0.1/24 of i is an address within 192.168.0.0/24',
  },
  'where the network breaks something, the longer mask of which the address is a network': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.1.0/20', zone: 'ap-guangzhou-3' },
        t: { vpc: 'a', cidr: '10.0.2.0/24', zone: 'ap-guangzhou-3' },
      },
      'route-table': { r: { vpc: 'a', default: true } },
    },
    finds: ['cidr-host-bits:s'],
    fixed: { '/resources/subnet/s/cidr': '10.0.1.0/24' },
  },
  'intents, pools and reservations; addresses and ids have no mask': {
    design: {},
    extra: {
      intents: {
        i: { from: '10.0.0.5', to: '10.0.0.5/24', protocol: 'icmp' },
        j: { from: 'web', to: '10.0.0.5/32', protocol: 'icmp' },
      },
      pools: { p: { cidr: '10.0.0.1/12' } },
      reservations: { r: { cidr: '10.0.8.1/21' } },
    },
    finds: ['cidr-host-bits:i', 'cidr-host-bits:p', 'cidr-host-bits:r'],
  },
  'a single address and everything have none': {
    design: { idc: { i: { cidrs: ['10.0.0.1/32', '0.0.0.0/0', '255.255.255.255/32'] } } },
    finds: [],
  },
});
