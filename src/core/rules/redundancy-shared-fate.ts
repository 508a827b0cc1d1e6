/** Two tunnels to one IDC share a customer gateway or a VPN gateway. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { IDC_LINK_READS, linksByIdc } from './lookups/idc-links.ts';
import { laterFirst, placeOf } from './lookups/places.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import type { Tunnel } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

const second = (vpnGateway: string) =>
  tunnelSketch({
    also: {
      'vpn-gateway': { h: { vpc: 'a' } },
      'customer-gateway': { e: { idc: 'd' } },
      'vpn-tunnel': { u: { vpnGateway, customerGateway: 'e', mode: 'route' } },
    },
  });

export const redundancySharedFate = defineRule({
  id: 'redundancy-shared-fate',
  severity: 'advice',
  section: 'vpn',
  reads: IDC_LINK_READS,
  fix: null,
  source: 'Primary and secondary tunnels, 1037/41975',
  twice: false,
  *check(view) {
    for (const [id, { vpn }] of linksByIdc(view.resources)) {
      // A second tunnel between the same two gateways is another mistake, and has its own finding.
      const pairs = new Map<string, Tunnel>();
      for (const tunnel of vpn) {
        const pair = `${tunnel.gatewayId}+${tunnel.customerId}`;
        if (!pairs.has(pair)) pairs.set(pair, tunnel);
      }
      for (const [kind, end] of [
        ['vpn-gateway', 'gatewayId'],
        ['customer-gateway', 'customerId'],
      ] as const) {
        const groups = new Map<string, Tunnel[]>();
        for (const tunnel of pairs.values()) groups.set(tunnel[end], [...(groups.get(tunnel[end]) ?? []), tunnel]);
        for (const [shared, tunnels] of groups) {
          const [first, another] = tunnels;
          if (first === undefined || another === undefined) continue;
          yield {
            at: laterFirst([...tunnels.map((tunnel) => placeOf('vpn-tunnel', tunnel.id)), placeOf(kind, shared)]),
            message: message('finding.redundancy-shared-fate', {
              idc: resolve(view.resources, 'idc', id)?.name ?? id,
              tunnel: first.value.name,
              other: another.value.name,
              count: tunnels.length,
              shared: (kind === 'vpn-gateway' ? first.gateway : first.customer).name,
            }),
          };
        }
      }
    }
  },
  example: { triggers: second('g'), clean: second('h') },
});
