/** How a reference that leads nowhere is taken away: one finding for all places of a resource that name the same id. */

import type { Edit } from '../../base/edit.ts';
import type { Fix } from '../../base/fix.ts';
import { message } from '../../base/message.ts';
import { pointerOf } from '../../base/pointer.ts';
import type { AnyResource, KindId } from '../../kinds/index.ts';
import { type ReferenceSpot, referencesOf } from '../../kinds/references.ts';

/** The references of a resource by the id that they name, in document order. */
export function referencesById(kind: KindId, resource: AnyResource): ReadonlyMap<string, readonly ReferenceSpot[]> {
  const map = new Map<string, ReferenceSpot[]>();
  for (const spot of referencesOf(kind, resource)) {
    const list = map.get(spot.value);
    if (list === undefined) map.set(spot.value, [spot]);
    else list.push(spot);
  }
  return map;
}

/**
 * The fix that clears the references at `spots`: a list loses the element, a field becomes null. A security group rule without its peer would
 * be an error again, so there the rule goes.
 */
export function clearReferences(kind: KindId, id: string, spots: readonly ReferenceSpot[]): Fix {
  const edits: Edit[] = [];
  let rules = 0;
  // From the end, so that the indexes of what is still to be taken away stay right.
  for (const { path } of spots.toReversed()) {
    const isRule = kind === 'security-group';
    if (isRule) rules += 1;
    const target = pointerOf('resources', kind, id, ...(isRule ? path.slice(0, 2) : path));
    edits.push(
      isRule || typeof path.at(-1) === 'number'
        ? { op: 'remove', pointer: target }
        : { op: 'set', pointer: target, value: null },
    );
  }
  const title =
    rules > 0
      ? message('fix.remove-rules', { count: rules })
      : message('fix.clear-reference', { target: spots[0]?.value ?? '' });
  return { title, safety: 'review', edits };
}
