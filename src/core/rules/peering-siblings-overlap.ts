/** Two peers of one VPC overlap. */

import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { type Held, overlappingPairs } from './lookups/overlaps.ts';
import { allPeerings } from './lookups/peerings.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const peering = { p: { vpc: 'a', peerVpc: 'b' }, q: { vpc: 'a', peerVpc: 'c' } };

export const peeringSiblingsOverlap = defineRule({
  id: 'peering-siblings-overlap',
  severity: 'error',
  section: 'peering-direct-connect',
  reads: ['vpc', 'peering-connection'],
  fix: null,
  source: 'Peering use limits, 553/18830',
  twice: false,
  *check(view) {
    // Of several peerings with one peer the first stands for all: that they are several is another finding.
    const peers = new Map<string, Map<string, string>>();
    for (const { id, sides } of allPeerings(view.resources)) {
      for (const [here, there] of [sides, [sides[1], sides[0]] as const]) {
        const list = peers.get(here) ?? new Map<string, string>();
        if (!list.has(there)) list.set(there, id);
        peers.set(here, list);
      }
    }
    for (const [hub, list] of peers) {
      const blocks: Held<{ readonly peer: string; readonly peering: string }>[] = [];
      for (const [peer, id] of list) {
        const prefix = soundNetworkOf(resolve(view.resources, 'vpc', peer)?.cidr ?? null);
        if (prefix !== null) blocks.push({ prefix, rank: blocks.length, item: { peer, peering: id } });
      }
      for (const [later, earlier] of overlappingPairs(blocks)) {
        const one = resolve(view.resources, 'vpc', earlier.peer);
        const other = resolve(view.resources, 'vpc', later.peer);
        if (one === null || other === null) continue;
        yield {
          at: [
            placeOf('peering-connection', later.peering),
            placeOf('peering-connection', earlier.peering),
            placeOf('vpc', later.peer, 'cidr'),
            placeOf('vpc', earlier.peer, 'cidr'),
          ],
          message: message('finding.peering-siblings-overlap', {
            hub: resolve(view.resources, 'vpc', hub)?.name ?? hub,
            one: one.name,
            cidr: one.cidr ?? '',
            other: other.name,
            otherCidr: other.cidr ?? '',
          }),
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' }, c: { cidr: '10.1.128.0/20' } },
      'peering-connection': peering,
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' }, c: { cidr: '10.2.0.0/16' } },
      'peering-connection': peering,
    },
  },
});
