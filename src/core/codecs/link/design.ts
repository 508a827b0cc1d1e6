/** How a whole design is written and read: one walk for both, so that they cannot disagree. */

import { entry } from '../../base/entry.ts';
import { isJsonObject, type Json } from '../../base/json.ts';
import { sortedKeys } from '../../base/order.ts';
import { BrokenLink } from './coder.ts';
import { Fields } from './fields.ts';
import { Ids } from './ids.ts';
import { type Channel, hashText, mix } from './model.ts';
import { codeNumber } from './number.ts';
import { Places } from './places.ts';
import { Texts } from './text.ts';
import { KINDS_1, PARENTS_1, type Part, RULE_SETTINGS_1, TABLES_1 } from './version-1.ts';

const HEAD = 62;
const KEYS = 63;
const FINGERPRINT = /^~[0-9a-f]{8}$/;

type JsonObject = { readonly [key: string]: Json };

/** The format of the file that version 1 carries. */
const FORMAT_1 = 'plumbline/1';
/** Words that a link can hold at no cost, before the design begins. */
const TITLE = hashText('title');

/** Writes `given`, a design as canonical JSON, or reads one: the answer is the design either way. */
export function codeDesign(channel: Channel, given: JsonObject | undefined): JsonObject {
  const texts = new Texts(channel);
  const stems = [...Object.keys(KINDS_1), ...Object.keys(TABLES_1)];
  const ids = new Ids(channel, texts, stems);
  const fields = new Fields(channel, texts, ids);
  const out: { [key: string]: Json } = {};
  const optional = (key: string, path: number): void => {
    const value = given?.[key];
    channel.under(HEAD, path);
    if (channel.flag(value !== undefined)) out[key] = texts.code(path, typeof value === 'string' ? value : undefined);
  };

  optional('$schema', 1);
  out['format'] = FORMAT_1;
  out['name'] = texts.code(TITLE, typeof given?.['name'] === 'string' ? given['name'] : undefined);
  optional('description', 2);

  const given1 = tableOf(given, 'resources');
  const tables: {
    readonly stem: string;
    readonly key: string | null;
    readonly part: Part;
    readonly input: JsonObject | undefined;
  }[] = [
    ...Object.entries(KINDS_1).map(([stem, part]) => ({ stem, key: null, part, input: tableOf(given1, stem) })),
    ...Object.entries(TABLES_1).map(([stem, { key, part }]) => ({ stem, key, part, input: tableOf(given, key) })),
  ];
  const owned = tables.map((table) =>
    ids.table(table.stem, table.input === undefined ? undefined : sortedKeys(table.input)),
  );
  const resources: { [kind: string]: Json } = {};
  const parents = new Map<string, string>();
  for (const [index, table] of tables.entries()) {
    const entries: { [id: string]: Json } = {};
    for (const id of owned[index] ?? []) {
      const value = fields.entry(
        table.stem,
        id,
        table.part,
        table.input === undefined ? undefined : entry(table.input, id),
      );
      entries[id] = value;
      const parent = value[PARENTS_1[table.stem] ?? ''];
      if (typeof parent === 'string') parents.set(id, parent);
    }
    if ((owned[index] ?? []).length === 0) continue;
    if (table.key === null) resources[table.stem] = entries;
    else out[table.key] = entries;
  }
  if (Object.keys(resources).length > 0) out['resources'] = resources;

  codeLayout(
    channel,
    texts,
    out,
    tableOf(given, 'layout'),
    tables.map((table, index) => ({ kind: table.key === null ? table.stem : null, ids: owned[index] ?? [] })),
    parents,
  );
  codeKeyed(
    channel,
    texts,
    'accepted',
    given,
    out,
    (text) => codeFindingKey(channel, texts, ids, text),
    (value) => texts.code(3, typeof value === 'string' ? value : undefined),
  );
  codeKeyed(
    channel,
    texts,
    'rules',
    given,
    out,
    (text) => texts.code(5, text),
    (value) => {
      channel.under(KEYS, 6);
      return (
        RULE_SETTINGS_1[
          channel.tree(2, typeof value === 'string' ? (RULE_SETTINGS_1 as readonly string[]).indexOf(value) : 0)
        ] ?? 'off'
      );
    },
  );
  return out;
}

function codeLayout(
  channel: Channel,
  texts: Texts,
  out: { [key: string]: Json },
  given: JsonObject | undefined,
  tables: readonly { readonly kind: string | null; readonly ids: readonly string[] }[],
  parents: ReadonlyMap<string, string>,
): void {
  const places = new Places(channel);
  const placed: [string, Json][] = [];
  channel.under(HEAD, 7);
  if (!channel.flag(given !== undefined)) return;
  const known = new Set<string>();
  for (const { kind, ids } of tables) {
    if (kind === null) continue;
    for (const id of ids) {
      known.add(id);
      const value = places.code(
        kind,
        id,
        parents.get(id) ?? '',
        given === undefined ? undefined : (entry(given, id) ?? null),
      );
      if (value !== null) placed.push([id, value]);
    }
  }
  const strays = given === undefined ? undefined : sortedKeys(given).filter((id) => !known.has(id));
  const count = places.strays(strays?.length);
  for (let i = 0; i < count; i += 1) {
    const id = texts.code(8, strays?.[i]);
    if (known.has(id)) throw new BrokenLink('placed twice');
    known.add(id);
    placed.push([id, places.placement('', id, '', given === undefined ? undefined : entry(given, id))]);
  }
  out['layout'] = Object.fromEntries(placed);
}

/** A table whose keys are no ids. */
function codeKeyed(
  channel: Channel,
  _texts: Texts,
  name: string,
  given: JsonObject | undefined,
  out: { [key: string]: Json },
  codeKey: (text: string | undefined) => string,
  codeValue: (value: Json | undefined) => string,
): void {
  const input = tableOf(given, name);
  const keys = input === undefined ? undefined : sortedKeys(input);
  const count = codeNumber(channel, hashText(name), given === undefined ? undefined : (keys?.length ?? 0));
  const entries: [string, Json][] = [];
  for (let i = 0; i < count; i += 1) {
    const key = codeKey(keys?.[i]);
    entries.push([key, codeValue(input === undefined ? undefined : entry(input, key))]);
  }
  if (count > 0) out[name] = Object.fromEntries(entries);
}

/** `<rule>:<ids joined by +>`, perhaps with a fingerprint: the rule as text, the ids as references, the fingerprint as its bits. */
function codeFindingKey(channel: Channel, texts: Texts, ids: Ids, text: string | undefined): string {
  const parts = text === undefined ? null : /^([a-z][a-z-]*):([a-z0-9+-]*)(~[0-9a-f]{8})?$/.exec(text);
  channel.under(KEYS, 1);
  if (!channel.flag(parts !== null)) return texts.code(4, text);
  const rule = texts.code(5, parts?.[1]);
  const named = parts?.[2]?.split('+');
  const count = codeNumber(channel, mix(KEYS, 2), named?.length);
  const places: string[] = [];
  for (let i = 0; i < count; i += 1) places.push(ids.any(mix(KEYS, 3), named?.[i]));
  channel.under(KEYS, 4);
  const marked = channel.flag(parts?.[3] !== undefined);
  const bits = marked ? channel.plain(32, Number.parseInt(parts?.[3]?.slice(1) ?? '0', 16)) : 0;
  const mark = marked ? `~${bits.toString(16).padStart(8, '0')}` : '';
  if (mark !== '' && !FINGERPRINT.test(mark)) throw new BrokenLink('no fingerprint');
  return `${rule}:${places.join('+')}${mark}`;
}

function tableOf(input: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = input === undefined ? undefined : entry(input, key);
  return value !== undefined && isJsonObject(value) ? value : undefined;
}
