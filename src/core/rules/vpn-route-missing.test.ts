/** Tests of vpn-route-missing, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { vpnRouteMissing } from './vpn-route-missing.ts';

const routes = '/resources/vpn-gateway/g/routes';
const to = (tunnel: string | null, more: object = {}) => ({ destination: '192.168.0.0/16', tunnel, ...more });
const second = {
  'customer-gateway': { e: { idc: 'd' } },
  'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route' } },
};

checkRule(vpnRouteMissing, {
  'the ranges of the IDC': {
    design: tunnelSketch({ tunnel: { mode: 'route' }, idc: { cidrs: ['192.168.1.0/24', '192.168.0.0/24'] } }),
    finds: ['vpn-route-missing:g+t'],
    fixed: {
      [`${routes}/0`]: { destination: '192.168.0.0/24', tunnel: 't', weight: 0, enabled: true },
      [`${routes}/1/destination`]: '192.168.1.0/24',
    },
  },
  'as a backup of another tunnel': {
    design: tunnelSketch({ tunnel: { mode: 'route' }, gateway: { routes: [to('t')] }, also: second }),
    finds: ['vpn-route-missing:g+u'],
    fixed: { [`${routes}/1/weight`]: 100, [`${routes}/1/tunnel`]: 'u' },
  },
  'a disabled policy is enabled': {
    design: tunnelSketch({ tunnel: { mode: 'route' }, gateway: { routes: [to(null), to('t', { enabled: false })] } }),
    finds: ['vpn-route-missing:g+t'],
    fixed: { [`${routes}/1/enabled`]: true, [`${routes}/2`]: undefined },
  },
  'nothing to lead to': {
    design: tunnelSketch({ tunnel: { mode: 'route' }, idc: { cidrs: [] } }),
    finds: ['vpn-route-missing:g+t'],
    unfixable: true,
  },
  'mode spd, open ends': {
    design: tunnelSketch({ also: { 'vpn-tunnel': { u: { vpnGateway: 'g', mode: 'route' }, v: { mode: 'route' } } } }),
    finds: [],
  },
});
