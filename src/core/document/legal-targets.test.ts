/** Decides which choices pickers offer, kind by kind. */

import { describe, expect, it } from 'vitest';
import { net } from '../testing/net.ts';
import { legalTargets } from './legal-targets.ts';

const design = net({
  vpc: { shop: {}, shared: {}, far: { region: 'ap-shanghai' } },
  subnet: { web: { vpc: 'shop', routeTable: 'rt-shop' }, reg: { vpc: 'shared' } },
  'route-table': {
    'rt-shop': {
      vpc: 'shop',
      routes: [
        { nextHopType: 'vpn-gateway' },
        { nextHopType: 'peering-connection' },
        { nextHopType: 'cvm' },
        { nextHopType: 'eip' },
      ],
    },
    'rt-two': { vpc: 'shop' },
    'rt-shared': { vpc: 'shared' },
  },
  'vpn-gateway': { g: { vpc: 'shop', routes: [{}] }, 'g-shared': { vpc: 'shared' } },
  'customer-gateway': { c: {} },
  'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c' }, u: { vpnGateway: 'g-shared', customerGateway: 'c' } },
  'peering-connection': { p: { vpc: 'shop', peerVpc: 'shared' }, q: { vpc: 'shared', peerVpc: 'far' } },
  'nat-gateway': { n: { vpc: 'shop', eips: ['e1', 'e2'], dnat: [{ protocol: 'tcp', port: 80, targetPort: 80 }] } },
  eip: { e1: {}, e2: {}, e3: {}, e4: {} },
  'security-group': { s1: {}, s2: {} },
  cvm: {
    w: { subnet: 'web', eip: 'e4', securityGroups: ['s1'] },
    r: { subnet: 'reg', securityGroups: ['s1', 's2'] },
  },
});
const ids = (pointer: string) => legalTargets(design, pointer).map((found) => found.id);

describe('legalTargets', () => {
  it.each([
    ['/resources/subnet/web/vpc', ['far', 'shared', 'shop']],
    ['/resources/subnet/web/routeTable', ['rt-shop', 'rt-two']],
    ['/resources/subnet/reg/routeTable', ['rt-shared']],
    ['/resources/route-table/rt-shop/routes/0/nextHop', ['g']],
    ['/resources/route-table/rt-shop/routes/1/nextHop', ['p']],
    ['/resources/route-table/rt-shop/routes/2/nextHop', ['w']],
    ['/resources/route-table/rt-shop/routes/3/nextHop', []],
    ['/resources/vpn-gateway/g/routes/0/tunnel', ['t']],
    ['/resources/vpn-tunnel/t/vpnGateway', ['g', 'g-shared']],
    ['/resources/peering-connection/p/peerVpc', ['shared']],
    ['/resources/peering-connection/q/vpc', ['shared']],
    ['/resources/nat-gateway/n/eips/0', ['e1', 'e3']],
    ['/resources/nat-gateway/n/dnat/0/eip', ['e1', 'e2']],
    ['/resources/nat-gateway/n/dnat/0/target', ['w']],
    ['/resources/cvm/w/eip', ['e3', 'e4']],
    ['/resources/cvm/r/eip', ['e3']],
    ['/resources/cvm/r/securityGroups/0', ['s1']],
    ['/resources/cvm/w/securityGroups/1', ['s2']],
    ['/resources/cvm/w/name', []],
  ])('of %s are %j', (pointer, expected) => expect(ids(pointer)).toEqual(expected));
});
