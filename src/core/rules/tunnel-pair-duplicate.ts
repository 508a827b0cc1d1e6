/** A second tunnel joins the same two gateways. */

import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { resourcePointer } from '../document/tables.ts';
import { placeOf, removeElements } from './lookups/places.ts';
import { allTunnels, TUNNEL_READS, type Tunnel } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

export const tunnelPairDuplicate = defineRule({
  id: 'tunnel-pair-duplicate',
  severity: 'error',
  section: 'vpn',
  reads: TUNNEL_READS,
  fix: 'review',
  source: 'VPN use limits, 1037/32682',
  twice: false,
  *check(view) {
    const firsts = new Map<string, Tunnel>();
    for (const tunnel of allTunnels(view.resources)) {
      const pair = `${tunnel.gatewayId}+${tunnel.customerId}`;
      const first = firsts.get(pair);
      if (first === undefined) {
        firsts.set(pair, tunnel);
        continue;
      }
      yield {
        at: [placeOf('vpn-tunnel', tunnel.id), placeOf('vpn-tunnel', first.id)],
        message: message('finding.tunnel-pair-duplicate', {
          tunnel: tunnel.value.name,
          other: first.value.name,
          gateway: tunnel.gateway.name,
          customer: tunnel.customer.name,
        }),
        fixes: [
          {
            title: message('fix.remove', { name: tunnel.value.name }),
            safety: 'review',
            edits: [
              ...releaseTunnel(tunnel, first),
              { op: 'remove', pointer: resourcePointer('vpn-tunnel', tunnel.id) },
            ],
          },
        ],
      };
    }
  },
  example: {
    triggers: {
      'vpn-gateway': { g: {} },
      'customer-gateway': { c: {} },
      'vpn-tunnel': {
        t: { vpnGateway: 'g', customerGateway: 'c', mode: 'route' },
        u: { vpnGateway: 'g', customerGateway: 'c', mode: 'route' },
      },
    },
    clean: {
      'vpn-gateway': { g: {} },
      'customer-gateway': { c: {}, d: {} },
      'vpn-tunnel': {
        t: { vpnGateway: 'g', customerGateway: 'c', mode: 'route' },
        u: { vpnGateway: 'g', customerGateway: 'd', mode: 'route' },
      },
    },
  },
});

/** The gateway's policies to a tunnel that goes: they lead to the one that stays, or go too when that one takes none. */
function releaseTunnel(gone: Tunnel, stays: Tunnel): Edit[] {
  const list = resourcePointer('vpn-gateway', gone.gatewayId, 'routes');
  const indexes = gone.gateway.routes.flatMap((route, index) => (route.tunnel === gone.id ? [index] : []));
  if (stays.value.mode !== 'route') return removeElements(list, indexes);
  return indexes.map((index) => ({ op: 'set', pointer: `${list}/${index}/tunnel`, value: stays.id }));
}
