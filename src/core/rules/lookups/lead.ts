/** How a fix makes a table lead to a next hop. */

import { formatPrefix, type Prefix } from '../../address/prefix.ts';
import type { Edit } from '../../base/edit.ts';
import type { Fix } from '../../base/fix.ts';
import { message } from '../../base/message.ts';
import type { Resources } from '../../document/document.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { freshRoute } from './fresh.ts';
import {
  destinationAt,
  type NextHopKind,
  type Policy,
  routePlace,
  routesPointer,
  tablesDefaultFirst,
} from './routes.ts';

/**
 * Edits after which the table leads to each destination by the next hop: what stands there disabled is enabled, what has no next hop yet gets it, and the
 * rest is added at the end.
 */
export function leadTo(
  id: string,
  table: ResourceOf<'route-table'>,
  destinations: readonly Prefix[],
  kind: NextHopKind,
  hop: string,
): Edit[] {
  let end = table.routes.length;
  return destinations.flatMap((network): Edit[] => {
    const text = formatPrefix(network);
    const policies = destinationAt(table, text)?.policies ?? [];
    const own = policies.filter(({ route }) => route.nextHop === hop);
    const [first] = own;
    if (own.some(({ route }) => route.enabled)) return [];
    if (first !== undefined)
      return [{ op: 'set', pointer: routePlace(id, first.index, 'enabled').pointer, value: true }];
    const blank = policies.find(({ route }) => route.nextHop === null && route.nextHopType !== 'eip');
    if (blank !== undefined) return fillIn(id, blank, kind, hop);
    const pointer = `${routesPointer(id)}/${end}`;
    end += 1;
    return [{ op: 'add', pointer, value: freshRoute(text, kind, hop) }];
  });
}

/** Edits that finish a policy which has no next hop yet. */
export function fillIn(id: string, { index, route }: Policy, kind: NextHopKind, hop: string): Edit[] {
  const set = (field: 'nextHop' | 'nextHopType' | 'enabled', value: string | boolean): Edit => ({
    op: 'set',
    pointer: routePlace(id, index, field).pointer,
    value,
  });
  return [
    set('nextHop', hop),
    ...(route.nextHopType === kind ? [] : [set('nextHopType', kind)]),
    ...(route.enabled ? [] : [set('enabled', true)]),
  ];
}

/** How many tables a fix offers: each is proved by a run of its own. */
const OFFERED = 5;

/** The fixes that lead these ranges by a gateway of a VPC, one for each of its tables, the default one first; none where there is nothing to lead. */
export function leadFixes(
  tables: Resources['route-table'],
  vpc: string,
  ranges: readonly Prefix[],
  kind: NextHopKind,
  hop: { readonly id: string; readonly name: string },
): Fix[] {
  if (ranges.length === 0) return [];
  return tablesDefaultFirst(tables, vpc)
    .slice(0, OFFERED)
    .map(([table, value]) => ({
      title: message('fix.add-policies', { table: value.name, name: hop.name, count: ranges.length }),
      safety: 'review',
      edits: leadTo(table, value, ranges, kind, hop.id),
    }));
}
