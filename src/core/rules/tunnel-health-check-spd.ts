/** A health check stands on a tunnel in mode `spd` whose SPD does not carry the probes. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { mappingsOf } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

const everything = { local: '0.0.0.0/0', remotes: ['0.0.0.0/0'] };
const healthCheck = { local: '169.254.128.1', remote: '169.254.128.2' };

export const tunnelHealthCheckSpd = defineRule({
  id: 'tunnel-health-check-spd',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpn-tunnel'],
  fix: 'review',
  source: 'Health checks, 1037/46006',
  twice: false,
  *check(view) {
    for (const [id, tunnel] of Object.entries(view.resources['vpn-tunnel'])) {
      if (tunnel.healthCheck === null || tunnel.mode !== 'spd') continue;
      if ([...mappingsOf(id, tunnel)].some(({ local, remote }) => local.length === 0 && remote.length === 0)) continue;
      const at = placeOf('vpn-tunnel', id, 'healthCheck');
      yield {
        at: [at, placeOf('vpn-tunnel', id, 'spd')],
        message: message('finding.tunnel-health-check-spd', { tunnel: tunnel.name }),
        fixes: [
          {
            title: message('fix.health-check-off'),
            safety: 'review',
            edits: [{ op: 'set', pointer: at.pointer, value: null }],
          },
        ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { healthCheck } }),
    clean: tunnelSketch({ tunnel: { healthCheck, spd: [everything] } }),
  },
});
