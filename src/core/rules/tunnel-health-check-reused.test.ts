/** Tests of tunnel-health-check-reused, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelHealthCheckReused } from './tunnel-health-check-reused.ts';

const probe = (local: string | null, remote: string | null) => ({ mode: 'route', healthCheck: { local, remote } });

checkRule(tunnelHealthCheckReused, {
  'three, one of them the other way round': {
    design: {
      'vpn-tunnel': {
        t: probe('169.254.128.1', '169.254.128.2'),
        u: probe('169.254.128.1', '169.254.128.2'),
        v: probe('169.254.128.2', '169.254.128.1'),
      },
    },
    finds: ['tunnel-health-check-reused:t+u', 'tunnel-health-check-reused:t+v'],
    fixed: { '/resources/vpn-tunnel/u/healthCheck': { local: '169.254.128.3', remote: '169.254.128.4' } },
  },
  'one address in common, unfinished, none': {
    design: {
      'vpn-tunnel': {
        t: probe('169.254.128.1', '169.254.128.2'),
        u: probe('169.254.128.1', '169.254.128.3'),
        v: probe('169.254.128.1', null),
        w: probe('169.254.128.1', null),
        x: { mode: 'route' },
      },
    },
    finds: [],
  },
});
