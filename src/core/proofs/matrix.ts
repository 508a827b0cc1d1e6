/** How every place of a design reaches every other: subnets, IDCs and the Internet, a verdict for each pair, over all hosts of both. */

import { isEmpty, sizeOfSet } from '../address/prefix-set.ts';
import { INTERNET } from '../base/id.ts';
import type { Network } from '../dataplane/network.ts';
import { type Query, reach } from '../dataplane/reach.ts';
import { type Region, withoutAll } from '../dataplane/region.ts';
import type { Document } from '../document/document.ts';
import { readEndpoint, sendersOf } from '../document/endpoint.ts';
import { queriesOf, type Service, servicesOf } from './queries.ts';

/** How much of one place reaches another. `no-return`: nothing is reachable, but requests arrive. */
export type Cell = 'all' | 'some' | 'no-return' | 'none';

/** What a matrix is asked with; `port` is null for icmp, and for every port. */
export interface MatrixQuestion {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  readonly port: number | null;
}

/** The verdicts of every pair of places: a row per source. */
export interface Matrix {
  /** Subnets and IDCs that have hosts, each in order of id, then `internet`. */
  readonly places: readonly string[];
  readonly verdicts: readonly (readonly Cell[])[];
}

/** The matrix of a design for one protocol and port, or (null) for every protocol and port. */
export function matrix(document: Document, network: Network, asked: MatrixQuestion | null): Matrix {
  const services = servicesOf(asked?.protocol ?? null, asked?.port ?? null);
  const { segments, sites } = network.structure;
  const ids = [...segments, ...sites].map(({ id }) => id).filter((id) => hasHosts(document, network, id));
  const places = [...ids, INTERNET];
  const verdicts = places.map((from) => places.map((to) => cellOf(document, network, from, to, services)));
  return { places, verdicts };
}

function hasHosts(document: Document, network: Network, id: string): boolean {
  const endpoint = readEndpoint(document, network, id);
  return endpoint.ok && sendersOf(network, endpoint.value).ok;
}

function cellOf(document: Document, network: Network, from: string, to: string, services: readonly Service[]): Cell {
  const queries = queriesOf(document, network, { from, to }, services, false);
  if (!queries.ok) return 'none';
  let [whole, some, arrived] = [true, false, false];
  for (const query of queries.value) {
    const answer = ask(network, query);
    whole &&= answer.whole;
    some ||= answer.some;
    arrived ||= answer.arrived;
    // Nothing that follows can change it.
    if (some && !whole) return 'some';
  }
  if (some) return 'all';
  return arrived ? 'no-return' : 'none';
}

/** Whether all, some, and some requests of a query pass. A host that asks itself counts as any other pair. */
function ask(network: Network, query: Query): { whole: boolean; some: boolean; arrived: boolean } {
  const { senders, to, ports } = query;
  const { reachable, arrived, itself, itselfLost } = reach(network, query);
  const left = withoutAll([{ from: senders.addresses, to, ports }], reachable);
  const others = isEmpty(itself) ? left : left.filter((region) => !isItself(region));
  return {
    whole: others.length === 0 && isEmpty(itselfLost),
    some: reachable.length > 0 || !isEmpty(itself),
    arrived: arrived.length > 0,
  };
}

/** Whether all that a region holds is one host that asks itself. */
function isItself({ from, to }: Region): boolean {
  return sizeOfSet(from) === 1 && sizeOfSet(to) === 1 && from[0] === to[0];
}
