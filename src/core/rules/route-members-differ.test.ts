/** Tests of route-members-differ, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeMembersDiffer } from './route-members-differ.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'a', cidr: '10.0.2.0/24', routeTable: 'other' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'vpn-gateway': { g: { vpc: 'a' }, h: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'd' } },
};
const spd = (vpnGateway: string, ...remotes: string[]) => ({
  vpnGateway,
  customerGateway: 'c',
  spd: [{ local: '10.0.0.0/16', remotes }],
});
const table = (...routes: object[]) => ({
  'route-table': { r: { vpc: 'a', default: true, routes: routes as never[] } },
});
const by = (destination: string, nextHopType: string, ...hops: string[]) =>
  hops.map((nextHop) => ({ destination, nextHopType, nextHop }));

checkRule(routeMembersDiffer, {
  'one of two VPN gateways has no tunnel for it': {
    design: {
      ...base,
      'vpn-tunnel': { t1: spd('g', '192.168.0.0/16'), t2: spd('h', '172.16.0.0/12') },
      ...table(...by('192.168.0.0/16', 'vpn-gateway', 'g', 'h')),
    },
    finds: ['route-members-differ:r'],
    fixed: { '/resources/route-table/r/routes/1/enabled': false, '/resources/route-table/r/routes/0/enabled': true },
  },
  'both have one': {
    design: {
      ...base,
      'vpn-tunnel': { t1: spd('g', '192.168.0.0/16'), t2: spd('h', '192.168.9.0/24') },
      ...table(...by('192.168.0.0/16', 'vpn-gateway', 'g', 'h')),
    },
    finds: [],
  },
  'neither has one': { design: { ...base, ...table(...by('192.168.0.0/16', 'vpn-gateway', 'g', 'h')) }, finds: [] },
  'an appliance that does not forward': {
    design: {
      ...base,
      cvm: { one: { subnet: 't', forwards: true }, two: { subnet: 't' } },
      ...table(...by('192.168.0.0/16', 'cvm', 'one', 'two')),
    },
    finds: ['route-members-differ:r'],
  },
  'an EIP without an address is no lack of one': {
    design: {
      ...base,
      eip: { e: { address: '119.28.0.1' }, f: {} },
      'nat-gateway': { m: { vpc: 'a', eips: ['e'] }, n: { vpc: 'a', eips: ['f'] } },
      ...table(...by('0.0.0.0/0', 'nat-gateway', 'm', 'n')),
    },
    finds: [],
  },
  'another type, a disabled one, one that does not exist': {
    design: {
      ...base,
      'vpn-tunnel': { t1: spd('g', '192.168.0.0/16') },
      'direct-connect-gateway': { dc: { vpc: 'a' } },
      ...table(
        ...by('192.168.0.0/16', 'vpn-gateway', 'g', 'gone'),
        ...by('192.168.0.0/16', 'direct-connect-gateway', 'dc'),
        ...by('192.168.0.0/16', 'vpn-gateway', 'h').map((route) => ({ ...route, enabled: false })),
      ),
    },
    finds: [],
  },
});
