/** Two peerings join the same pair of VPCs. */

import { message } from '../base/message.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { allPeerings, type Peering } from './lookups/peerings.ts';
import { placeOf } from './lookups/places.ts';
import { nextHopsOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' }, c: { cidr: '10.2.0.0/16' } };

export const peeringDuplicate = defineRule({
  id: 'peering-duplicate',
  severity: 'warning',
  section: 'peering-direct-connect',
  reads: ['vpc', 'route-table', 'peering-connection'],
  fix: 'review',
  source: 'Cross-account peering, 553/35190',
  twice: false,
  *check(view) {
    const isUsed = (id: string): boolean =>
      Object.values(view.resources['route-table']).some((table) => nextHopsOf(table).includes(id));
    const firsts = new Map<string, Peering>();
    for (const peering of allPeerings(view.resources)) {
      const pair = [...peering.sides].sort().join('+');
      const first = firsts.get(pair);
      if (first === undefined) {
        firsts.set(pair, peering);
        continue;
      }
      const idle = [peering, first].find(({ id }) => !isUsed(id));
      const [one, other] = peering.sides.map((side) => resolve(view.resources, 'vpc', side)?.name ?? side);
      yield {
        at: [placeOf('peering-connection', peering.id), placeOf('peering-connection', first.id)],
        message: message('finding.peering-duplicate', {
          peering: peering.value.name,
          first: first.value.name,
          one: one ?? '',
          other: other ?? '',
        }),
        fixes:
          idle === undefined
            ? []
            : [
                {
                  title: message('fix.remove', { name: idle.value.name }),
                  safety: 'review',
                  edits: [{ op: 'remove', pointer: resourcePointer('peering-connection', idle.id) }],
                },
              ],
      };
    }
  },
  example: {
    triggers: { vpc, 'peering-connection': { p: { vpc: 'a', peerVpc: 'b' }, q: { vpc: 'b', peerVpc: 'a' } } },
    clean: { vpc, 'peering-connection': { p: { vpc: 'a', peerVpc: 'b' }, q: { vpc: 'b', peerVpc: 'c' } } },
  },
});
