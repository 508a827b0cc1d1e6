/** Tests of route-next-hop-foreign, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeNextHopForeign } from './route-next-hop-foreign.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' }, c: { cidr: '10.2.0.0/16' } };
const subnet = { sb: { vpc: 'b', cidr: '10.1.0.0/24' }, loose: { cidr: '10.1.1.0/24' } };
const via = (nextHopType: string, nextHop: string, ...destinations: string[]) => ({
  r: { vpc: 'a', routes: destinations.map((destination) => ({ destination, nextHopType, nextHop })) },
});

checkRule(routeNextHopForeign, {
  'a gateway of another VPC, in two policies: one finding': {
    design: {
      vpc,
      'vpn-gateway': { g: { vpc: 'b' } },
      'route-table': via('vpn-gateway', 'g', '192.168.0.0/24', '192.168.1.0/24'),
    },
    finds: ['route-next-hop-foreign:g+r'],
    says: 'g, which is in b',
  },
  'a CVM and a public gateway by their subnets': {
    design: {
      vpc,
      subnet,
      cvm: { w: { subnet: 'sb', forwards: true } },
      'public-gateway': { p: { subnet: 'sb' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '1.0.0.0/8', nextHopType: 'cvm', nextHop: 'w' },
            { destination: '2.0.0.0/8', nextHopType: 'public-gateway', nextHop: 'p', enabled: false },
          ],
        },
      },
    },
    finds: ['route-next-hop-foreign:p+r', 'route-next-hop-foreign:r+w'],
  },
  'a peering of two other VPCs': {
    design: {
      vpc,
      'peering-connection': { p: { vpc: 'b', peerVpc: 'c' } },
      'route-table': via('peering-connection', 'p', '10.2.0.0/16'),
    },
    finds: ['route-next-hop-foreign:p+r'],
    says: 'between b and c',
  },
  'either side of a peering': {
    design: {
      vpc,
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
      'route-table': {
        ...via('peering-connection', 'p', '10.1.0.0/16'),
        s: { vpc: 'b', routes: [{ destination: '10.0.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }] },
      },
    },
    finds: [],
  },
  'what does not resolve on the way': {
    design: {
      vpc,
      subnet,
      'vpn-gateway': { g: {}, h: { vpc: 'gone' } },
      cvm: { w: { subnet: 'loose' }, x: {} },
      'peering-connection': { p: { vpc: 'b' }, q: { vpc: 'b', peerVpc: 'gone' }, self: { vpc: 'b', peerVpc: 'b' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: ['g', 'h', 'w', 'x', 'p', 'q', 'self', 'nowhere'].map((nextHop, i) => ({
            destination: `20.0.${i}.0/24`,
            nextHopType: 'cvm',
            nextHop,
          })),
        },
        s: { routes: [{ destination: '1.0.0.0/8', nextHopType: 'cvm', nextHop: 'w' }] },
      },
    },
    finds: [],
  },
});
