/** Tests of vpn-route-foreign-tunnel, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { vpnRouteForeignTunnel } from './vpn-route-foreign-tunnel.ts';

const to = (...tunnels: (string | null)[]) =>
  tunnels.map((tunnel, i) => ({ destination: `192.168.${i}.0/24`, tunnel }));

checkRule(vpnRouteForeignTunnel, {
  'two policies to one foreign tunnel are one finding': {
    design: tunnelSketch({
      tunnel: { mode: 'route' },
      gateway: { routes: to('t') },
      also: { 'vpn-gateway': { h: { vpc: 'a', routes: to('t', 't') } } },
    }),
    finds: ['vpn-route-foreign-tunnel:h+t'],
    says: 't, which is a tunnel of g',
  },
  'own, missing, not yet chosen, of no gateway': {
    design: tunnelSketch({
      tunnel: { mode: 'route' },
      gateway: { routes: to('t', 'gone', null, 'u', 'v') },
      also: { 'vpn-tunnel': { u: { mode: 'route' }, v: { mode: 'route', vpnGateway: 'gone' } } },
    }),
    finds: [],
  },
});
