/** Tests of tunnel-health-check-spd, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelHealthCheckSpd } from './tunnel-health-check-spd.ts';

const healthCheck = { local: '169.254.128.1', remote: '169.254.128.2' };
const rule = (local: string, ...remotes: string[]) => ({ local, remotes });

checkRule(tunnelHealthCheckSpd, {
  'everything on one side only': {
    design: tunnelSketch({
      tunnel: { healthCheck, spd: [rule('0.0.0.0/0', '192.168.0.0/16'), rule('10.0.0.0/16', '0.0.0.0/0')] },
    }),
    finds: ['tunnel-health-check-spd:t'],
    fixed: { '/resources/vpn-tunnel/t/healthCheck': null },
  },
  'an extra mapping, mode route, no health check': {
    design: tunnelSketch({
      tunnel: {
        healthCheck,
        spd: [rule('10.0.0.0/16', '192.168.0.0/16'), rule('0.0.0.0/0', '192.168.0.0/16', '0.0.0.0/0')],
      },
      also: {
        'vpn-tunnel': { u: { mode: 'route', healthCheck: { local: '169.254.128.3', remote: '169.254.128.4' } }, v: {} },
      },
    }),
    finds: [],
  },
});
