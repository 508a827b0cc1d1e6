/** Enabled policies lead by a peering on one of its sides only. */

import { message } from '../base/message.ts';
import { networkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { leadTo } from './lookups/lead.ts';
import { allPeerings, policiesOfSide } from './lookups/peerings.ts';
import { placeOf } from './lookups/places.ts';
import { routePlace, tablesDefaultFirst } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

/** How many tables the fix offers: each is proved by a run of its own. */
const OFFERED = 5;

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };
const peering = { p: { vpc: 'a', peerVpc: 'b' } };
const by = (destination: string) => [{ destination, nextHopType: 'peering-connection', nextHop: 'p' }];

export const peeringOneSided = defineRule({
  id: 'peering-one-sided',
  severity: 'error',
  section: 'peering-direct-connect',
  reads: ['vpc', 'route-table', 'peering-connection'],
  fix: 'review',
  source: 'Cross-account peering, 553/35190',
  twice: false,
  *check(view) {
    const tables = view.resources['route-table'];
    for (const { id, value, sides } of allPeerings(view.resources)) {
      const [one, other] = sides;
      const here = policiesOfSide(tables, id, one);
      const there = policiesOfSide(tables, id, other);
      if (here.length > 0 === there.length > 0) continue;
      const [has, lacks] = here.length > 0 ? [one, other] : [other, one];
      const block = networkOf(resolve(view.resources, 'vpc', has)?.cidr ?? null);
      const name = (side: string) => resolve(view.resources, 'vpc', side)?.name ?? side;
      yield {
        at: [
          placeOf('peering-connection', id),
          ...[...here, ...there].map(({ table, index }) => routePlace(table, index)),
        ],
        message: message('finding.peering-one-sided', { peering: value.name, has: name(has), lacks: name(lacks) }),
        fixes:
          block === null
            ? []
            : tablesDefaultFirst(tables, lacks)
                .slice(0, OFFERED)
                .map(([table, resource]) => ({
                  title: message('fix.add-mirror-policy', { table: resource.name, peering: value.name }),
                  safety: 'review',
                  edits: leadTo(table, resource, [block], 'peering-connection', id),
                })),
      };
    }
  },
  example: {
    triggers: {
      vpc,
      'peering-connection': peering,
      'route-table': { ra: { vpc: 'a', default: true, routes: by('10.1.0.0/16') }, rb: { vpc: 'b', default: true } },
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
