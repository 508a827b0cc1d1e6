/** Tests of redundancy-shared-fate, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { redundancySharedFate } from './redundancy-shared-fate.ts';

const also = (vpnGateway: string, customerGateway: string, more: object = {}) => ({
  idc: { x: {} },
  'vpn-gateway': { h: { vpc: 'a' } },
  'customer-gateway': { e: { idc: 'd' }, f: { idc: 'x' } },
  'vpn-tunnel': { u: { vpnGateway, customerGateway, mode: 'route', ...more } },
});

checkRule(redundancySharedFate, {
  'one VPN gateway': { design: tunnelSketch({ also: also('g', 'e') }), finds: ['redundancy-shared-fate:g+t+u'] },
  'one customer gateway': {
    design: tunnelSketch({ also: also('h', 'c') }),
    finds: ['redundancy-shared-fate:c+t+u'],
    says: 'c',
  },
  'the same pair, another IDC': {
    design: tunnelSketch({
      also: {
        ...also('g', 'c'),
        'vpn-tunnel': {
          u: { vpnGateway: 'g', customerGateway: 'c', mode: 'route' },
          v: { vpnGateway: 'g', customerGateway: 'f', mode: 'route' },
        },
      },
    }),
    finds: [],
  },
  disabled: { design: tunnelSketch({ also: also('g', 'e', { enabled: false }) }), finds: [] },
  'nothing in common': { design: tunnelSketch({ also: also('h', 'e') }), finds: [] },
});
