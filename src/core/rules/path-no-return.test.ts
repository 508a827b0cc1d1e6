/** Tests of path-no-return, at its edges. */

import { checkRule } from './check-rule.ts';
import { pathNoReturn } from './path-no-return.ts';

const by = (destination: string, nextHopType: string, nextHop: string) => ({ destination, nextHopType, nextHop });
const peer = (destination: string) => by(destination, 'peering-connection', 'p');
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
  'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
  subnet: {
    s: { vpc: 'a', cidr: '10.0.1.0/24' },
    t: { vpc: 'b', cidr: '10.1.1.0/24' },
    u: { vpc: 'b', cidr: '10.1.2.0/24', routeTable: 'rc' },
  },
};
const tables = (ra: object[], rb: object[], rc: object[]) => ({
  'route-table': {
    ra: { vpc: 'a', default: true, routes: ra as never[] },
    rb: { vpc: 'b', default: true, routes: rb as never[] },
    rc: { vpc: 'b', routes: rc as never[] },
  },
});
const there = peer('10.1.0.0/16');
const back = peer('10.0.0.0/16');
const site = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'customer-gateway': { c: { idc: 'd' } },
  'vpn-gateway': { g: { vpc: 'a' } },
  'vpn-tunnel': {
    t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] },
  },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'rs' }, x: { vpc: 'a', cidr: '10.0.2.0/24' } },
};
const siteTables = (own: object[]) => ({
  'route-table': {
    r: { vpc: 'a', default: true, routes: [by('192.168.0.0/16', 'vpn-gateway', 'g')] },
    rs: { vpc: 'a', routes: own as never[] },
  },
});

checkRule(pathNoReturn, {
  'one table of the peer has no policy back': {
    design: { ...base, ...tables([there], [back], []) },
    finds: ['path-no-return:p+ra+rc'],
    fixed: { '/resources/route-table/rc/routes/0/destination': '10.0.0.0/16' },
  },
  'all have one': { design: { ...base, ...tables([there], [back], [back]) }, finds: [] },
  'one leads back to a part of the VPC only': {
    design: {
      ...base,
      subnet: { ...base.subnet, s2: { vpc: 'a', cidr: '10.0.9.0/24' } },
      ...tables([there], [back], [peer('10.0.1.0/24')]),
    },
    finds: ['path-no-return:p+ra+rc'],
  },
  'the policy names only the subnets that have one': {
    design: { ...base, ...tables([peer('10.1.1.0/24')], [back], []) },
    finds: [],
  },
  'a peering with policies on one side only has a rule of its own': {
    design: { ...base, ...tables([there], [], []) },
    finds: [],
  },
  'a filter is no lack of a way': {
    design: {
      ...base,
      subnet: { ...base.subnet, u: { ...base.subnet.u, networkAcl: 'acl' } },
      'network-acl': { acl: { vpc: 'b' } },
      ...tables([there], [back], [back]),
    },
    finds: [],
  },
  'the tunnel has the subnet in its range, and its table leads elsewhere': {
    design: { ...site, ...siteTables([]) },
    finds: ['path-no-return:g+rs+t'],
    fixed: { '/resources/route-table/rs/routes/0/nextHop': 'g' },
  },
  'its table leads there': {
    design: { ...site, ...siteTables([by('192.168.0.0/16', 'vpn-gateway', 'g')]) },
    finds: [],
  },
  'the tunnel does not have the subnet in its range': {
    design: {
      ...site,
      'vpn-tunnel': {
        t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.2.0/24', remotes: ['192.168.0.0/16'] }] },
      },
      ...siteTables([]),
    },
    finds: [],
  },
  'nothing leads to the gateway, which another rule says': {
    design: { ...site, 'route-table': { r: { vpc: 'a', default: true }, rs: { vpc: 'a' } } },
    finds: [],
  },
  'an intent that fails has the same ends': {
    design: { ...site, ...siteTables([]) },
    extra: { intents: { i: { from: 'd', to: 's', protocol: 'tcp', port: 22 } } },
    finds: [],
  },
  'an intent of other ends, or that the two stay apart, silences nothing': {
    design: { ...site, ...siteTables([]) },
    extra: {
      intents: {
        i: { from: 'd', to: 'x', protocol: 'tcp', port: 22 },
        j: { from: 'd', to: 's', protocol: 'tcp', port: 22, expect: 'unreachable' },
      },
    },
    finds: ['path-no-return:g+rs+t'],
  },
  'only the site has no way back': {
    design: {
      ...site,
      'direct-connect-gateway': { dc: { vpc: 'a' } },
      'direct-connect-tunnel': { l: { directConnectGateway: 'dc', idc: 'd' } },
      'vpn-tunnel': {},
      'route-table': { r: { vpc: 'a', default: true, routes: [by('192.168.0.0/16', 'direct-connect-gateway', 'dc')] } },
    },
    finds: [],
  },
});
