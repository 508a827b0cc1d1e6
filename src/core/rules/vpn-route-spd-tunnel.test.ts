/** Tests of vpn-route-spd-tunnel, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { vpnRouteSpdTunnel } from './vpn-route-spd-tunnel.ts';

const to = (...tunnels: (string | null)[]) =>
  tunnels.map((tunnel, i) => ({ destination: `192.168.${i}.0/24`, tunnel }));

checkRule(vpnRouteSpdTunnel, {
  'all policies to it go, and no other': {
    design: tunnelSketch({ gateway: { routes: to('t', null, 't') } }),
    finds: ['vpn-route-spd-tunnel:g+t'],
    fixed: {
      '/resources/vpn-gateway/g/routes/0/destination': '192.168.1.0/24',
      '/resources/vpn-gateway/g/routes/1': undefined,
    },
  },
  "mode route, missing, another gateway's": {
    design: tunnelSketch({
      gateway: { routes: to('u', 'gone', 'v') },
      also: { 'vpn-tunnel': { u: { vpnGateway: 'g', mode: 'route' }, v: {} } },
    }),
    finds: [],
  },
});
