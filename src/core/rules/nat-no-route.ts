/** No enabled policy points at a NAT gateway. */

import type { Edit } from '../base/edit.ts';
import { message } from '../base/message.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import type { ResourceOf } from '../kinds/index.ts';
import { freshRoute } from './lookups/fresh.ts';
import { fillIn } from './lookups/lead.ts';
import { placeOf } from './lookups/places.ts';
import { destinationAt, policiesTo, routePlace, tablesOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const EVERYWHERE = '0.0.0.0/0';
/** How many tables the fix offers: each is proved by a run of its own. */
const OFFERED = 5;

export const natNoRoute = defineRule({
  id: 'nat-no-route',
  severity: 'warning',
  section: 'internet',
  reads: ['vpc', 'route-table', 'nat-gateway'],
  fix: 'review',
  source: 'Routes to NAT gateways, 1015/30236',
  twice: false,
  local: 'around',
  *check(view) {
    const tables = view.resources['route-table'];
    for (const [id, nat] of Object.entries(view.resources['nat-gateway'])) {
      const vpc = resolve(view.resources, 'vpc', nat.vpc);
      if (vpc === null || nat.vpc === null || policiesTo(tables, id).length > 0) continue;
      const own = [...tablesOf(tables, nat.vpc)].sort(
        (a, b) => Number(tables[b]?.default) - Number(tables[a]?.default),
      );
      yield {
        at: [placeOf('nat-gateway', id)],
        message: message('finding.nat-no-route', { name: nat.name, vpc: vpc.name }),
        fixes: own
          .flatMap((table) => {
            const value = tables[table];
            const edits = value === undefined ? null : leadTo(table, value, id);
            return value === undefined || edits === null
              ? []
              : [
                  {
                    title: message('fix.add-default-policy', { table: value.name, name: nat.name }),
                    safety: 'review' as const,
                    edits,
                  },
                ];
          })
          .slice(0, OFFERED),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' } },
      'route-table': { r: { vpc: 'a', default: true } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }] },
      },
    },
  },
});

/** Edits that make a table lead everywhere by the gateway; null when it leads there by something else, which the designer must weigh. */
function leadTo(id: string, table: ResourceOf<'route-table'>, nat: string): Edit[] | null {
  const policies = destinationAt(table, EVERYWHERE)?.policies ?? [];
  const blank = policies.find(({ route }) => route.nextHop === null && route.nextHopType !== 'eip');
  if (policies.some((each) => each !== blank && each.route.enabled && each.route.nextHopType !== 'eip')) return null;
  const asleep = policies.find(({ route }) => route.nextHop === nat);
  if (asleep !== undefined)
    return [{ op: 'set', pointer: routePlace(id, asleep.index, 'enabled').pointer, value: true }];
  if (blank !== undefined) return fillIn(id, blank, 'nat-gateway', nat);
  return [
    {
      op: 'add',
      pointer: resourcePointer('route-table', id, 'routes', table.routes.length),
      value: freshRoute(EVERYWHERE, 'nat-gateway', nat),
    },
  ];
}
