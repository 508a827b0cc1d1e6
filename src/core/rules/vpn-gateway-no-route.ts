/** A VPN gateway has tunnels, and no enabled policy of its VPC points at it. */

import { covers } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { blocksOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { leadFixes } from './lookups/lead.ts';
import { placeOf } from './lookups/places.ts';
import { policiesTo } from './lookups/routes.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { allTunnels, distinct, peerRangesOf, TUNNEL_READS, tunnelsOf } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

export const vpnGatewayNoRoute = defineRule({
  id: 'vpn-gateway-no-route',
  severity: 'warning',
  section: 'vpn',
  reads: ['vpc', 'idc', 'route-table', ...TUNNEL_READS],
  fix: 'review',
  source: 'VPN tunnel connected but private network unreachable, 1037/39782',
  twice: false,
  *check(view) {
    const tables = view.resources['route-table'];
    const tunnels = [...allTunnels(view.resources)];
    for (const [id, gateway] of Object.entries(view.resources['vpn-gateway'])) {
      const vpc = resolve(view.resources, 'vpc', gateway.vpc);
      if (vpc === null || gateway.vpc === null || tunnelsOf(view.resources['vpn-tunnel'], id).length === 0) continue;
      if (policiesTo(tables, id).some(({ table }) => tables[table]?.vpc === gateway.vpc)) continue;
      const blocks = blocksOf(vpc);
      const ranges = distinct(
        tunnels.filter((tunnel) => tunnel.gatewayId === id).flatMap((tunnel) => peerRangesOf(view.resources, tunnel)),
      );
      const ways = ranges.filter((range) => !blocks.some((block) => covers(block, range)));
      yield {
        at: [placeOf('vpn-gateway', id)],
        message: message('finding.vpn-gateway-no-route', { name: gateway.name, vpc: vpc.name }),
        fixes: leadFixes(tables, gateway.vpc, ways, 'vpn-gateway', { id, name: gateway.name }),
      };
    }
  },
  example: {
    triggers: tunnelSketch({ also: { 'route-table': { r: { vpc: 'a', default: true } } } }),
    clean: tunnelSketch({
      also: {
        'route-table': {
          r: {
            vpc: 'a',
            default: true,
            routes: [{ destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' }],
          },
        },
      },
    }),
  },
});
