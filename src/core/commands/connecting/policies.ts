/** Decides into which route tables a policy goes, and makes the edits: the tables that the subnets of a VPC use, each destination once. */

import type { Edit } from '../../base/edit.ts';
import { pointerOf } from '../../base/pointer.ts';
import { networkOf, subnetsOf } from '../../document/blocks.ts';
import type { Document } from '../../document/document.ts';
import { resolve, resourcePointer } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { defaultTableOf } from '../making/blocks.ts';

/** What a policy's next hop may be. */
export type NextHopType = ResourceOf<'route-table'>['routes'][number]['nextHopType'];

/** Policies that lead to one next hop. */
export interface Policies {
  readonly destinations: readonly string[];
  readonly nextHopType: NextHopType;
  readonly nextHop: string | null;
}

/** The tables that a VPC's subnets use: its default table, and those that a subnet names. */
export function tablesInUse(document: Document, vpc: string): string[] {
  const used = new Set<string>();
  const table = defaultTableOf(document, vpc);
  if (table !== null) used.add(table);
  for (const id of subnetsOf(document.resources.subnet, vpc)) {
    const named = document.resources.subnet[id]?.routeTable ?? null;
    if (named !== null && resolve(document.resources, 'route-table', named)?.vpc === vpc) used.add(named);
  }
  return [...used];
}

/** The table that applies to a subnet: the one that it names, else its VPC's default one; null when there is none. */
export function tableOf(document: Document, subnet: string): string | null {
  const value = resolve(document.resources, 'subnet', subnet);
  if (value === null) return null;
  if (value.routeTable !== null)
    return resolve(document.resources, 'route-table', value.routeTable) === null ? null : value.routeTable;
  return value.vpc === null ? null : defaultTableOf(document, value.vpc);
}

/** Appends policies to tables. A destination that a table has already, whatever its next hop, is left as it is there. */
export function policyEdits(
  document: Document,
  tables: readonly string[],
  { destinations, nextHopType, nextHop }: Policies,
): Edit[] {
  const edits: Edit[] = [];
  for (const id of tables) {
    const table = resolve(document.resources, 'route-table', id);
    if (table === null) continue;
    const present = new Set(table.routes.map((route) => sameText(route.destination)));
    let end = table.routes.length;
    for (const destination of destinations) {
      if (present.has(sameText(destination))) continue;
      present.add(sameText(destination));
      const value = { destination, nextHopType, nextHop, enabled: true, note: '' };
      edits.push({ op: 'add', pointer: `${resourcePointer('route-table', id, 'routes')}${pointerOf(end)}`, value });
      end += 1;
    }
  }
  return edits;
}

/** Two spellings of one network (host bits) are one destination. */
function sameText(cidr: string | null): string {
  const network = networkOf(cidr);
  return network === null ? 'none' : `${network.base}/${network.length}`;
}
