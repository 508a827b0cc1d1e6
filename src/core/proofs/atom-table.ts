/** Lists the atoms of every place, in numbers side by side: who they are, what stands at them, and where the others find them. */

import { fromPrefixes, hasIp, type IpSet, subtract } from '../address/prefix-set.ts';
import type { Crowds } from '../dataplane/crowd.ts';
import type { Host, Segment, Space } from '../dataplane/network.ts';
import { type Atom, atomizer, type Telling } from './atoms.ts';
import { type Origin, originOf, type Taker } from './far-flows.ts';
import type { Filters } from './filter-maps.ts';
import type { PairPlace } from './pair-places.ts';

/** An atom with who it sends as; null in odd segments. */
export interface Sending extends Atom {
  readonly origin: Origin | null;
}

/** The atoms of some places. Those of place p are numbered from `first[p]` to before `first[p + 1]`, by address; all arrays are by number. */
export interface AtomTable {
  readonly first: Int32Array;
  readonly atoms: readonly Sending[];
  readonly place: Int32Array;
  readonly address: Float64Array;
  /** The numbers of atoms by ascending address. */
  readonly order: Int32Array;
  /** Numbers of filters: see `Filters`. */
  readonly guard: Int32Array;
  readonly edge: Int32Array;
  /** Those of segments that are not odd. */
  readonly ofSpace: ReadonlyMap<Space, Int32Array>;
  readonly ofTaker: ReadonlyMap<Taker, readonly number[]>;
}

/** The atoms of some places, as fine as `tellings` tell hosts apart. */
export function atomTable(
  crowds: Crowds,
  places: readonly PairPlace[],
  filters: Filters,
  tellings: readonly Telling[],
): AtomTable {
  const { network, standing } = crowds;
  const cut = atomizer(tellings);
  const first = new Int32Array(places.length + 1);
  const atoms: Sending[] = [];
  const place: number[] = [];
  const guard: number[] = [];
  const edge: number[] = [];
  const ofSpace = new Map<Space, number[]>();
  const ofTaker = new Map<Taker, number[]>();
  for (const [number, { segment, site, addresses }] of places.entries()) {
    const hosts = segment === null ? [] : heldIn(segment, addresses);
    const held = fromPrefixes(hosts.map(({ address: base }) => ({ base, length: 32 })));
    const bare = cut(hosts.length === 0 ? addresses : subtract(addresses, held));
    const taker = segment === null ? site : (standing.get(segment) ?? segment);
    const filter = segment === null ? null : (network.edges[segment.index] ?? null);
    for (const atom of [...bare, ...hosts].sort((a, b) => a.address - b.address)) {
      const { host } = atom;
      const origin = segment === null ? site : originOf(crowds, segment, host);
      const at = atoms.push({ ...atom, origin }) - 1;
      place.push(number);
      guard.push((host === null ? null : filters.guards.get(network.guards[host.index] ?? [])) ?? 0);
      edge.push((filter === null ? null : filters.edges.get(filter)) ?? 0);
      put(ofTaker, taker, at);
      if (segment !== null && standing.has(segment)) put(ofSpace, segment.space, at);
    }
    first[number + 1] = atoms.length;
  }
  const address = Float64Array.from(atoms, (atom) => atom.address);
  return {
    first,
    atoms,
    place: Int32Array.from(place),
    address,
    order: Int32Array.from(atoms.keys()).sort((a, b) => (address[a] ?? 0) - (address[b] ?? 0)),
    guard: Int32Array.from(guard),
    edge: Int32Array.from(edge),
    ofSpace: new Map([...ofSpace].map(([space, list]) => [space, Int32Array.from(list)])),
    ofTaker,
  };
}

function heldIn(segment: Segment, addresses: IpSet): { host: Host; address: number; many: false }[] {
  const held: { host: Host; address: number; many: false }[] = [];
  for (const [address, host] of segment.holders)
    if (hasIp(addresses, address)) held.push({ host, address, many: false });
  return held;
}

function put<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
