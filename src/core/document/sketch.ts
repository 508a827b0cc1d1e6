/** Decides what a sketch leaves out: a design in short notation, as the examples of rules are written, becomes a document. */

import { render } from '../base/catalogue/index.ts';
import type { Json } from '../base/json.ts';
import type { KindId } from '../kinds/index.ts';
import { type Document, FORMAT } from './document.ts';
import { documentFromJson } from './parse.ts';

/**
 * Resources by kind, then by id, as a file holds them, and intents by id; `name` may be left out and is then the id, and an intent's `expect` is then
 * `reachable`.
 */
export type Sketch = {
  readonly [K in KindId | 'intents']?: Readonly<Record<string, { readonly [key: string]: Json }>>;
};

/** The document of a sketch. A sketch that could not stand in a file is a programmer's mistake, and throws. */
export function documentOfSketch(sketch: Sketch, name: string): Document {
  const { intents = {}, ...kinds } = sketch;
  const resources = Object.fromEntries(Object.entries(kinds).map(([kind, table]) => [kind, named(table, {})]));
  const result = documentFromJson({
    format: FORMAT,
    name,
    resources,
    intents: named(intents, { expect: 'reachable' }),
  });
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ pointer, message }) => `${pointer}: ${render(message)}`).join('\n'));
}

type Table = Readonly<Record<string, { readonly [key: string]: Json }>>;

function named(table: Table, defaults: { readonly [key: string]: Json }): Table {
  return Object.fromEntries(Object.entries(table).map(([id, value]) => [id, { name: id, ...defaults, ...value }]));
}
