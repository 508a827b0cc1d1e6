/** Tests of vpn-gateway-some-subnets, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { vpnGatewaySomeSubnets } from './vpn-gateway-some-subnets.ts';

const zone = 'ap-guangzhou-3';
const vpn = (destination = '192.168.0.0/16') => ({ destination, nextHopType: 'vpn-gateway', nextHop: 'g' });
const subnet = {
  s1: { vpc: 'a', cidr: '10.0.1.0/24', zone },
  s2: { vpc: 'a', cidr: '10.0.2.0/24', zone, routeTable: 'own' },
};
const tables = (main: object[], own: object[]) => ({
  'route-table': { r: { vpc: 'a', default: true, routes: main as never[] }, own: { vpc: 'a', routes: own as never[] } },
});
const key = 'vpn-gateway-some-subnets:s2+t';

checkRule(vpnGatewaySomeSubnets, {
  'a way to the Internet only is none': {
    design: tunnelSketch({
      also: {
        subnet,
        'nat-gateway': { n: { vpc: 'a' } },
        ...tables([vpn()], [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }]),
      },
    }),
    finds: [key],
    fixed: { '/resources/route-table/own/routes/1/destination': '192.168.0.0/16' },
  },
  'a part of a range is not covered': {
    design: tunnelSketch({ also: { subnet, ...tables([vpn()], [vpn('192.168.1.0/24')]) } }),
    finds: [key],
  },
  'a disabled policy is enabled': {
    design: tunnelSketch({ also: { subnet, ...tables([vpn('0.0.0.0/0')], [{ ...vpn(), enabled: false }]) } }),
    finds: [key],
    fixed: { '/resources/route-table/own/routes/0/enabled': true },
  },
  'none has any: that is vpn-gateway-no-route': {
    design: tunnelSketch({ also: { subnet, ...tables([], []) } }),
    finds: [],
  },
  'not in the local ranges': {
    design: tunnelSketch({
      tunnel: {
        spd: [
          { local: '10.0.1.0/24', remotes: ['192.168.0.0/16'] },
          { local: '10.0.2.0/25', remotes: ['192.168.0.0/16'] },
        ],
      },
      also: { subnet, ...tables([vpn()], []) },
    }),
    finds: [],
  },
  'in two local ranges together': {
    design: tunnelSketch({
      tunnel: {
        spd: [
          { local: '10.0.0.0/23', remotes: ['192.168.0.0/16'] },
          { local: '10.0.2.0/25', remotes: ['192.168.0.0/16'] },
          { local: '10.0.2.128/25', remotes: ['192.168.0.0/16'] },
        ],
      },
      also: { subnet, ...tables([vpn()], []) },
    }),
    finds: [key],
  },
  'led elsewhere on purpose, mode route': {
    design: tunnelSketch({
      also: {
        subnet,
        'direct-connect-gateway': { dg: { vpc: 'a' } },
        ...tables([vpn()], [{ destination: '192.168.0.0/16', nextHopType: 'direct-connect-gateway', nextHop: 'dg' }]),
      },
    }),
    finds: [],
  },
});
