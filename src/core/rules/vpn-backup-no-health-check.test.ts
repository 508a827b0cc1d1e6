/** Tests of vpn-backup-no-health-check, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { vpnBackupNoHealthCheck } from './vpn-backup-no-health-check.ts';

const second = {
  'customer-gateway': { e: { idc: 'd' } },
  'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route' } },
};
const to = (tunnel: string | null, weight: number, destination = '192.168.0.0/16', enabled = true) => ({
  destination,
  tunnel,
  weight,
  enabled,
});
const gateway = (...routes: ReturnType<typeof to>[]) =>
  tunnelSketch({ tunnel: { mode: 'route' }, gateway: { routes }, also: second });

checkRule(vpnBackupNoHealthCheck, {
  'two destinations are one finding': {
    design: gateway(to('u', 100), to('t', 0), to('t', 0, '1.0.0.0/8'), to('u', 100, '1.0.0.0/8')),
    finds: ['vpn-backup-no-health-check:g+t'],
    fixed: { '/resources/vpn-tunnel/t/healthCheck': { local: '169.254.128.1', remote: '169.254.128.2' } },
  },
  'no backup, another destination, disabled, a backup by itself, a missing tunnel': {
    design: gateway(
      to('t', 0),
      to('u', 100, '192.168.0.0/17'),
      to('u', 100, '192.168.0.0/16', false),
      to('t', 100),
      to('gone', 100),
      to('u', 0, '2.0.0.0/8'),
      to(null, 100, '2.0.0.0/8'),
    ),
    finds: [],
  },
});
