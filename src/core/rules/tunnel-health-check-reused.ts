/** Two tunnels have the same probe addresses. */

import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { freshProbes } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

const healthCheck = { local: '169.254.128.1', remote: '169.254.128.2' };
const second = (probes: { readonly local: string; readonly remote: string }) =>
  tunnelSketch({
    tunnel: { mode: 'route', healthCheck },
    also: {
      'customer-gateway': { e: { idc: 'd' } },
      'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route', healthCheck: probes } },
    },
  });

export const tunnelHealthCheckReused = defineRule({
  id: 'tunnel-health-check-reused',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpn-tunnel'],
  fix: 'review',
  source: 'Health checks, 1037/46006',
  twice: false,
  *check(view) {
    const tunnels = view.resources['vpn-tunnel'];
    const firsts = new Map<string, { readonly id: string; readonly name: string }>();
    for (const id of sortedKeys(tunnels)) {
      const tunnel = tunnels[id];
      const local = tunnel?.healthCheck?.local ?? null;
      const remote = tunnel?.healthCheck?.remote ?? null;
      if (tunnel === undefined || local === null || remote === null) continue;
      const pair = [local, remote].sort().join(' ');
      const first = firsts.get(pair);
      if (first === undefined) {
        firsts.set(pair, { id, name: tunnel.name });
        continue;
      }
      const at = placeOf('vpn-tunnel', id, 'healthCheck');
      const probes = freshProbes(tunnels);
      yield {
        at: [at, placeOf('vpn-tunnel', first.id, 'healthCheck')],
        message: message('finding.tunnel-health-check-reused', {
          tunnel: tunnel.name,
          other: first.name,
          local,
          remote,
        }),
        fixes: [
          {
            title: message('fix.assign-probes', probes),
            safety: 'review',
            edits: [{ op: 'set', pointer: at.pointer, value: probes }],
          },
        ],
      };
    }
  },
  example: { triggers: second(healthCheck), clean: second({ local: '169.254.128.3', remote: '169.254.128.4' }) },
});
