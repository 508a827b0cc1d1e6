/** How a fix makes a new resource: an id that nothing in the design has, and all defaults filled in. */

import { entry } from '../../base/entry.ts';
import { mintId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import { KIND_IDS, type KindId } from '../../kinds/index.ts';
import type { View } from '../rule.ts';

/** What a rule reads that makes a resource: all that has an id. */
export const ALL_IDS = [...KIND_IDS, 'intents', 'pools', 'reservations', 'notes'] as const;

/** Mints ids for one fix: each is free in the design, and no two are equal. */
export function minter(view: View<(typeof ALL_IDS)[number]>): (kind: KindId) => string {
  const given = new Set<string>();
  const tables: readonly Readonly<Record<string, unknown>>[] = [
    ...KIND_IDS.map((kind) => view.resources[kind]),
    view.intents,
    view.pools,
    view.reservations,
    view.notes,
  ];
  return (kind) => {
    const id = mintId(
      kind,
      (wanted) => given.has(wanted) || tables.some((table) => entry(table, wanted) !== undefined),
    );
    given.add(id);
    return id;
  };
}

/** A new EIP whose address the platform assigns. */
export function freshEip(name: string, bandwidthMbps = 5): Json {
  return { name: shortName(name), address: null, bandwidthMbps, note: '', tags: {} };
}

/** A new route table without policies. */
export function freshTable(name: string, vpc: string, isDefault: boolean): Json {
  return { name: shortName(name), vpc, default: isDefault, routes: [], note: '', tags: {} };
}

/** A new subnet that follows its VPC's default table. */
export function freshSubnet(name: string, vpc: string, zone: string, cidr: string): Json {
  return { name: shortName(name), vpc, zone, cidr, routeTable: null, networkAcl: null, note: '', tags: {} };
}

/** A new policy. */
export function freshRoute(destination: string, nextHopType: string, nextHop: string): Json {
  return { destination, nextHopType, nextHop, enabled: true, note: '' };
}

/** A name of at most 60 code points. */
function shortName(name: string): string {
  return [...name].slice(0, 60).join('');
}
