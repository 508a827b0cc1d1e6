/** Tests of incomplete, at its edges. */

import { checkRule } from './check-rule.ts';
import { incomplete } from './incomplete.ts';

checkRule(incomplete, {
  'one finding names every empty place in schema order': {
    design: { subnet: { s: {} } },
    finds: ['incomplete:s'],
    says: 's is unfinished: vpc, zone, cidr are still empty',
    unfixable: true,
  },
  'what every kind needs': {
    design: {
      vpc: { v: {} },
      'route-table': { r: { vpc: 'v', routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway' }] } },
      'vpn-gateway': { g: { vpc: 'v', routes: [{ destination: '10.1.0.0/16' }] } },
      'customer-gateway': { c: {} },
      'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: null, remotes: [] }] } },
      'nat-gateway': { n: { vpc: 'v', dnat: [{ protocol: 'tcp', port: 80, targetPort: 80, eip: 'e', target: null }] } },
      'public-gateway': { p: {} },
      'direct-connect-gateway': { d: {} },
      'direct-connect-tunnel': { x: {} },
      'peering-connection': { q: { vpc: 'v' } },
      'network-acl': { a: { vpc: 'v', inbound: [{ action: 'allow', protocol: 'all' }] } },
      eip: { e: {} },
      cvm: { w: {} },
      clb: { b: {} },
      tencentdb: { m: {} },
    },
    finds: ['v', 'r', 'g', 'c', 't', 'n', 'p', 'd', 'x', 'q', 'a', 'w', 'b', 'm'].map((id) => `incomplete:${id}`),
  },
  'what the platform or the tool assigns, and what may be none, is not needed': {
    design: {
      vpc: { v: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'v', zone: 'ap-guangzhou-3', cidr: '10.0.0.0/24' } },
      'route-table': { r: { vpc: 'v', routes: [{ destination: '0.0.0.0/0', nextHopType: 'eip' }] } },
      'vpn-gateway': { g: { vpc: 'v' } },
      idc: { i: {} },
      'customer-gateway': { c: { idc: 'i', publicIp: '203.0.113.9' } },
      'vpn-tunnel': {
        t: {
          vpnGateway: 'g',
          customerGateway: 'c',
          mode: 'route',
          spd: [{ local: null, remotes: [] }],
          healthCheck: { local: null, remote: null },
        },
      },
      'peering-connection': { q: { vpc: 'v', peerVpc: 'gone' } },
      'public-gateway': { p: { subnet: 's' } },
      eip: { e: {} },
      'security-group': { u: { inbound: [{ action: 'allow', protocol: 'all' }] } },
      cvm: { w: { subnet: 's' } },
      clb: { b: { subnet: 's' } },
      tencentdb: { m: { subnet: 's' } },
    },
    finds: [],
  },
  'intents, pools and reservations': {
    design: {},
    extra: {
      intents: { i: { from: 'internet', protocol: 'icmp' }, j: { from: 'internet', to: 'internet', protocol: 'icmp' } },
      pools: { p: {}, q: { cidr: '10.0.0.0/12' } },
      reservations: { r: { cidr: '10.0.0.0/20' } },
    },
    finds: ['incomplete:i', 'incomplete:p', 'incomplete:r'],
  },
  'a long list is cut': {
    design: {
      'direct-connect-gateway': { d: { vpc: null } },
      'route-table': { a: { routes: [1, 2, 3].map(() => ({ nextHopType: 'cvm' })) } },
    },
    finds: ['incomplete:a', 'incomplete:d'],
    says: 'vpc, routes 1 destination, routes 1 next hop, routes 2 destination, … are',
  },
});
