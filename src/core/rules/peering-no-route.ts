/** No enabled policy on either side leads by a peering. */

import { message } from '../base/message.ts';
import { networkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { leadTo } from './lookups/lead.ts';
import { allPeerings, policiesOfSide } from './lookups/peerings.ts';
import { placeOf } from './lookups/places.ts';
import { tablesDefaultFirst } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };
const peering = { p: { vpc: 'a', peerVpc: 'b' } };
const by = (destination: string) => [{ destination, nextHopType: 'peering-connection', nextHop: 'p' }];

export const peeringNoRoute = defineRule({
  id: 'peering-no-route',
  severity: 'warning',
  section: 'peering-direct-connect',
  reads: ['vpc', 'route-table', 'peering-connection'],
  fix: 'review',
  source: 'Cross-account peering, 553/35190',
  twice: false,
  *check(view) {
    const tables = view.resources['route-table'];
    for (const { id, value, sides } of allPeerings(view.resources)) {
      if (sides.some((side) => policiesOfSide(tables, id, side).length > 0)) continue;
      const [one, other] = sides.map((side) => ({
        block: networkOf(resolve(view.resources, 'vpc', side)?.cidr ?? null),
        table: tablesDefaultFirst(tables, side)[0],
      }));
      const edits =
        one?.block && other?.block && one.table && other.table
          ? [
              ...leadTo(...one.table, [other.block], 'peering-connection', id),
              ...leadTo(...other.table, [one.block], 'peering-connection', id),
            ]
          : [];
      yield {
        at: [placeOf('peering-connection', id)],
        message: message('finding.peering-no-route', { peering: value.name }),
        fixes:
          edits.length === 0
            ? []
            : [{ title: message('fix.add-peering-policies', { peering: value.name }), safety: 'review', edits }],
      };
    }
  },
  example: {
    triggers: {
      vpc,
      'peering-connection': peering,
      'route-table': { ra: { vpc: 'a', default: true }, rb: { vpc: 'b', default: true } },
    },
    clean: {
      vpc,
      'peering-connection': peering,
      'route-table': {
        ra: { vpc: 'a', default: true, routes: by('10.1.0.0/16') },
        rb: { vpc: 'b', default: true, routes: by('10.0.0.0/16') },
      },
    },
  },
});
