/** A short topology notation for tests: resources by kind and id, with names and defaults filled in, become a document. */

import { render } from '../base/catalogue/index.ts';
import { isJsonObject, type Json } from '../base/json.ts';
import type { Result } from '../base/result.ts';
import { type Document, FORMAT } from '../document/document.ts';
import { documentFromJson, parseDocument } from '../document/parse.ts';
import type { KindId } from '../kinds/index.ts';

/** Resources by kind, then by id, as a file holds them, and intents by id; `name` may be left out and is then the id. */
export type Sketch = {
  readonly [K in KindId | 'intents']?: Readonly<Record<string, { readonly [key: string]: Json }>>;
};

/** What else a document holds. Intents, pools and reservations may leave out `name`; an intent's `expect` is `reachable` when left out. */
export interface Extra {
  readonly name?: string;
  readonly intents?: Readonly<Record<string, { readonly [key: string]: Json }>>;
  readonly pools?: Readonly<Record<string, { readonly [key: string]: Json }>>;
  readonly reservations?: Readonly<Record<string, { readonly [key: string]: Json }>>;
  readonly accepted?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, Json>>;
  readonly layout?: Readonly<Record<string, Json>>;
}

/**
 * The document of a sketch, for example
 * `net({ vpc: { v: { cidr: '10.0.0.0/16' } }, subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' } }, cvm: { web: { subnet: 'a' } } })`.
 * It goes through the parser of files, so that a test cannot hold what a file could not; throws with every problem and its place.
 */
export function net(sketch: Sketch, extra: Extra = {}): Document {
  const resources: Record<string, Json> = {};
  const { intents: own, ...kinds } = sketch;
  for (const [kind, table] of Object.entries(kinds)) resources[kind] = named(table);
  const { intents = own, pools, reservations, ...rest } = extra;
  const input: { [key: string]: Json } = { format: FORMAT, name: 'test', resources };
  for (const [key, value] of Object.entries(rest)) input[key] = value;
  if (intents !== undefined) input['intents'] = named(intents, { expect: 'reachable' });
  if (pools !== undefined) input['pools'] = named(pools);
  if (reservations !== undefined) input['reservations'] = named(reservations);
  return sound(documentFromJson(input));
}

/** One sketch over another: kinds are joined, and a resource of the later one adds to, or replaces keys of, that of the earlier. */
export function over(below: Sketch, above: Sketch): Sketch {
  const joined: Record<string, Record<string, { readonly [key: string]: Json }>> = {};
  for (const sketch of [below, above]) {
    for (const [kind, table] of Object.entries(sketch)) {
      const into = joined[kind] ?? {};
      for (const [id, resource] of Object.entries(table)) into[id] = { ...into[id], ...resource };
      joined[kind] = into;
    }
  }
  return joined;
}

/** The document of a file's text; throws with every problem and its place. */
export function read(text: string): Document {
  return sound(parseDocument(text));
}

function sound(result: Result<Document>): Document {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => `${problem.pointer}: ${render(problem.message)}`).join('\n'));
}

function named(table: Readonly<Record<string, Json>>, defaults: { readonly [key: string]: Json } = {}): Json {
  return Object.fromEntries(
    Object.entries(table).map(([id, value]) => [id, isJsonObject(value) ? { name: id, ...defaults, ...value } : value]),
  );
}
