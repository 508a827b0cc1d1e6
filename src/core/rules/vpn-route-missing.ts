/** A tunnel in mode `route` is led to by no enabled policy of its gateway. */

import { formatPrefix } from '../address/prefix.ts';
import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { networkOf } from '../document/blocks.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { allTunnels, distinct, TUNNEL_READS, type Tunnel } from './lookups/tunnels.ts';
import { enabledByDestination } from './lookups/vpn-policies.ts';
import { defineRule } from './rule.ts';

export const vpnRouteMissing = defineRule({
  id: 'vpn-route-missing',
  severity: 'warning',
  section: 'vpn',
  reads: ['idc', ...TUNNEL_READS],
  fix: 'review',
  source: 'VPN tunnel connected but private network unreachable, 1037/39782',
  twice: false,
  *check(view) {
    for (const tunnel of allTunnels(view.resources)) {
      const { id, value, gateway, customer } = tunnel;
      if (value.mode !== 'route' || gateway.routes.some((route) => route.enabled && route.tunnel === id)) continue;
      const ranges = (resolve(view.resources, 'idc', customer.idc)?.cidrs ?? [])
        .map(networkOf)
        .filter((network) => network !== null);
      const edits = leadInto(tunnel, distinct(ranges).map(formatPrefix));
      yield {
        at: [placeOf('vpn-tunnel', id), placeOf('vpn-gateway', tunnel.gatewayId, 'routes')],
        message: message('finding.vpn-route-missing', { gateway: gateway.name, tunnel: value.name }),
        fixes:
          edits.length === 0
            ? []
            : [
                {
                  title: message('fix.add-policies', { table: gateway.name, name: value.name, count: edits.length }),
                  safety: 'review',
                  edits,
                },
              ],
      };
    }
  },
  example: {
    triggers: tunnelSketch({ tunnel: { mode: 'route' } }),
    clean: tunnelSketch({
      tunnel: { mode: 'route' },
      gateway: { routes: [{ destination: '192.168.0.0/16', tunnel: 't' }] },
    }),
  },
});

/** Policies of the gateway to the tunnel: those that are disabled are enabled, others added, as a backup where another tunnel is preferred. */
function leadInto(tunnel: Tunnel, destinations: readonly string[]): Edit[] {
  const list = resourcePointer('vpn-gateway', tunnel.gatewayId, 'routes');
  const asleep = tunnel.gateway.routes.flatMap((route, index) =>
    route.tunnel === tunnel.id && route.destination !== null ? [index] : [],
  );
  if (asleep.length > 0)
    return asleep.map((index) => ({ op: 'set', pointer: `${list}/${index}/enabled`, value: true }));
  const there = enabledByDestination(tunnel.gateway);
  return destinations.map((destination, i) => {
    const preferred = (there.get(destination) ?? []).some(({ route }) => route.weight === 0);
    const value = { destination, tunnel: tunnel.id, weight: preferred ? 100 : 0, enabled: true };
    return { op: 'add', pointer: `${list}/${tunnel.gateway.routes.length + i}`, value };
  });
}
