/** A reference names a resource of a kind that it may not name. */

import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import type { AnyResource, KindId } from '../kinds/index.ts';
import { KIND_IDS } from '../kinds/index.ts';
import { clearReferences, referencesById } from './lookups/clear-reference.ts';
import { defineRule } from './rule.ts';

export const referenceKind = defineRule({
  id: 'reference-kind',
  severity: 'error',
  section: 'document',
  reads: [...KIND_IDS, 'reservations'],
  fix: 'review',
  source: null,
  twice: true,
  local: 'named',
  *check(view) {
    const kindOf = (target: string): KindId | null =>
      KIND_IDS.find((kind) => Object.hasOwn(view.resources[kind], target)) ?? null;
    for (const kind of KIND_IDS) {
      for (const [id, resource] of Object.entries<AnyResource>(view.resources[kind])) {
        for (const [target, all] of referencesById(kind, resource)) {
          const found = kindOf(target);
          const spots = found === null ? [] : all.filter((spot) => !spot.kinds.includes(found));
          const [first, ...others] = spots.map(({ path }) => ({
            id,
            pointer: pointerOf('resources', kind, id, ...path),
          }));
          if (found === null || first === undefined) continue;
          const kinds = spots[0]?.kinds ?? [];
          yield {
            at: [first, ...others],
            message: message('finding.reference-kind', { name: resource.name, target, found, kinds }),
            fixes: [clearReferences(kind, id, spots)],
          };
        }
      }
    }
    for (const [id, reservation] of Object.entries(view.reservations)) {
      const target = reservation.vpc;
      const found = target === null ? null : kindOf(target);
      if (target === null || found === null || found === 'vpc') continue;
      const pointer = pointerOf('reservations', id, 'vpc');
      yield {
        at: [{ id, pointer }],
        message: message('finding.reference-kind', { name: reservation.name, target, found, kinds: 'vpc' }),
        fixes: [
          {
            title: message('fix.clear-reference', { target }),
            safety: 'review',
            edits: [{ op: 'set', pointer, value: null }],
          },
        ],
      };
    }
  },
  example: {
    triggers: { subnet: { s: { vpc: 'e', cidr: '10.0.0.0/24' } }, eip: { e: {} } },
    clean: { subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24' } }, vpc: { a: { cidr: '10.0.0.0/16' } } },
  },
});
