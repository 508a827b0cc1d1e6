/** Tests of tunnel-spd-missing, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSpdMissing } from './tunnel-spd-missing.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] } },
  idc: { d: { cidrs: ['192.168.1.0/24', '192.168.2.0/24'] }, empty: {} },
  'vpn-gateway': { g: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'd' }, e: { idc: 'empty' }, f: {} },
};
const ends = { vpnGateway: 'g', customerGateway: 'c' };

checkRule(tunnelSpdMissing, {
  'every block of the VPC to the ranges of the IDC': {
    design: { ...base, 'vpn-tunnel': { t: ends } },
    finds: ['tunnel-spd-missing:t'],
    fixed: {
      '/resources/vpn-tunnel/t/spd': [
        { local: '10.0.0.0/16', remotes: ['192.168.1.0/24', '192.168.2.0/24'] },
        { local: '10.1.0.0/16', remotes: ['192.168.1.0/24', '192.168.2.0/24'] },
      ],
    },
  },
  'nothing to fill it with': {
    design: { ...base, 'vpn-tunnel': { t: { ...ends, customerGateway: 'e' }, u: { ...ends, customerGateway: 'f' } } },
    finds: ['tunnel-spd-missing:t', 'tunnel-spd-missing:u'],
    unfixable: true,
  },
  'a fix that would overlap another tunnel of the gateway is not offered': {
    design: {
      ...base,
      'customer-gateway': { c: { idc: 'd' }, k: { idc: 'd' } },
      'vpn-tunnel': {
        t: ends,
        u: { ...ends, customerGateway: 'k', spd: [{ local: '10.0.0.0/8', remotes: ['192.168.1.0/24'] }] },
      },
    },
    finds: ['tunnel-spd-missing:t'],
    unfixable: true,
  },
  'mode route, a rule that is unfinished, open or missing ends': {
    design: {
      ...base,
      'vpn-tunnel': {
        t: { ...ends, mode: 'route' },
        u: { ...ends, spd: [{ local: null, remotes: [] }] },
        v: { vpnGateway: 'g' },
        w: { vpnGateway: 'g', customerGateway: 'gone' },
      },
    },
    finds: [],
  },
});
