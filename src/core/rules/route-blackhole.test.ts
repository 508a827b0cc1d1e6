/** Tests of route-blackhole, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeBlackhole } from './route-blackhole.ts';

const by = (destination: string, nextHop = 'g', nextHopType = 'vpn-gateway', enabled = true) => ({
  destination,
  nextHopType,
  nextHop,
  enabled,
});
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'vpn-gateway': { g: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'd' } },
};
const spd = (...rules: [string | null, ...string[]][]) => ({
  t: { vpnGateway: 'g', customerGateway: 'c', spd: rules.map(([local, ...remotes]) => ({ local, remotes })) },
});
const routes = (...list: object[]) => ({ 'route-table': { r: { vpc: 'a', default: true, routes: list as never[] } } });
const whole = spd(['10.0.0.0/16', '192.168.0.0/24']);
const key = 'route-blackhole:g+r';

checkRule(routeBlackhole, {
  'a gateway without tunnels': { design: { ...base, ...routes(by('192.168.0.0/24')) }, finds: [key] },
  'a destination beside what the tunnel takes': {
    design: { ...base, 'vpn-tunnel': whole, ...routes(by('192.168.1.0/24')) },
    finds: [key],
    says: '192.168.1.0/24',
  },
  'one address of it is taken': {
    design: { ...base, 'vpn-tunnel': spd(['10.0.0.0/16', '192.168.1.255/32']), ...routes(by('192.168.1.0/24')) },
    finds: [],
  },
  'the part that is taken has a longer policy': {
    design: {
      ...base,
      'vpn-tunnel': whole,
      'direct-connect-gateway': { dc: { vpc: 'a' } },
      'direct-connect-tunnel': { l: { directConnectGateway: 'dc', idc: 'd' } },
      ...routes(by('192.168.0.0/16'), by('192.168.0.0/24', 'dc', 'direct-connect-gateway')),
    },
    finds: [key],
  },
  'no host of the table is among the senders': {
    design: { ...base, 'vpn-tunnel': spd(['10.0.2.0/24', '192.168.0.0/16']), ...routes(by('192.168.0.0/24')) },
    finds: [key],
  },
  'one host of the table is': {
    design: { ...base, 'vpn-tunnel': spd(['10.0.1.254/32', '192.168.0.0/16']), ...routes(by('192.168.0.0/24')) },
    finds: [],
  },
  'only the reserved addresses of the subnet are': {
    design: { ...base, 'vpn-tunnel': spd(['10.0.1.0/31', '192.168.0.0/16']), ...routes(by('192.168.0.0/24')) },
    finds: [key],
  },
  'the tunnel is disabled': {
    design: { ...base, 'vpn-tunnel': { t: { ...whole.t, enabled: false } }, ...routes(by('192.168.0.0/24')) },
    finds: [key],
  },
  'the policy is disabled, or takes nothing': {
    design: {
      ...base,
      ...routes(by('192.168.0.0/24', 'g', 'vpn-gateway', false), by('10.0.1.0/24'), by('224.0.0.0/8')),
    },
    finds: [],
  },
  'a tunnel without SPD explains it': {
    design: { ...base, 'vpn-tunnel': spd(), ...routes(by('192.168.0.0/24')) },
    finds: [],
  },
  'a tunnel in mode route without a policy explains it': {
    design: { ...base, 'vpn-tunnel': { t: { ...whole.t, mode: 'route' } }, ...routes(by('192.168.0.0/24')) },
    finds: [],
  },
  'a policy of the gateway to another destination does not': {
    design: {
      ...base,
      'vpn-gateway': { g: { vpc: 'a', routes: [{ destination: '192.168.1.0/24', tunnel: 't' }] } },
      'vpn-tunnel': { t: { ...whole.t, mode: 'route' } },
      ...routes(by('192.168.0.0/24')),
    },
    finds: [key],
  },
  'a NAT gateway without an EIP explains it, and one whose EIP has no address yet works': {
    design: {
      ...base,
      eip: { e: {} },
      'nat-gateway': { m: { vpc: 'a' }, n: { vpc: 'a', eips: ['e'] } },
      ...routes(by('0.0.0.0/1', 'm', 'nat-gateway'), by('128.0.0.0/1', 'n', 'nat-gateway')),
    },
    finds: [],
  },
  'an unfinished tunnel': {
    design: {
      ...base,
      'vpn-tunnel': { t: { vpnGateway: 'g', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/24'] }] } },
      ...routes(by('192.168.0.0/24')),
    },
    finds: [],
  },
  'a next hop that is missing, or of another VPC': {
    design: {
      ...base,
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      'vpn-gateway': { g: { vpc: 'b' } },
      ...routes(by('192.168.0.0/24'), by('192.168.1.0/24', 'gone')),
    },
    finds: [],
  },
  'direct connect: a line for another range': {
    design: {
      ...base,
      'direct-connect-gateway': { g2: { vpc: 'a' } },
      'direct-connect-tunnel': { l: { directConnectGateway: 'g2', idc: 'd', cidrs: ['192.168.0.0/24'] } },
      ...routes(
        by('192.168.1.0/24', 'g2', 'direct-connect-gateway'),
        by('192.168.0.0/23', 'g2', 'direct-connect-gateway'),
      ),
    },
    finds: ['route-blackhole:g2+r'],
  },
  'direct connect: no line at all': {
    design: {
      ...base,
      'direct-connect-gateway': { g2: { vpc: 'a' } },
      ...routes(by('192.168.0.0/24', 'g2', 'direct-connect-gateway')),
    },
    finds: ['route-blackhole:g2+r'],
  },
  'a table without subnets is judged by the VPC': {
    design: {
      ...base,
      subnet: {},
      'vpn-tunnel': spd(['10.0.9.0/24', '192.168.0.0/16']),
      ...routes(by('192.168.0.0/24')),
    },
    finds: [],
  },
});
