/** The enabled policies of each table by destination, each with its next hop and whether that carries what the destination takes. */

import type { Prefix } from '../../address/prefix.ts';
import { type IpSet, isEmpty } from '../../address/prefix-set.ts';
import { sortedKeys } from '../../base/order.ts';
import type { Network, NextHop, Segment, Structure } from '../../dataplane/network.ts';
import { blocksOf } from '../../document/blocks.ts';
import type { Resources } from '../../document/document.ts';
import { resolve } from '../../document/tables.ts';
import type { ResourceOf } from '../../kinds/index.ts';
import { carries, segmentsByTable, sendersOf, takenIn, validHop } from './carried.ts';
import { networkFor } from './network.ts';
import { destinationsOf, type Policy, type Route, rivalsOf } from './routes.ts';

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

/** What was found in a list of policies, as long as it is for the same senders in the same structure. */
interface Found {
  readonly vpc: string;
  readonly structure: Structure;
  readonly segments: readonly Segment[];
  readonly doubtful: readonly Pick<Members, 'network' | 'members'>[];
}

const known = new WeakMap<readonly Route[], Found>();

/**
 * Every destination of a table of which some policy does not certainly carry what it takes. Only gateways of tunnels and lines can fail to carry a
 * part of what is sent to them, so that only for them the addresses have to be known.
 */
export function* doubtfulMembers(resources: Resources): Generator<Members> {
  const network = networkFor(resources);
  const byTable = segmentsByTable(network);
  for (const id of sortedKeys(resources['route-table'])) {
    const table = resources['route-table'][id];
    const vpc = resolve(resources, 'vpc', table?.vpc ?? null);
    if (table === undefined || table.vpc === null || vpc === null || !isDoubtful(table)) continue;
    const segments = byTable.get(id) ?? [];
    let found = known.get(table.routes);
    if (found?.structure !== network.structure || found.vpc !== table.vpc || !isSame(found.segments, segments)) {
      found = {
        vpc: table.vpc,
        structure: network.structure,
        segments,
        doubtful: doubtfulIn(resources, network, table, segments),
      };
      known.set(table.routes, found);
    }
    for (const each of found.doubtful) yield { id, table, ...each };
  }
}

const isSame = (these: readonly Segment[], those: readonly Segment[]): boolean =>
  these === those || (these.length === those.length && these.every((each, i) => each === those[i]));

function doubtfulIn(
  resources: Resources,
  network: Network,
  table: ResourceOf<'route-table'>,
  segments: readonly Segment[],
): Found['doubtful'] {
  const vpc = resolve(resources, 'vpc', table.vpc);
  if (table.vpc === null || vpc === null) return [];
  const blocks = blocksOf(vpc);
  let senders: IpSet | undefined;
  const doubtful: Pick<Members, 'network' | 'members'>[] = [];
  for (const { destination, addresses } of takenIn(table, blocks)) {
    const rivals = rivalsOf(destination);
    if (areCertain(rivals)) continue;
    const taken = addresses();
    if (isEmpty(taken)) continue;
    const members: Member[] = [];
    for (const { index, route } of rivals) {
      const hop = validHop(network, table.vpc, route);
      if (hop === null) continue;
      senders ??= sendersOf(segments, blocks);
      members.push({ index, route, hop, carried: carries(resources, hop, senders, taken) });
    }
    if (members.some(({ carried }) => carried !== true)) doubtful.push({ network: destination.network, members });
  }
  return doubtful;
}

const doubts = new WeakMap<readonly Route[], boolean>();

/** Whether a table has a destination that has to be looked at, whatever its next hops are. */
function isDoubtful(table: ResourceOf<'route-table'>): boolean {
  let doubt = doubts.get(table.routes);
  if (doubt === undefined) {
    doubt = destinationsOf(table).some((destination) => !areCertain(rivalsOf(destination)));
    doubts.set(table.routes, doubt);
  }
  return doubt;
}

/** Whether policies to one destination need no look: one alone, by what carries all or nothing. */
function areCertain(rivals: readonly Policy[]): boolean {
  return rivals.length < 2 && !rivals.some(({ route }) => PARTIAL.has(route.nextHopType));
}

const PARTIAL: ReadonlySet<string> = new Set(['vpn-gateway', 'direct-connect-gateway']);
