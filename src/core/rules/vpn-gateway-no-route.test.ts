/** Tests of vpn-gateway-no-route, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { vpnGatewayNoRoute } from './vpn-gateway-no-route.ts';

const policy = { destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' };
const tables = (r: object, also: object = {}) => ({
  also: { 'route-table': { r: { vpc: 'a', default: true, ...r } }, ...also },
});
const spd = [{ local: '10.0.0.0/16', remotes: ['192.168.2.0/24', '192.168.1.0/24', '10.0.3.0/24', '192.168.1.0/24'] }];

checkRule(vpnGatewayNoRoute, {
  'the ranges of the SPD, but for those of the VPC itself': {
    design: tunnelSketch({ tunnel: { spd }, ...tables({}) }),
    finds: ['vpn-gateway-no-route:g'],
    fixed: {
      '/resources/route-table/r/routes/0/destination': '192.168.1.0/24',
      '/resources/route-table/r/routes/1/destination': '192.168.2.0/24',
      '/resources/route-table/r/routes/2': undefined,
    },
  },
  "mode route: the gateway's own policies, else the ranges of the IDC": {
    design: tunnelSketch({
      tunnel: { mode: 'route' },
      gateway: { routes: [{ destination: '192.168.7.0/24', tunnel: 't' }] },
      ...tables({ routes: [{ ...policy, enabled: false }] }),
    }),
    finds: ['vpn-gateway-no-route:g'],
    fixed: { '/resources/route-table/r/routes/1/destination': '192.168.7.0/24' },
  },
  'a disabled policy is enabled': {
    design: tunnelSketch({ tunnel: { mode: 'route' }, ...tables({ routes: [{ ...policy, enabled: false }] }) }),
    finds: ['vpn-gateway-no-route:g'],
    fixed: { '/resources/route-table/r/routes/0/enabled': true, '/resources/route-table/r/routes/1': undefined },
  },
  'a policy without a next hop gets it': {
    design: tunnelSketch({
      ...tables({ routes: [{ destination: '192.168.0.0/16', nextHopType: 'direct-connect-gateway', enabled: false }] }),
    }),
    finds: ['vpn-gateway-no-route:g'],
    fixed: {
      '/resources/route-table/r/routes/0/nextHop': 'g',
      '/resources/route-table/r/routes/0/nextHopType': 'vpn-gateway',
      '/resources/route-table/r/routes/0/enabled': true,
      '/resources/route-table/r/routes/1': undefined,
    },
  },
  'a policy of another VPC does not count, and without a table nothing is offered': {
    design: tunnelSketch({ also: { vpc: { b: {} }, 'route-table': { r: { vpc: 'b', routes: [policy] } } } }),
    finds: ['vpn-gateway-no-route:g'],
    unfixable: true,
  },
  'one policy is enough; no tunnel; no VPC': {
    design: tunnelSketch({
      ...tables(
        { routes: [{ ...policy, destination: '192.168.1.0/24' }] },
        { 'vpn-gateway': { h: { vpc: 'a' }, i: {} }, 'vpn-tunnel': { u: { vpnGateway: 'i', mode: 'route' } } },
      ),
    }),
    finds: [],
  },
});
