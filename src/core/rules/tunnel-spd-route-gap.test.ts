/** Tests of tunnel-spd-route-gap, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSpdRouteGap } from './tunnel-spd-route-gap.ts';

const by = (destination: string) => ({ destination, nextHopType: 'vpn-gateway', nextHop: 'g' });
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'vpn-gateway': { g: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'd' } },
};
const spd = (...rules: [string, ...string[]][]) => ({
  'vpn-tunnel': {
    t: { vpnGateway: 'g', customerGateway: 'c', spd: rules.map(([local, ...remotes]) => ({ local, remotes })) },
  },
});
const table = (...routes: object[]) => ({
  'route-table': { r: { vpc: 'a', default: true, routes: routes as never[] } },
});
const key = 'tunnel-spd-route-gap:g+r+t';

checkRule(tunnelSpdRouteGap, {
  'half of the destination is taken': {
    design: { ...base, ...spd(['10.0.0.0/16', '192.168.0.0/25']), ...table(by('192.168.0.0/24')) },
    finds: [key],
    says: '192.168.0.128/25',
    fixed: { '/resources/vpn-tunnel/t/spd/0/remotes': ['192.168.0.0/25', '192.168.0.128/25'] },
  },
  'all of it is taken, in parts': {
    design: {
      ...base,
      ...spd(['10.0.0.0/16', '192.168.0.0/25'], ['10.0.0.0/16', '192.168.0.128/25']),
      ...table(by('192.168.0.0/24')),
    },
    finds: [],
  },
  'nothing of it is taken: another rule says so': {
    design: { ...base, ...spd(['10.0.0.0/16', '192.168.1.0/24']), ...table(by('192.168.0.0/24')) },
    finds: [],
  },
  'what is missing has a longer policy': {
    design: {
      ...base,
      'direct-connect-gateway': { dc: { vpc: 'a' } },
      ...spd(['10.0.0.0/16', '192.168.0.0/25']),
      ...table(by('192.168.0.0/24'), {
        destination: '192.168.0.128/25',
        nextHopType: 'direct-connect-gateway',
        nextHop: 'dc',
      }),
    },
    finds: [],
  },
  'half of the subnet may not send': {
    design: { ...base, ...spd(['10.0.1.0/25', '192.168.0.0/24']), ...table(by('192.168.0.0/24')) },
    finds: [key],
    fixed: { '/resources/vpn-tunnel/t/spd/0/local': '10.0.1.0/24' },
  },
  'only its reserved addresses may not': {
    design: {
      ...base,
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/28' } },
      ...spd(
        ['10.0.1.2/31', '192.168.0.0/24'],
        ['10.0.1.4/30', '192.168.0.0/24'],
        ['10.0.1.8/30', '192.168.0.0/24'],
        ['10.0.1.12/31', '192.168.0.0/24'],
        ['10.0.1.14/32', '192.168.0.0/24'],
      ),
      ...table(by('192.168.0.0/24')),
    },
    finds: [],
  },
  'another subnet of the table is left out': {
    design: {
      ...base,
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t2: { vpc: 'a', cidr: '10.0.2.0/24' } },
      ...spd(['10.0.1.0/24', '192.168.0.0/24']),
      ...table(by('192.168.0.0/24')),
    },
    finds: [key],
    says: 't2',
  },
  'a policy of the gateway takes the rest': {
    design: {
      ...base,
      'vpn-gateway': { g: { vpc: 'a', routes: [{ destination: '192.168.0.0/24', tunnel: 'u' }] } },
      'customer-gateway': { c: { idc: 'd' }, c2: { idc: 'd' } },
      'vpn-tunnel': {
        ...spd(['10.0.0.0/16', '192.168.0.0/25'])['vpn-tunnel'],
        u: { vpnGateway: 'g', customerGateway: 'c2', mode: 'route' },
      },
      ...table(by('192.168.0.0/24')),
    },
    finds: [],
  },
  'policies of the gateway take a part': {
    design: {
      ...base,
      'vpn-gateway': { g: { vpc: 'a', routes: [{ destination: '192.168.0.0/25', tunnel: 't' }] } },
      'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c', mode: 'route' } },
      ...table(by('192.168.0.0/24')),
    },
    finds: [key],
    fixed: { '/resources/vpn-gateway/g/routes/1/destination': '192.168.0.128/25' },
  },
  'everything, by a tunnel that takes everything': {
    design: { ...base, ...spd(['0.0.0.0/0', '0.0.0.0/0']), ...table(by('0.0.0.0/0')) },
    finds: [],
  },
});
