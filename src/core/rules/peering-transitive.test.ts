/** Tests of peering-transitive, at its edges. */

import { checkRule } from './check-rule.ts';
import { peeringTransitive } from './peering-transitive.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, hub: { cidr: '10.1.0.0/16' }, c: { cidr: '10.2.0.0/16' } };
const peering = {
  p: { vpc: 'a', peerVpc: 'hub' },
  again: { vpc: 'hub', peerVpc: 'a' },
  q: { vpc: 'c', peerVpc: 'hub' },
};
const to = (...destinations: string[]) => ({
  r: {
    vpc: 'a',
    routes: destinations.map((destination) => ({ destination, nextHopType: 'peering-connection', nextHop: 'p' })),
  },
});
const idc = { d: { cidrs: ['192.168.1.0/24'] }, e: { cidrs: ['192.168.2.0/24', '192.168.3.0/24'] } };
const vpn = {
  'vpn-gateway': { g: { vpc: 'hub' } },
  'customer-gateway': { k: { idc: 'd' } },
  'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'k', mode: 'route' } },
};
const direct = {
  'direct-connect-gateway': { dg: { vpc: 'hub' } },
  'direct-connect-tunnel': { l: { directConnectGateway: 'dg', idc: 'e' } },
};

checkRule(peeringTransitive, {
  "the peer's other peering: whole, part, more than it": {
    design: { vpc, 'peering-connection': peering, 'route-table': to('10.2.0.0/16', '10.2.3.0/24', '10.2.0.0/15') },
    finds: ['peering-transitive:p+q+r', 'peering-transitive:p+q+r', 'peering-transitive:p+q+r'],
    says: 'q',
  },
  "the peer's VPN and direct connect": {
    design: {
      vpc,
      idc,
      ...vpn,
      ...direct,
      'peering-connection': peering,
      'route-table': to('192.168.1.0/24', '192.168.3.128/25'),
    },
    finds: ['peering-transitive:g+p+r', 'peering-transitive:dg+p+r'],
  },
  'of a direct connect tunnel with ranges of its own only those': {
    design: {
      vpc,
      idc,
      'direct-connect-gateway': direct['direct-connect-gateway'],
      'direct-connect-tunnel': { l: { directConnectGateway: 'dg', idc: 'e', cidrs: ['192.168.2.0/24'] } },
      'peering-connection': peering,
      'route-table': to('192.168.2.0/24', '192.168.3.0/24'),
    },
    finds: ['peering-transitive:dg+p+r'],
  },
  "the peer's NAT gateway, for what is not private": {
    design: {
      vpc,
      'nat-gateway': { n: { vpc: 'hub' } },
      'peering-connection': peering,
      'route-table': to('0.0.0.0/0', '8.8.8.0/24', '172.16.0.0/12'),
    },
    finds: ['peering-transitive:p+q+r', 'peering-transitive:n+p+r'],
  },
  "the peer's block, one's own, and what nobody has": {
    design: {
      vpc,
      idc,
      ...vpn,
      ...direct,
      'peering-connection': peering,
      'route-table': to('10.1.0.0/16', '10.1.255.255/32', '10.0.0.0/16', '10.3.0.0/16', '192.168.4.0/24'),
    },
    finds: [],
  },
});
