/** Any value of a document by its pointer, in canonical form: keys and parts in the order of the schema, defaults left out. */

import { type Pointer, partsOf, valueAt } from '../base/pointer.ts';
import { isKindId, KINDS } from '../kinds/index.ts';
import { type Structure, structureOf } from '../kinds/structure.ts';
import type { Document } from './document.ts';
import { printValue } from './print.ts';
import { intentSchema, poolSchema, reservationSchema } from './schema.ts';

const ROOTS: Readonly<Record<string, Structure>> = {
  intents: structureOf(intentSchema),
  pools: structureOf(poolSchema),
  reservations: structureOf(reservationSchema),
};

/** The structure that stands at a pointer, or null where the schema has none. */
export function structureAt(pointer: Pointer): Structure | null {
  const [root = '', second = '', ...rest] = partsOf(pointer);
  let structure: Structure | null =
    root === 'resources' ? (isKindId(second) ? structureOf(KINDS[second].schema) : null) : (ROOTS[root] ?? null);
  for (const part of root === 'resources' ? rest.slice(1) : rest) {
    if (structure === null || structure.type === 'leaf') return null;
    structure =
      structure.type === 'list'
        ? structure.item
        : (structure.fields.find((member) => member.key === part)?.structure ?? null);
  }
  return structure;
}

/** The canonical JSON of the value at a pointer, two-space indent; `null` where nothing stands. */
export function canonicalAt(document: Pick<Document, 'resources' | 'intents'>, pointer: Pointer): string {
  return printValue(valueAt(document, pointer) ?? null, structureAt(pointer));
}
