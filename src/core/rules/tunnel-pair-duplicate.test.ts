/** Tests of tunnel-pair-duplicate, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelPairDuplicate } from './tunnel-pair-duplicate.ts';

const ends = { vpnGateway: 'g', customerGateway: 'c', mode: 'route' };

checkRule(tunnelPairDuplicate, {
  'each later one against the first, enabled or not': {
    design: {
      'vpn-gateway': { g: {} },
      'customer-gateway': { c: {} },
      'vpn-tunnel': { t: ends, u: { ...ends, enabled: false }, a: ends },
    },
    finds: ['tunnel-pair-duplicate:a+t', 'tunnel-pair-duplicate:a+u'],
    fixed: { '/resources/vpn-tunnel/t': undefined, '/resources/vpn-tunnel/a/vpnGateway': 'g' },
  },
  'its policies go over to the tunnel that stays': {
    design: {
      'vpn-gateway': {
        g: {
          routes: [
            { destination: '192.168.0.0/24', tunnel: 'u' },
            { destination: '192.168.1.0/24', tunnel: 't' },
          ],
        },
      },
      'customer-gateway': { c: {} },
      'vpn-tunnel': { t: ends, u: ends },
    },
    finds: ['tunnel-pair-duplicate:t+u'],
    fixed: { '/resources/vpn-gateway/g/routes/0/tunnel': 't', '/resources/vpn-gateway/g/routes/1/tunnel': 't' },
  },
  'its policies go when the tunnel that stays takes none': {
    design: {
      'vpn-gateway': {
        g: {
          routes: [
            { destination: '192.168.0.0/24', tunnel: 'u' },
            { destination: '192.168.2.0/24', tunnel: null },
            { destination: '192.168.1.0/24', tunnel: 'u' },
          ],
        },
      },
      'customer-gateway': { c: {} },
      'vpn-tunnel': {
        t: { ...ends, mode: 'spd', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] },
        u: ends,
      },
    },
    finds: ['tunnel-pair-duplicate:t+u'],
    fixed: {
      '/resources/vpn-gateway/g/routes/0/destination': '192.168.2.0/24',
      '/resources/vpn-gateway/g/routes/1': undefined,
    },
  },
  'one end differs, or does not resolve': {
    design: {
      'vpn-gateway': { g: {}, h: {} },
      'customer-gateway': { c: {}, d: {} },
      'vpn-tunnel': {
        t: ends,
        u: { ...ends, vpnGateway: 'h' },
        v: { ...ends, customerGateway: 'd' },
        w: { ...ends, customerGateway: 'gone' },
        x: { ...ends, customerGateway: 'gone' },
        y: { vpnGateway: 'g', mode: 'route' },
        z: { vpnGateway: 'g', mode: 'route' },
      },
    },
    finds: [],
  },
});
