/** Makes a resource with every default of its schema, and the name that a fresh one has. */

import { kinds } from '../../base/catalogue/en/kinds.ts';
import { renderIn } from '../../base/catalogue/render.ts';
import type { Json } from '../../base/json.ts';
import { message } from '../../base/message.ts';
import { KINDS, type KindId } from '../../kinds/index.ts';
import { structureOf } from '../../kinds/structure.ts';
import { numberOf } from './mint.ts';

/** The fields of a resource, as edits carry them. */
export type Fields = { readonly [key: string]: Json };

/** A resource with its defaults filled in and these fields set; keys stand in the order of the file. */
export function fresh(kind: KindId, fields: Fields): Fields {
  const structure = structureOf(KINDS[kind].schema);
  const made: Record<string, Json> = {};
  if (structure.type !== 'part') return made;
  for (const member of structure.fields) {
    const value = Object.hasOwn(fields, member.key) ? fields[member.key] : (member.byDefault() as Json | undefined);
    if (value !== undefined) made[member.key] = value;
  }
  return made;
}

/** The name of a fresh resource: "Subnet 2". Names are part of the design, so they are in English whatever the page speaks. */
export function freshName(kind: KindId | 'intent' | 'pool' | 'reservation', id: string): string {
  return renderIn(message(`fresh.${kind}`, { n: numberOf(id) }), kinds) ?? id;
}

/** A name cut to the 60 code points that a name may have. */
export function asName(text: string): string {
  return [...text].slice(0, 60).join('');
}
