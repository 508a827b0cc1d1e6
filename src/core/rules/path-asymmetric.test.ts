/** Tests of path-asymmetric, at its edges. */

import { checkRule } from './check-rule.ts';
import { pathAsymmetric } from './path-asymmetric.ts';

const by = (destination: string, nextHopType: string, nextHop: string) => ({ destination, nextHopType, nextHop });
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, x: { vpc: 'a', cidr: '10.0.2.0/24', routeTable: 'other' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'vpn-gateway': { g: { vpc: 'a' }, h: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'd' } },
};
const tunnel = (vpnGateway: string, local: string) => ({
  vpnGateway,
  customerGateway: 'c',
  spd: [{ local, remotes: ['192.168.0.0/16'] }],
});
const table = (routes: object[], other: object[] = []) => ({
  'route-table': {
    r: { vpc: 'a', default: true, routes: routes as never[] },
    other: { vpc: 'a', routes: other as never[] },
  },
});
const vpn = by('192.168.0.0/16', 'vpn-gateway', 'g');
const line = {
  'direct-connect-gateway': { dc: { vpc: 'a' } },
  'direct-connect-tunnel': { l: { directConnectGateway: 'dc', idc: 'd' } },
};

checkRule(pathAsymmetric, {
  'the site answers by the tunnel with the longer range': {
    design: {
      ...base,
      'vpn-tunnel': { t: tunnel('g', '10.0.0.0/16'), u: tunnel('h', '10.0.1.0/24') },
      ...table([vpn]),
    },
    finds: ['path-asymmetric:g+h+r'],
    says: 'g',
  },
  'two tunnels of one gateway': {
    design: {
      ...base,
      'customer-gateway': { c: { idc: 'd' }, c2: { idc: 'd' } },
      'vpn-tunnel': { t: tunnel('g', '10.0.0.0/16'), u: { ...tunnel('g', '10.0.1.0/24'), customerGateway: 'c2' } },
      ...table([vpn]),
    },
    finds: [],
  },
  'flows are spread over both': {
    design: {
      ...base,
      'vpn-tunnel': { t: tunnel('g', '10.0.0.0/16'), u: tunnel('h', '10.0.1.0/24') },
      ...table([vpn, by('192.168.0.0/16', 'vpn-gateway', 'h')]),
    },
    finds: [],
  },
  'direct connect one way, with a VPN beside it': {
    design: {
      ...base,
      ...line,
      'vpn-tunnel': { t: tunnel('g', '10.0.1.0/24') },
      ...table([by('192.168.0.0/16', 'direct-connect-gateway', 'dc')]),
    },
    finds: [],
  },
  'an appliance sees one direction only': {
    design: {
      ...base,
      cvm: { fw: { subnet: 'x', forwards: true } },
      'vpn-tunnel': { t: tunnel('g', '10.0.0.0/16') },
      ...table([by('192.168.0.0/16', 'cvm', 'fw')], [vpn]),
    },
    finds: ['path-asymmetric:fw+r'],
  },
  'two peerings, each side by another one': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'b', cidr: '10.1.1.0/24' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' }, q: { vpc: 'b', peerVpc: 'a' } },
      'route-table': {
        ra: { vpc: 'a', default: true, routes: [by('10.1.0.0/16', 'peering-connection', 'p')] },
        rb: { vpc: 'b', default: true, routes: [by('10.0.0.0/16', 'peering-connection', 'q')] },
      },
    },
    finds: ['path-asymmetric:p+q+ra'],
  },
});
