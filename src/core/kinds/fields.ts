/** The sorts of field that resources are made of: each one schema, from which type, parser, form and JSON Schema follow. */

import * as v from 'valibot';
import { parseIp } from '../address/ip.ts';
import { parseCidr } from '../address/prefix.ts';
import type { MessageId } from '../base/catalogue/index.ts';
import { isId } from '../base/id.ts';
import { isJsonObject } from '../base/json.ts';

/** What a form has to know of a field beside its type; kept as metadata in the schema. */
export type Field =
  | { readonly field: 'name' | 'note' | 'address' | 'cidr' | 'ports' | 'zone' | 'region' | 'identity' | 'tags' }
  | { readonly field: 'reference'; readonly kinds: readonly string[] }
  | { readonly field: 'integer'; readonly min: number; readonly max: number; readonly unit: Unit | null }
  | { readonly field: 'choice'; readonly options: readonly (string | number)[] }
  | { readonly field: 'flag' };

/** Units that are shown behind a number. */
export type Unit = 'Mbps' | 's' | 'KB' | 'connections' | 'port' | 'weight';

/** The longest text that a field takes, in code points; a name takes 60. */
export const TEXT_LIMIT = 10_000;
/** The longest tag key, in code points. */
export const TAG_KEY_LIMIT = 127;
/** The most elements that one list takes. */
export const LIST_LIMIT = 200_000;

/** The message id that a schema's check carries: valibot keeps it as the issue's message. */
const says = (id: MessageId): string => id;
const meta = <T>(field: Field) => v.metadata<T, Record<string, unknown>>({ ...field });
const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

const nameText = v.pipe(
  v.string(),
  v.check((text) => {
    const length = codePoints(text);
    return length >= 1 && length <= 60;
  }, says('problem.name')),
  meta<string>({ field: 'name' }),
);
const noteText = v.pipe(
  v.string(),
  v.check((text) => text.length <= TEXT_LIMIT || codePoints(text) <= TEXT_LIMIT, says('problem.text')),
  meta<string>({ field: 'note' }),
);
const idText = v.pipe(v.string(), v.check(isId, says('problem.id')));
const cidrText = v.pipe(
  v.string(),
  v.check((text) => parseCidr(text) !== null, says('problem.cidr')),
  meta<string>({ field: 'cidr' }),
);
const addressText = v.pipe(
  v.string(),
  v.check((text) => parseIp(text) !== null, says('problem.address')),
  meta<string>({ field: 'address' }),
);

/** A resource's name: 1 to 60 code points of free text. */
export const name = () => nameText;
/** Free text, empty by default. */
export const note = () => v.optional(noteText, '');
/** A CIDR that may still be null. Host bits load, and are reported by a rule. */
export const cidr = () => v.optional(v.nullable(cidrText), null);
/** A CIDR that is never null: an element of a list. */
export const cidrItem = () => cidrText;
/** An IPv4 address that may still be null. */
export const address = () => v.optional(v.nullable(addressText), null);
/** A reference to a resource of one of `kinds`, or null. A target that is missing or of another kind loads, and is reported by a rule. */
export const reference = (...kinds: readonly string[]) => v.optional(v.nullable(referenceItem(...kinds)), null);
/** A reference that is never null: an element of a list. */
export const referenceItem = (...kinds: readonly string[]) =>
  v.pipe(idText, meta<string>({ field: 'reference', kinds }));
/** A zone, such as `ap-guangzhou-3`, or null. */
export const zone = () => v.optional(v.nullable(v.pipe(noteText, meta<string>({ field: 'zone' }))), null);
/** A region, such as `ap-guangzhou`. */
export const region = () => v.optional(v.pipe(noteText, meta<string>({ field: 'region' })), 'ap-guangzhou');
/** An IKE identity: an address, else an FQDN; null stands for the gateway's own public address. */
export const identity = () => v.optional(v.nullable(v.pipe(noteText, meta<string>({ field: 'identity' }))), null);
/** Ports of a rule: `all`, `443`, `8000-8100` or a list of these. Malformed text loads, and is reported by a rule. */
export const ports = () => v.optional(v.pipe(noteText, meta<string>({ field: 'ports' })), 'all');
/** A yes or no. */
export const flag = (by: boolean) => v.optional(v.pipe(v.boolean(), meta<boolean>({ field: 'flag' })), by);
/** A whole number of 0 or more, required. */
const integerItem = (unit: Unit | null, min = 0, max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(
    v.number(),
    v.check(
      (n) => Number.isSafeInteger(n) && n >= min && n <= max,
      says(unit === 'port' ? 'problem.port' : 'problem.integer'),
    ),
    meta<number>({ field: 'integer', min, max, unit }),
  );
/** A whole number of 0 or more with a default. */
export const integer = (by: number, unit: Unit | null) => v.optional(integerItem(unit), by);
/** A whole number of 0 or more, or null: no limit. */
export const integerOrNull = (unit: Unit | null) => v.optional(v.nullable(integerItem(unit)), null);
/** A port from 1 to 65535, required. */
export const port = () => integerItem('port', 1, 65535);
/** One word of a closed list, required. */
export const choiceItem = <const T extends readonly (string | number)[]>(options: T) =>
  v.pipe(v.picklist(options), meta<T[number]>({ field: 'choice', options }));
/** One word of a closed list, with a default. */
export const choice = <const T extends readonly (string | number)[]>(options: T, by: T[number]) =>
  v.optional(choiceItem(options), by);
/** One word of a closed list or null, with a default that is written when it is not the value. */
export const choiceOrNull = <const T extends readonly (string | number)[]>(options: T, by: T[number] | null) =>
  v.optional(v.nullable(choiceItem(options)), by);
/** A list, empty by default. */
export const list = <T extends v.GenericSchema>(item: T) => v.optional(listItem(item), () => []);
/** A list that must stand in the file, though it may be empty. */
export const listItem = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item), v.maxLength(LIST_LIMIT, says('problem.list')));

/** A part of a resource: known keys only, in the order of the file format. A list is no object, though valibot would take it for one. */
export function part<const E extends v.ObjectEntries>(entries: E): v.StrictObjectSchema<E, undefined> {
  const schema = v.strictObject(entries);
  return {
    ...schema,
    '~run'(dataset, config) {
      return schema['~run'].call(
        this,
        Array.isArray(dataset.value) ? { ...dataset, value: 'a list' } : dataset,
        config,
      );
    },
  };
}

/** Tags: keys of 1 to 127 code points, `__proto__` being none; values are text. Own check, since valibot's record drops keys such as `constructor`. */
export const tags = () =>
  v.optional(
    v.pipe(
      v.custom<Readonly<Record<string, string>>>((value) => isJsonObject(value), says('problem.object')),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        for (const [key, value] of Object.entries(dataset.value)) {
          const path: [v.IssuePathItem] = [{ type: 'unknown', origin: 'value', input: dataset.value, key, value }];
          const length = codePoints(key);
          if (key === '__proto__' || length < 1 || length > TAG_KEY_LIMIT)
            addIssue({ message: says('problem.tag-key'), path });
          else if (typeof value !== 'string' || codePoints(value) > TEXT_LIMIT)
            addIssue({ message: says('problem.text'), path });
        }
      }),
      meta<Readonly<Record<string, string>>>({ field: 'tags' }),
    ),
    () => ({}),
  );
