/** The canonical form: what export writes, byte for byte. Order comes from the schemas and from code points, never from an object's keys. */

import { sortedKeys } from '../base/order.ts';
import { type AnyResource, KIND_IDS, KINDS, type KindId } from '../kinds/index.ts';
import { type Member, type Structure, structureOf } from '../kinds/structure.ts';
import { type Document, TABLE_KEYS } from './document.ts';
import { intentSchema, noteSchema, placementSchema, poolSchema, reservationSchema } from './schema.ts';

/** A value whose order is explicit: objects are lists of entries. */
type Ordered =
  | null
  | boolean
  | number
  | string
  | { readonly items: readonly Ordered[] }
  | { readonly entries: readonly (readonly [string, Ordered])[] };

const TABLE_STRUCTURES = {
  intents: structureOf(intentSchema),
  pools: structureOf(poolSchema),
  reservations: structureOf(reservationSchema),
  notes: structureOf(noteSchema),
  layout: structureOf(placementSchema),
} as const;

/** The whole document in canonical form, with its trailing newline. */
export function printDocument(document: Document): string {
  return `${write(orderDocument(document), '')}\n`;
}

/** Any value of a document (a field, a route, a rule) in canonical form: known structure when given, else keys by code point. */
export function printValue(value: unknown, structure: Structure | null = null): string {
  return write(structure === null ? orderLoose(value) : order(structure, value), '');
}

function orderDocument(document: Document): Ordered {
  const entries: (readonly [string, Ordered])[] = [];
  if (document.$schema !== undefined) entries.push(['$schema', document.$schema]);
  entries.push(['format', document.format], ['name', document.name]);
  if (document.description !== '') entries.push(['description', document.description]);
  const kinds = KIND_IDS.filter((kind) => Object.keys(document.resources[kind]).length > 0);
  if (kinds.length > 0)
    entries.push([
      'resources',
      {
        entries: kinds.map((kind) => [
          kind,
          orderTable(document.resources[kind] as Readonly<Record<string, AnyResource>>, (value) =>
            orderResource(kind, value),
          ),
        ]),
      },
    ]);
  for (const key of TABLE_KEYS) {
    const table: Readonly<Record<string, unknown>> = document[key];
    if (Object.keys(table).length === 0) continue;
    entries.push([
      key,
      orderTable(table, (value) =>
        key === 'accepted' || key === 'rules' ? orderLoose(value) : order(TABLE_STRUCTURES[key], value),
      ),
    ]);
  }
  return { entries };
}

function orderTable<T>(table: Readonly<Record<string, T>>, each: (value: T) => Ordered): Ordered {
  return { entries: sortedKeys(table).map((id) => [id, each(table[id] as T)]) };
}

function orderResource(kind: KindId, resource: AnyResource): Ordered {
  const ordered = order(structureOf(KINDS[kind].schema), resource);
  const computed = KINDS[kind].defaultOf;
  if (computed === undefined || ordered === null || typeof ordered !== 'object' || !('entries' in ordered))
    return ordered;
  const value = resource as Readonly<Record<string, unknown>>;
  return {
    entries: ordered.entries.filter(
      ([key, item]) => !(Object.hasOwn(computed, key) && computed[key]?.(value) === item),
    ),
  };
}

function order(structure: Structure, value: unknown): Ordered {
  if (value === null || value === undefined) return null;
  if (structure.type === 'list')
    return { items: (value as readonly unknown[]).map((item) => order(structure.item, item)) };
  if (structure.type === 'part') {
    const entries: (readonly [string, Ordered])[] = [];
    for (const member of structure.fields) {
      const item: unknown = Reflect.get(value as object, member.key);
      if (!isDefault(member, item)) entries.push([member.key, order(member.structure, item)]);
    }
    return { entries };
  }
  return orderLoose(value);
}

/** Whether an item is what its absence would mean. */
function isDefault(member: Member, item: unknown): boolean {
  return member.optional && (item === undefined || sameJson(item, member.byDefault()));
}

function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function orderLoose(value: unknown): Ordered {
  if (Array.isArray(value)) return { items: value.map(orderLoose) };
  if (typeof value === 'object' && value !== null)
    return orderTable(value as Readonly<Record<string, unknown>>, orderLoose);
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  return null;
}

function write(value: Ordered, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const deeper = `${indent}  `;
  if ('items' in value) {
    if (value.items.length === 0) return '[]';
    return `[\n${value.items.map((item) => `${deeper}${write(item, deeper)}`).join(',\n')}\n${indent}]`;
  }
  if (value.entries.length === 0) return '{}';
  return `{\n${value.entries.map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${write(item, deeper)}`).join(',\n')}\n${indent}}`;
}
