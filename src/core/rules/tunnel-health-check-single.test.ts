/** Tests of tunnel-health-check-single, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelHealthCheckSingle } from './tunnel-health-check-single.ts';

const healthCheck = { local: '169.254.128.1', remote: '169.254.128.2' };
const beside = (more: object) => ({
  'customer-gateway': { e: { idc: 'd' } },
  'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route', ...more } },
});

checkRule(tunnelHealthCheckSingle, {
  alone: {
    design: tunnelSketch({ tunnel: { mode: 'route', healthCheck } }),
    finds: ['tunnel-health-check-single:g+t'],
    fixed: { '/resources/vpn-tunnel/t/healthCheck': null },
  },
  'beside a disabled one': {
    design: tunnelSketch({ tunnel: { mode: 'route', healthCheck }, also: beside({ enabled: false }) }),
    finds: ['tunnel-health-check-single:g+t'],
  },
  'beside another one': {
    design: tunnelSketch({ tunnel: { mode: 'route', healthCheck }, also: beside({}) }),
    finds: [],
  },
  'no health check, disabled, no gateway': {
    design: tunnelSketch({
      also: {
        'vpn-gateway': { h: {} },
        'vpn-tunnel': {
          u: { mode: 'route', healthCheck },
          v: { vpnGateway: 'h', mode: 'route', healthCheck, enabled: false },
        },
      },
    }),
    finds: [],
  },
});
