/** The enabled policies of each table by destination, each with its next hop and whether that carries what the destination takes. */

import type { Prefix } from '../../address/prefix.ts';
import type { IpSet } from '../../address/prefix-set.ts';
import { sortedKeys } from '../../base/order.ts';
import type { NextHop } from '../../dataplane/network.ts';
import { blocksOf } from '../../document/blocks.ts';
import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { carries, segmentsByTable, sendersOf, takenIn, validHop } from './carried.ts';
import { networkFor } from './network.ts';
import { type Policy, rivalsOf } from './routes.ts';

/** One policy whose next hop is valid. */
export interface Member extends Policy {
  readonly hop: NextHop;
  /** Whether it carries any of what the destination takes: see `carries`. */
  readonly carried: boolean | 'explained' | null;
}

/** The policies of a table to one destination. */
export interface Members {
  readonly id: string;
  readonly table: ResourceOf<'route-table'>;
  readonly network: Prefix;
  readonly members: readonly Member[];
}

/** Every destination that a table takes something of and leads to a gateway or host of its own VPC. */
export function* allMembers(resources: Resources): Generator<Members> {
  const network = networkFor(resources);
  const segments = segmentsByTable(network);
  for (const id of sortedKeys(resources['route-table'])) {
    const table = resources['route-table'][id];
    const vpc = resolve(resources, 'vpc', table?.vpc ?? null);
    if (table === undefined || table.vpc === null || vpc === null) continue;
    const blocks = blocksOf(vpc);
    let senders: IpSet | undefined;
    for (const { destination, addresses } of takenIn(table, blocks)) {
      const members: Member[] = [];
      for (const { index, route } of rivalsOf(destination)) {
        const hop = validHop(network, table.vpc, route);
        if (hop === null) continue;
        senders ??= sendersOf(segments.get(id) ?? [], blocks);
        members.push({ index, route, hop, carried: carries(resources, hop, senders, addresses) });
      }
      if (members.length > 0) yield { id, table, network: destination.network, members };
    }
  }
}
