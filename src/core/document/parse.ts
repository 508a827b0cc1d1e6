/** Reads a topology file: the document with all defaults, or every problem with its place. Never throws. */

import * as v from 'valibot';
import { isProblemId } from '../base/catalogue/problem-id.ts';
import { isId } from '../base/id.ts';
import { isJsonObject, type Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { compareCodePoints } from '../base/order.ts';
import { pointerOf } from '../base/pointer.ts';
import type { Problem } from '../base/problem.ts';
import { bad, good, type Result } from '../base/result.ts';
import { name, TEXT_LIMIT } from '../kinds/fields.ts';
import { isKindId, KIND_IDS, KINDS } from '../kinds/index.ts';
import { type Document, emptyDocument, type Intent, TABLE_KEYS } from './document.ts';
import { migrate } from './migrations.ts';
import { readJson } from './read-json.ts';
import {
  intentSchema,
  noteSchema,
  placementSchema,
  poolSchema,
  reasonSchema,
  reservationSchema,
  ruleSettingSchema,
} from './schema.ts';

const TABLES: Readonly<
  Record<(typeof TABLE_KEYS)[number], { readonly schema: v.GenericSchema; readonly ids: boolean }>
> = {
  intents: { schema: intentSchema, ids: true },
  accepted: { schema: reasonSchema, ids: false },
  rules: { schema: ruleSettingSchema, ids: false },
  pools: { schema: poolSchema, ids: true },
  reservations: { schema: reservationSchema, ids: true },
  notes: { schema: noteSchema, ids: true },
  layout: { schema: placementSchema, ids: false },
};
const KEYS = ['$schema', 'format', 'name', 'description', 'resources', ...TABLE_KEYS];

/** The document that a text is, or its problems. A byte order mark and CRLF are read. */
export function parseDocument(text: string): Result<Document> {
  const json = readJson(text);
  return json.ok ? documentFromJson(json.value) : json;
}

/** The document that a JSON value is, or its problems. */
export function documentFromJson(input: Json): Result<Document> {
  if (!isJsonObject(input)) return bad({ pointer: '', message: message('problem.object') });
  const migrated = migrate(input);
  if (!migrated.ok) return migrated;
  const reader = new Reader();
  const document = reader.document(migrated.value);
  return reader.problems.length === 0 ? good(document) : { ok: false, problems: reader.problems };
}

/** Collects problems while it builds; what is bad is left out, so that one look shows all that is wrong. */
class Reader {
  readonly problems: Problem[] = [];
  private readonly owners = new Map<string, string>();

  document(input: { readonly [key: string]: Json }): Document {
    for (const key of Object.keys(input))
      if (!KEYS.includes(key)) this.say(pointerOf(key), message('problem.unknown-key', { key }));
    const empty = emptyDocument('');
    const resources: Record<string, Record<string, unknown>> = {};
    for (const kind of KIND_IDS) resources[kind] = {};
    const given = input['resources'];
    if (given !== undefined && !isJsonObject(given)) this.say('/resources', message('problem.object'));
    else if (given !== undefined) {
      for (const [kind, table] of Object.entries(given)) {
        if (!isKindId(kind)) this.say(pointerOf('resources', kind), message('problem.unknown-kind', { kind }));
        else {
          const value = this.table(table, KINDS[kind].schema, ['resources', kind], true);
          for (const resource of Object.values(value)) dropComputedDefaults(KINDS[kind].defaultOf, resource);
          resources[kind] = value;
        }
      }
    }
    const tables = Object.fromEntries(
      TABLE_KEYS.map((key) => [
        key,
        input[key] === undefined ? {} : this.table(input[key], TABLES[key].schema, [key], TABLES[key].ids),
      ]),
    );
    for (const [id, intent] of Object.entries((tables['intents'] ?? {}) as Record<string, Intent>))
      this.intent(id, intent);
    const title = input['name'] === undefined ? this.missing('/name') : this.value(input['name'], name(), ['name']);
    // Not `??`: a description may be absent, not null.
    const description = input['description'] === undefined ? '' : input['description'];
    if (typeof description !== 'string' || description.length > TEXT_LIMIT)
      this.say('/description', message('problem.text'));
    const schema = input['$schema'];
    if (schema !== undefined && typeof schema !== 'string') this.say('/$schema', message('problem.text'));
    return {
      ...(typeof schema === 'string' ? { $schema: schema } : {}),
      ...empty,
      name: typeof title === 'string' ? title : '',
      description: typeof description === 'string' ? description : '',
      resources,
      ...tables,
    } as unknown as Document;
  }

  private table(
    input: Json | undefined,
    schema: v.GenericSchema,
    path: readonly string[],
    ids: boolean,
  ): Record<string, unknown> {
    const table: Record<string, unknown> = {};
    if (input === undefined || !isJsonObject(input)) {
      this.say(pointerOf(...path), message('problem.object'));
      return table;
    }
    for (const [id, item] of Object.entries(input).sort(([a], [b]) => compareCodePoints(a, b))) {
      if (ids ? !isId(id) : id === '__proto__') {
        this.say(pointerOf(...path, id), message('problem.id'));
        continue;
      }
      if (ids) this.own(id, pointerOf(...path, id));
      const value = this.value(item, schema, [...path, id]);
      if (value !== undefined) table[id] = value;
    }
    return table;
  }

  private own(id: string, pointer: string): void {
    const first = this.owners.get(id);
    if (first !== undefined) this.say(pointer, message('problem.id-taken', { id, pointer: first }));
    else this.owners.set(id, pointer);
  }

  private intent(id: string, intent: Intent): void {
    const needs = intent.protocol === 'tcp' || intent.protocol === 'udp';
    if (needs && intent.port === undefined)
      this.say(pointerOf('intents', id, 'port'), message('problem.intent-port-missing', { protocol: intent.protocol }));
    if (!needs && intent.port !== undefined)
      this.say(pointerOf('intents', id, 'port'), message('problem.intent-port', { protocol: intent.protocol }));
  }

  private value(input: Json, schema: v.GenericSchema, path: readonly string[]): unknown {
    const result = v.safeParse(schema, input);
    if (result.success) return result.output;
    for (const issue of result.issues) this.issue(issue, path);
    return undefined;
  }

  private issue(issue: v.BaseIssue<unknown>, path: readonly string[]): void {
    const rest = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
    const pointer = pointerOf(...path, ...rest);
    if (issue.type === 'strict_object' && issue.expected === 'never')
      this.say(pointer, message('problem.unknown-key', { key: String(issue.input) }));
    else if (issue.type === 'strict_object' && issue.received === 'undefined') this.missing(pointer);
    else if (isProblemId(issue.message)) this.say(pointer, message(issue.message, { received: shown(issue.input) }));
    else
      this.say(
        pointer,
        message('problem.expected', { expected: expectation(issue.expected), received: shown(issue.input) }),
      );
  }

  private missing(pointer: string): undefined {
    this.say(pointer, message('problem.missing'));
  }

  private say(pointer: string, what: Problem['message']): void {
    this.problems.push({ pointer, message: what });
  }
}

/** A default that depends on another field is absent in memory, so that it follows that field. */
function dropComputedDefaults(computed: (typeof KINDS)[keyof typeof KINDS]['defaultOf'], resource: unknown): void {
  if (computed === undefined) return;
  const value = resource as Record<string, unknown>;
  for (const [key, of] of Object.entries(computed)) if (value[key] === of(value)) delete value[key];
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function expectation(expected: string | null): string {
  const plain: Readonly<Record<string, string>> = {
    Object: 'an object',
    Array: 'a list',
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
  };
  return plain[expected ?? ''] ?? expected ?? 'something else';
}
