/** Tests of route-next-hop-kind, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeNextHopKind } from './route-next-hop-kind.ts';

const vpc = { a: { cidr: '10.0.0.0/16' } };
const gateways = {
  vpc,
  'vpn-gateway': { g: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'i' } },
  'vpn-tunnel': {
    t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] },
  },
  idc: { i: { cidrs: ['192.168.0.0/16'] } },
  'nat-gateway': { n: { vpc: 'a', eips: ['e'] } },
  eip: { e: { address: '119.28.5.10' } },
};

checkRule(routeNextHopKind, {
  'one policy of two': {
    design: {
      ...gateways,
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
            { destination: '192.168.0.0/16', nextHopType: 'nat-gateway', nextHop: 'g' },
          ],
        },
      },
    },
    finds: ['route-next-hop-kind:g+r'],
    fixed: { '/resources/route-table/r/routes/1/nextHopType': 'vpn-gateway' },
    says: '192.168.0.0/16',
  },
  'type eip with a next hop': {
    design: {
      ...gateways,
      'route-table': { r: { vpc: 'a', routes: [{ destination: '0.0.0.0/0', nextHopType: 'eip', nextHop: 'n' }] } },
    },
    finds: ['route-next-hop-kind:n+r'],
    fixed: { '/resources/route-table/r/routes/0/nextHopType': 'nat-gateway' },
  },
  'policies to several destinations are several findings': {
    design: {
      ...gateways,
      'route-table': {
        r: {
          vpc: 'a',
          routes: ['1.0.0.0/8', '2.0.0.0/8'].map((destination) => ({ destination, nextHopType: 'cvm', nextHop: 'n' })),
        },
      },
    },
    finds: ['route-next-hop-kind:n+r', 'route-next-hop-kind:n+r'],
  },
  'a next hop of another VPC is still of its kind': {
    design: {
      vpc: { ...vpc, b: { cidr: '10.1.0.0/16' } },
      'nat-gateway': { n: { vpc: 'b' } },
      'route-table': { r: { vpc: 'a', routes: [{ destination: '0.0.0.0/0', nextHopType: 'cvm', nextHop: 'n' }] } },
    },
    finds: ['route-next-hop-kind:n+r'],
    fixed: { '/resources/route-table/r/routes/0/nextHopType': 'nat-gateway' },
  },
  'no next hop, a missing one, one that can be none': {
    design: {
      ...gateways,
      eip: { e: {} },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '1.0.0.0/8', nextHopType: 'cvm' },
            { destination: '2.0.0.0/8', nextHopType: 'cvm', nextHop: 'gone' },
            { destination: '3.0.0.0/8', nextHopType: 'cvm', nextHop: 'e' },
            { destination: '4.0.0.0/8', nextHopType: 'eip' },
          ],
        },
      },
    },
    finds: [],
  },
});
