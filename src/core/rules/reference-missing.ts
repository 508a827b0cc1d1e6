/** A reference names an id that no resource has. */

import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { resourcePointer } from '../document/tables.ts';
import type { AnyResource } from '../kinds/index.ts';
import { KIND_IDS } from '../kinds/index.ts';
import type { ReferenceSpot } from '../kinds/references.ts';
import { clearReferences, referencesById } from './lookups/clear-reference.ts';
import { freshEip } from './lookups/fresh.ts';
import { defineRule, type Hit } from './rule.ts';

export const referenceMissing = defineRule({
  id: 'reference-missing',
  severity: 'error',
  section: 'document',
  reads: [...KIND_IDS, 'intents', 'pools', 'reservations', 'notes'],
  fix: 'review',
  source: null,
  twice: true,
  local: 'named',
  *check(view) {
    const isFree = (id: string): boolean =>
      [view.intents, view.pools, view.reservations, view.notes].every((table) => !Object.hasOwn(table, id));
    const exists = (target: string): boolean => KIND_IDS.some((kind) => Object.hasOwn(view.resources[kind], target));
    for (const kind of KIND_IDS) {
      for (const [id, resource] of Object.entries<AnyResource>(view.resources[kind])) {
        for (const [target, spots] of referencesById(kind, resource)) {
          if (exists(target)) continue;
          const [first, ...others] = spots.map(({ path }) => ({
            id,
            pointer: pointerOf('resources', kind, id, ...path),
          }));
          if (first === undefined) continue;
          yield {
            at: [first, ...others],
            message: message('finding.reference-missing', { name: resource.name, target }),
            fixes: [clearReferences(kind, id, spots), ...(isFree(target) ? allocateFixes(target, spots) : [])],
          };
        }
      }
    }
    for (const [id, reservation] of Object.entries(view.reservations)) {
      const target = reservation.vpc;
      if (target === null || exists(target)) continue;
      const pointer = pointerOf('reservations', id, 'vpc');
      const hit: Hit = {
        at: [{ id, pointer }],
        message: message('finding.reference-missing', { name: reservation.name, target }),
        fixes: [
          {
            title: message('fix.clear-reference', { target }),
            safety: 'review',
            edits: [{ op: 'set', pointer, value: null }],
          },
        ],
      };
      yield hit;
    }
  },
  example: {
    triggers: { subnet: { s: { vpc: 'gone', cidr: '10.0.0.0/24' } } },
    clean: { vpc: { a: { cidr: '10.0.0.0/16' } }, subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24' } } },
  },
});

/** A gateway cannot do without its only EIP: then one is allocated under the id that is missing, and all that names it finds it again. */
function allocateFixes(target: string, spots: readonly ReferenceSpot[]): Fix[] {
  if (!spots.every(({ kinds }) => kinds.length === 1 && kinds[0] === 'eip')) return [];
  const pointer = resourcePointer('eip', target);
  return [
    {
      title: message('fix.allocate-again', { target }),
      safety: 'review',
      edits: [{ op: 'add', pointer, value: freshEip(target) }],
    },
  ];
}
