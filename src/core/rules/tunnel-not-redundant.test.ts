/** Tests of tunnel-not-redundant, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelNotRedundant } from './tunnel-not-redundant.ts';

const second = (more: object = {}) => ({
  'customer-gateway': { e: { idc: 'd' } },
  'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route', ...more } },
});
const line = (more: object) => ({
  'direct-connect-gateway': { dg: { vpc: 'a' } },
  'direct-connect-tunnel': { l: { directConnectGateway: 'dg', idc: 'd', ...more } },
});

checkRule(tunnelNotRedundant, {
  'beside what is disabled or does not resolve': {
    design: tunnelSketch({ also: { ...second({ enabled: false }), ...line({ enabled: false }) } }),
    finds: ['tunnel-not-redundant:d+t'],
  },
  'beside a line without a gateway': {
    design: tunnelSketch({ also: line({ directConnectGateway: 'gone' }) }),
    finds: ['tunnel-not-redundant:d+t'],
  },
  'two tunnels': { design: tunnelSketch({ also: second() }), finds: [] },
  'a line beside it': { design: tunnelSketch({ also: line({}) }), finds: [] },
  'none at all, the only one disabled': {
    design: tunnelSketch({ tunnel: { enabled: false }, also: { idc: { e: {} } } }),
    finds: [],
  },
});
