/**
 * Which pairs of places may differ between two versions of a network. Both are laid on boards of the same atoms and port classes: what passes between two
 * places is then a list of numbers for each version, and is the same exactly when the numbers are. A pair that boards say too little of, or whose places
 * have other addresses than before, may always differ.
 */

import { equalSet, intersect } from '../address/prefix-set.ts';
import { INTERNET } from '../base/id.ts';
import type { Network } from '../dataplane/network.ts';
import { boardsOf, sideOf } from './boards.ts';
import { type PairPlace, pairPlaces } from './pair-places.ts';
import { apartIn, hasFace, isInternetMixed, suspectsIn } from './pair-rows.ts';
import { EVERYTHING } from './queries.ts';

/** Says of a source which ones of the places that it knows may differ; null: all. Places that it does not know may always differ. */
export interface MayDiffer {
  readonly known: ReadonlyMap<string, number>;
  /** For a known source, by number of the known destination: 1 where the pair may differ. */
  readonly row: (from: number) => Uint8Array;
  /** Whether what the Internet finds of a host may differ. */
  readonly host: (id: string) => boolean;
}

/** Compares two versions in which nothing has failed. */
export function mayDiffer(before: Network, after: Network): MayDiffer {
  const common = intersect(before.structure.internet, after.structure.internet);
  const shared = (places: readonly PairPlace[]): Map<string, PairPlace> =>
    new Map(places.map((place) => [place.id, place.id === INTERNET ? { ...place, addresses: common } : place]));
  const [was, is] = [shared(pairPlaces(before)), shared(pairPlaces(after))];
  const both = [...was.values()].flatMap((old) => {
    const now = is.get(old.id);
    const alike = now !== undefined && (old.segment === null) === (now.segment === null);
    return alike && equalSet(old.addresses, now.addresses) ? [{ old, now }] : [];
  });
  const sides = [
    sideOf(
      before,
      both.map(({ old }) => old),
      EVERYTHING,
    ),
    sideOf(
      after,
      both.map(({ now }) => now),
      EVERYTHING,
    ),
  ];
  const boards = boardsOf(sides, EVERYTHING);
  const apart = sides.map(apartIn);
  const suspects = new Set(sides.flatMap(suspectsIn));
  const mixed = isInternetMixed(before) || isInternetMixed(after);
  const comparable = boards.every(([a, b]) => a !== undefined && b !== undefined && a.isLike(b));
  return {
    known: new Map(both.map(({ old }, number) => [old.id, number])),
    row: (from) => {
      const row = new Uint8Array(both.length);
      const source = both[from];
      if (!comparable || source === undefined) return row.fill(1);
      const isInternet = source.old.id === INTERNET;
      if (!isInternet) for (const [a, b] of boards) if (a !== undefined && b !== undefined) a.compare(b, from, row);
      for (const to of suspects.has(from) ? both.keys() : suspects) {
        const target = both[to];
        if (target === undefined) continue;
        if (apart[0]?.(source.old, target.old) !== false || apart[1]?.(source.now, target.now) !== false) row[to] = 1;
      }
      return row;
    },
    host: (id) =>
      mixed ||
      [before, after].some(({ structure }) => {
        const place = structure.places.get(id);
        return place?.kind === 'host' && hasFace(place.host);
      }),
  };
}
