/** A VPN gateway has a preferred tunnel and a backup to one destination, and the preferred one has no health check. */

import type { Place } from '../base/finding.ts';
import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { freshProbes } from './lookups/tunnels.ts';
import { enabledByDestination } from './lookups/vpn-policies.ts';
import { defineRule } from './rule.ts';

const example = (tunnel: { readonly healthCheck?: { readonly local: string; readonly remote: string } }) =>
  tunnelSketch({
    tunnel: { mode: 'route', ...tunnel },
    gateway: {
      routes: [
        { destination: '192.168.0.0/16', tunnel: 't' },
        { destination: '192.168.0.0/16', tunnel: 'u', weight: 100 },
      ],
    },
    also: {
      'customer-gateway': { e: { idc: 'd' } },
      'vpn-tunnel': { u: { vpnGateway: 'g', customerGateway: 'e', mode: 'route' } },
    },
  });

export const vpnBackupNoHealthCheck = defineRule({
  id: 'vpn-backup-no-health-check',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpn-gateway', 'vpn-tunnel'],
  fix: 'review',
  source: 'Primary and secondary tunnels, 1037/41975; Health checks, 1037/46006',
  twice: false,
  *check(view) {
    for (const [id, gateway] of Object.entries(view.resources['vpn-gateway'])) {
      const found = new Map<string, { destination: string; places: Place[] }>();
      for (const [destination, policies] of enabledByDestination(gateway)) {
        const backups = policies.filter(({ route }) => route.weight === 100);
        for (const { index, route } of policies) {
          const tunnel = resolve(view.resources, 'vpn-tunnel', route.tunnel);
          if (route.weight !== 0 || route.tunnel === null || tunnel === null || tunnel.healthCheck !== null) continue;
          if (
            !backups.some(
              (backup) =>
                backup.route.tunnel !== route.tunnel &&
                resolve(view.resources, 'vpn-tunnel', backup.route.tunnel) !== null,
            )
          )
            continue;
          const entry = found.get(route.tunnel) ?? { destination, places: [] };
          entry.places.push(placeOf('vpn-gateway', id, 'routes', index));
          found.set(route.tunnel, entry);
        }
      }
      for (const [tunnelId, { destination, places }] of found) {
        const at = placeOf('vpn-tunnel', tunnelId, 'healthCheck');
        const probes = freshProbes(view.resources['vpn-tunnel']);
        yield {
          at: [at, ...places],
          message: message('finding.vpn-backup-no-health-check', {
            gateway: gateway.name,
            tunnel: resolve(view.resources, 'vpn-tunnel', tunnelId)?.name ?? tunnelId,
            destination,
          }),
          fixes: [
            {
              title: message('fix.health-check-on', probes),
              safety: 'review',
              edits: [{ op: 'set', pointer: at.pointer, value: probes }],
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: example({}),
    clean: example({ healthCheck: { local: '169.254.128.1', remote: '169.254.128.2' } }),
  },
});
