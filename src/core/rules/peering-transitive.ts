/** A policy by a peering would need its packets to leave the peer again. */

import { message } from '../base/message.ts';
import { allPeeringPolicies, BEYOND_READS, WaysOut } from './lookups/peerings.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const peeringTransitive = defineRule({
  id: 'peering-transitive',
  severity: 'warning',
  section: 'peering-direct-connect',
  reads: ['route-table', ...BEYOND_READS],
  fix: null,
  source: 'Peering FAQ, 553; NAT gateway use limits, 1015/30230',
  twice: true,
  *check(view) {
    const ways = new WaysOut(view.resources);
    for (const { table, peeringId, peering, peerId, peer, network, text, at } of allPeeringPolicies(view.resources)) {
      const way = table.vpc === null ? null : ways.beyond(peerId, table.vpc, network);
      if (way === null) continue;
      yield {
        at: [...at, placeOf('peering-connection', peeringId), placeOf(way.kind, way.id)],
        message: message('finding.peering-transitive', {
          table: table.name,
          destination: text,
          peering: peering.name,
          peer: peer.name,
          way: way.name,
        }),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' }, hub: { cidr: '10.1.0.0/16' }, c: { cidr: '10.2.0.0/16' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'hub' }, q: { vpc: 'hub', peerVpc: 'c' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '10.2.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }] },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' }, hub: { cidr: '10.1.0.0/16' }, c: { cidr: '10.2.0.0/16' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'hub' }, q: { vpc: 'hub', peerVpc: 'c' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '10.1.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }] },
      },
    },
  },
});
