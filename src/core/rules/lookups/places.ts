/** How rules name places, and the edits that several fixes share. */

import type { Edit } from '../../base/edit.ts';
import type { Place } from '../../base/finding.ts';
import type { Pointer } from '../../base/pointer.ts';
import { resourcePointer } from '../../document/tables.ts';
import type { KindId } from '../../kinds/index.ts';

/** A resource, or a place within it. */
export function placeOf(kind: KindId, id: string, ...rest: readonly (string | number)[]): Place {
  return { id, pointer: resourcePointer(kind, id, ...rest) };
}

/** The places with the second first: of a pair the later decides, and a third that joins later changes no key. `places` has two or more. */
export function laterFirst(places: readonly Place[]): [Place, ...Place[]] {
  const [first, second, ...rest] = places;
  if (first === undefined || second === undefined) throw new Error('A pair has two places');
  return [second, first, ...rest];
}

/** Takes elements out of one list, from the end on, so that each index is still true when its turn comes. */
export function removeElements(list: Pointer, indexes: readonly number[]): Edit[] {
  return [...indexes].sort((a, b) => b - a).map((index) => ({ op: 'remove', pointer: `${list}/${index}` }));
}
