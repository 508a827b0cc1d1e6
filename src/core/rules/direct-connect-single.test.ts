/** Tests of direct-connect-single, at its edges. */

import { checkRule } from './check-rule.ts';
import { directConnectSingle } from './direct-connect-single.ts';
import { tunnelSketch } from './lookups/sketches.ts';

const line = (more: object = {}) => ({ directConnectGateway: 'dg', idc: 'd', ...more });
const lines = (tunnels: object) => ({
  'direct-connect-gateway': { dg: { vpc: 'a' } },
  'direct-connect-tunnel': tunnels as Record<string, Record<string, string>>,
});

checkRule(directConnectSingle, {
  'beside what is disabled': {
    design: tunnelSketch({ tunnel: { enabled: false }, also: lines({ l: line(), m: line({ enabled: false }) }) }),
    finds: ['direct-connect-single:d+l'],
  },
  'beside a VPN': { design: tunnelSketch({ also: lines({ l: line() }) }), finds: [] },
  'two lines, or none that leads there': {
    design: tunnelSketch({
      tunnel: { enabled: false },
      also: { ...lines({ l: line(), m: line(), n: line({ idc: 'x', directConnectGateway: 'gone' }) }), idc: { x: {} } },
    }),
    finds: [],
  },
});
