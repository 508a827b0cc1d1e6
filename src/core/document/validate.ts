/** Decides whether a value may stand at a place of the document: what a form asks before it writes. The kinds' schemas answer, as they do for files. */

import * as v from 'valibot';
import { isProblemId } from '../base/catalogue/problem-id.ts';
import type { Json } from '../base/json.ts';
import { type Message, message } from '../base/message.ts';
import { type Pointer, partsOf } from '../base/pointer.ts';
import { name, TEXT_LIMIT } from '../kinds/fields.ts';
import { isKindId, KINDS } from '../kinds/index.ts';
import { intentSchema, noteSchema, poolSchema, reasonSchema, reservationSchema, ruleSettingSchema } from './schema.ts';

const description = v.pipe(v.string(), v.maxLength(TEXT_LIMIT, 'problem.text'));
const TABLES: Readonly<Record<string, v.GenericSchema>> = {
  intents: intentSchema,
  pools: poolSchema,
  reservations: reservationSchema,
  notes: noteSchema,
  accepted: reasonSchema,
  rules: ruleSettingSchema,
};

/** What is wrong with `value` at `pointer`, or null when it may stand there. A place that no schema knows takes nothing. */
export function problemOf(pointer: Pointer, value: Json): Message | null {
  const schema = schemaAt(pointer);
  if (schema === null) return message('problem.unknown-key', { key: partsOf(pointer).at(-1) ?? '' });
  const result = v.safeParse(schema, value);
  if (result.success) return null;
  const issue = result.issues[0];
  const received = shown(issue.input);
  if (isProblemId(issue.message)) return message(issue.message, { received });
  return message('problem.expected', {
    expected: EXPECTATIONS[issue.expected ?? ''] ?? issue.expected ?? '',
    received,
  });
}

const EXPECTATIONS: Readonly<Record<string, string>> = {
  Array: 'a list',
  Object: 'an object',
  boolean: 'true or false',
  number: 'a number',
  string: 'text',
};

/** The schema of a place with its wrappers, so that null is taken where the file may have it. */
function schemaAt(pointer: Pointer): v.GenericSchema | null {
  const [root = '', second = '', third, ...deep] = partsOf(pointer);
  if (root === 'name' && second === '') return name();
  if (root === 'description' && second === '') return description;
  const inResources = root === 'resources' && isKindId(second);
  if (inResources && third === undefined) return null;
  let schema = inResources ? (KINDS[second].schema as v.GenericSchema) : (TABLES[root] ?? null);
  for (const part of inResources ? deep : third === undefined ? [] : [third, ...deep]) {
    if (schema === null) return null;
    schema = within(schema, part);
  }
  return schema;
}

function within(schema: v.GenericSchema, part: string): v.GenericSchema | null {
  let bare = schema;
  while ('wrapped' in bare) bare = bare.wrapped as v.GenericSchema;
  if ('entries' in bare) {
    const entries = bare.entries as Readonly<Record<string, v.GenericSchema>>;
    return Object.hasOwn(entries, part) ? (entries[part] ?? null) : null;
  }
  return 'item' in bare ? (bare.item as v.GenericSchema) : null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
