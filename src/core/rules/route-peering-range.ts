/** A policy by a peering has a destination that is not inside the peer's primary block. */

import { covers } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { allPeeringPolicies, BEYOND_READS, WaysOut } from './lookups/peerings.ts';
import { placeOf, removeElements } from './lookups/places.ts';
import { routesPointer } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const routePeeringRange = defineRule({
  id: 'route-peering-range',
  severity: 'error',
  section: 'route',
  reads: ['route-table', ...BEYOND_READS],
  fix: 'review',
  source: 'API error CidrNotInPeerVpc',
  twice: true,
  *check(view) {
    const ways = new WaysOut(view.resources);
    for (const policy of allPeeringPolicies(view.resources)) {
      const { tableId, table, peeringId, peering, peerId, peer, network, text, indexes, at } = policy;
      const block = soundNetworkOf(peer.cidr);
      if (block === null || peer.cidr === null || covers(block, network)) continue;
      // What lies beyond the peer is another mistake, and has its own finding.
      if (table.vpc === null || ways.beyond(peerId, table.vpc, network) !== null) continue;
      const { cidr } = peer;
      yield {
        at: [...at, placeOf('peering-connection', peeringId), placeOf('vpc', peerId, 'cidr')],
        message: message('finding.route-peering-range', {
          table: table.name,
          destination: text,
          peering: peering.name,
          peer: peer.name,
          block: cidr,
        }),
        fixes: [
          {
            title: message('fix.use-peer-block', { cidr, peer: peer.name }),
            safety: 'review',
            edits: at.map(({ pointer }) => ({ op: 'set', pointer, value: cidr })),
          },
          // Where the peer's block has its policy already, this one is one too many.
          {
            title: message('fix.remove-policies', { destination: text, count: indexes.length }),
            safety: 'review',
            edits: removeElements(routesPointer(tableId), indexes),
          },
        ],
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '10.2.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }] },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      'peering-connection': { p: { vpc: 'a', peerVpc: 'b' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '10.1.2.0/24', nextHopType: 'peering-connection', nextHop: 'p' }] },
      },
    },
  },
});
