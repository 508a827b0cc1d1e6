/** Tests of direct-connect-no-route, at its edges. */

import { checkRule } from './check-rule.ts';
import { directConnectNoRoute } from './direct-connect-no-route.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  idc: { d: { cidrs: ['192.168.2.0/24', '192.168.1.0/24', '10.0.9.0/24'] } },
  'direct-connect-gateway': { g: { vpc: 'a' } },
};
const line = { directConnectGateway: 'g', idc: 'd' };
const policy = { destination: '192.168.0.0/16', nextHopType: 'direct-connect-gateway', nextHop: 'g' };

checkRule(directConnectNoRoute, {
  'the ranges of the IDC, but for those of the VPC': {
    design: {
      ...base,
      'direct-connect-tunnel': { l: line },
      'route-table': { r: { vpc: 'a', default: true, routes: [{ ...policy, enabled: false }] } },
    },
    finds: ['direct-connect-no-route:g'],
    fixed: {
      '/resources/route-table/r/routes/1/destination': '192.168.1.0/24',
      '/resources/route-table/r/routes/2/destination': '192.168.2.0/24',
      '/resources/route-table/r/routes/3': undefined,
    },
  },
  'of a tunnel with ranges of its own only those': {
    design: {
      ...base,
      'direct-connect-tunnel': { l: { ...line, cidrs: ['192.168.2.0/24'] } },
      'route-table': { r: { vpc: 'a', default: true } },
    },
    finds: ['direct-connect-no-route:g'],
    fixed: {
      '/resources/route-table/r/routes/0/destination': '192.168.2.0/24',
      '/resources/route-table/r/routes/1': undefined,
    },
  },
  'nothing to lead to': {
    design: {
      ...base,
      'direct-connect-tunnel': { l: { directConnectGateway: 'g' } },
      'route-table': { r: { vpc: 'a' } },
    },
    finds: ['direct-connect-no-route:g'],
    unfixable: true,
  },
  'a policy, no tunnel, no VPC': {
    design: {
      ...base,
      'direct-connect-gateway': { g: { vpc: 'a' }, h: { vpc: 'a' }, i: {} },
      'direct-connect-tunnel': { l: line, m: { directConnectGateway: 'i' } },
      'route-table': { r: { vpc: 'a', routes: [policy] } },
    },
    finds: [],
  },
});
