/** Makes boards: of one network, or of two versions of one with the same atoms and port classes, so that their pairs can be compared. */

import type { IpSet } from '../address/prefix-set.ts';
import { type Crowds, crowdsOf } from '../dataplane/crowd.ts';
import type { Network } from '../dataplane/network.ts';
import { type Telling, telling } from './atoms.ts';
import { Board } from './board.ts';
import { type FarFlow, farFlows, type Origin } from './far-flows.ts';
import { type Filters, filtersOf, type Maps } from './filter-maps.ts';
import type { PairPlace } from './pair-places.ts';
import { portClasses } from './port-classes.ts';
import type { Service } from './queries.ts';

/** How many port classes are looked at in one go: bits of a number. */
const BITS = 30;

/** A network with what its boards have in common, whatever the classes. */
export interface Side {
  readonly crowds: Crowds;
  readonly places: readonly PairPlace[];
  readonly flows: ReadonlyMap<Origin, readonly FarFlow[]>;
  readonly filters: Filters;
}

/** One side of a comparison, or the only one. Nothing in the network has failed. */
export function sideOf(network: Network, places: readonly PairPlace[], services: readonly Service[]): Side {
  const crowds = crowdsOf(network);
  const sites = new Map(places.flatMap(({ site, addresses }) => (site === null ? [] : [[site, addresses] as const])));
  const protocols = services.map(({ protocol }) => protocol);
  return {
    crowds,
    places,
    flows: farFlows(crowds, sites, services),
    filters: filtersOf(network, protocols),
  };
}

/** The boards of all classes of some services; each holds one board for every side. */
export function boardsOf(sides: readonly Side[], services: readonly Service[]): readonly (readonly Board[])[] {
  const hosts = sides.flatMap(({ crowds }) => crowds.network.structure.hosts);
  const classes = portClasses(services, (protocol) => [
    ...sides.flatMap(({ filters }) => [...filters.ports(protocol)]),
    ...sides.flatMap(({ flows }) =>
      [...flows.values()].flatMap((some) => some.flatMap((flow) => (flow.protocol === protocol ? [flow.ports] : []))),
    ),
    ...hosts.flatMap(({ role, port }) => (role === 'database' ? [[port, port]] : [])),
  ]);
  const sets = new Set<IpSet>(sides.flatMap(({ flows }) => [...flows.values()].flatMap(setsOf)));
  // What is a host on one side may be a bare host on the other.
  if (sides.length > 1) for (const { address } of hosts) if (address >= 0) sets.add([address, address]);
  const distinct = [...new Map([...sets].map((set) => [set.join(' '), set])).values()].map(telling);
  const boards: Board[][] = [];
  for (let first = 0; first < classes.length; first += BITS) {
    const some = classes.slice(first, first + BITS);
    const maps = sides.map(({ filters }) => filters.maps(some));
    const tellings = [...maps.flatMap(tellingsOf), ...distinct];
    boards.push(sides.flatMap((side, i) => (maps[i] === undefined ? [] : [new Board(side, some, maps[i], tellings)])));
  }
  return boards;
}

function tellingsOf({ guards, edges }: Maps): readonly Telling[] {
  return [...guards, ...edges].flatMap((each) => [each.out, each.in, each.replyOut, each.replyIn]);
}

/** The sets of addresses that far flows tell apart. */
function setsOf(flows: readonly FarFlow[]): readonly IpSet[] {
  return flows.flatMap(({ from, to }) => [from, to]);
}
