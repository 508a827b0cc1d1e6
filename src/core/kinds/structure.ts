/** What a schema says, as data: which fields in which order, their sorts and defaults. Printer, link codec, forms and reference lookups walk it. */

import * as v from 'valibot';
import type { Field } from './fields.ts';

/** The structure of a value. */
export type Structure =
  | { readonly type: 'part'; readonly fields: readonly Member[] }
  | { readonly type: 'list'; readonly item: Structure }
  | { readonly type: 'leaf'; readonly field: Field | null; readonly schema: v.GenericSchema };

/** A field of a part. */
export interface Member {
  readonly key: string;
  readonly structure: Structure;
  readonly nullable: boolean;
  /** Whether the key may be absent from a file. */
  readonly optional: boolean;
  /** The default of an optional key, a fresh value each time; undefined when absence is the default. */
  readonly byDefault: () => unknown;
}

const made = new WeakMap<object, Structure>();

/** The structure of a schema, made once for each. */
export function structureOf(schema: v.GenericSchema): Structure {
  const before = made.get(schema);
  if (before !== undefined) return before;
  const structure = read(schema);
  made.set(schema, structure);
  return structure;
}

function read(schema: v.GenericSchema): Structure {
  const bare = unwrap(schema).schema;
  const core = firstOfPipe(bare);
  if (isPart(core))
    return { type: 'part', fields: Object.entries(core.entries).map(([key, value]) => member(key, value)) };
  if (isList(core)) return { type: 'list', item: structureOf(core.item) };
  const metadata = v.getMetadata(bare);
  return { type: 'leaf', field: 'field' in metadata ? (metadata as unknown as Field) : null, schema: bare };
}

function member(key: string, schema: v.GenericSchema): Member {
  const { optional, nullable } = unwrap(schema);
  return {
    key,
    structure: structureOf(schema),
    nullable,
    optional,
    byDefault: () => (optional ? v.getDefault(schema as v.GenericSchema & { default: unknown }) : undefined),
  };
}

function unwrap(schema: v.GenericSchema): {
  readonly schema: v.GenericSchema;
  readonly optional: boolean;
  readonly nullable: boolean;
} {
  let inner = schema;
  let optional = false;
  let nullable = false;
  while (hasWrapped(inner)) {
    if (inner.type === 'optional') optional = true;
    if (inner.type === 'nullable') nullable = true;
    inner = inner.wrapped;
  }
  return { schema: inner, optional, nullable };
}

function firstOfPipe(schema: v.GenericSchema): v.GenericSchema {
  return 'pipe' in schema && Array.isArray(schema.pipe) ? (schema.pipe[0] as v.GenericSchema) : schema;
}

function hasWrapped(schema: v.GenericSchema): schema is v.GenericSchema & { readonly wrapped: v.GenericSchema } {
  return 'wrapped' in schema;
}

function isPart(
  schema: v.GenericSchema,
): schema is v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> } {
  return schema.type === 'strict_object';
}

function isList(schema: v.GenericSchema): schema is v.GenericSchema & { readonly item: v.GenericSchema } {
  return schema.type === 'array';
}
