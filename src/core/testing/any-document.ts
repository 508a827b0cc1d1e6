/** Decides what documents the codecs are tried on: whatever the schemas allow, however unlikely, with all the texts that break parsers. */

import fc from 'fast-check';
import { render } from '../base/catalogue/index.ts';
import { isId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { type Document, FORMAT } from '../document/document.ts';
import { documentFromJson } from '../document/parse.ts';
import type { Field } from '../kinds/fields.ts';
import { KIND_IDS, KINDS } from '../kinds/index.ts';
import { type Member, type Structure, structureOf } from '../kinds/structure.ts';

type Table = { readonly [key: string]: Json };

/** Texts that break parsers, printers and tables: markup, words of the prototype, surrogates of a pair alone, digits, controls. */
const AWKWARD = [
  '<script>alert(1)</script>',
  'constructor',
  '__proto__',
  '\ud800',
  '\udc00x',
  '10',
  '2',
  '\u0000',
  '\u0001\n\t"\\',
  'Überseehafen',
  '生产环境',
  '🚀🚀',
  ' ',
  '#s=1',
  'null',
  'Web 9',
  'Web 10',
  'A',
  'Z',
];

const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('Web 1', 'Web 2', 'Database', 'Subnet 3'),
);
const name = text.map((value) => (value === '' ? 'x' : [...value].slice(0, 60).join('')));
const octet = fc.oneof(fc.constantFrom(0, 10, 192, 255), fc.nat(255));
const address = fc.oneof(
  fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.')),
  fc.nat(9).map((n) => `10.0.1.${n}`),
  fc.constantFrom('255.255.255.255', '0.0.0.0'),
);
const cidr = fc.oneof(
  fc.tuple(address, fc.nat(32)).map(([ip, length]) => `${ip}/${length}`),
  fc.nat(40).map((n) => `10.0.${n}.0/24`),
  fc.constantFrom('0.0.0.0/0', '10.0.0.0/16', '10.1.0.0/16', '255.255.255.255/32', '255.255.255.0/24', '10.0.0.0/8'),
);
const ports = fc.oneof(
  fc.constantFrom(
    'all',
    '443',
    '80,443',
    '8000-8100',
    '80,443,8000-8100',
    '',
    ',',
    '080',
    '1-',
    '65535',
    '999999',
    '9999999',
    '5-5',
    ' 80',
  ),
  text,
);
const number = (min: number, max: number) =>
  fc.oneof(fc.integer({ min, max: Math.min(max, min + 300) }), fc.integer({ min, max }), fc.constantFrom(min, max));
const pixels = fc.oneof(
  fc.integer({ min: -50, max: 50 }).map((n) => n * 20),
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
);

const idText = fc.oneof(
  fc
    .tuple(
      fc.constantFrom<string>(...KIND_IDS, 'intent', 'pool', 'reservation', 'note', 'web', 'app-a'),
      fc.oneof(fc.nat(12), fc.nat(2_000_000_000)),
    )
    .map(([stem, n]) => `${stem}-${n}`),
  fc.constantFrom(
    'constructor',
    'tostring',
    'a',
    'vpc',
    'vpc-',
    'vpc-01',
    'subnet-app-a',
    'subnet-app-b',
    'z9-',
    `a${'b'.repeat(62)}`,
  ),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/).filter(isId),
);

/** Values of one field. `ids` are ids that exist, and some that do not. */
function leaf(field: Field | null, key: string, ids: fc.Arbitrary<string>): fc.Arbitrary<Json> {
  switch (field?.field) {
    case 'name':
      return name;
    case 'note':
    case 'region':
      return fc.oneof(text, fc.constantFrom('ap-guangzhou', 'ap-shanghai'));
    case 'zone':
      return fc.oneof(fc.constantFrom('ap-guangzhou-3', 'ap-guangzhou-04', 'ap-shanghai-2', 'ap-guangzhou-100'), text);
    case 'identity':
      return fc.oneof(text, address);
    case 'ports':
      return ports;
    case 'address':
      return address;
    case 'cidr':
      return cidr;
    case 'reference':
      return ids;
    case 'integer':
      return number(field.min, field.max);
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'flag':
      return fc.boolean();
    case 'tags':
      return fc.dictionary(
        text.filter((tag) => tag !== '' && tag !== '__proto__'),
        text,
        { maxKeys: 3 },
      );
    case undefined:
      return key === 'from' || key === 'to'
        ? fc.oneof(ids, address, cidr, fc.constant('internet'), text)
        : key === 'text'
          ? text
          : pixels;
  }
}

function value(structure: Structure, key: string, ids: fc.Arbitrary<string>): fc.Arbitrary<Json> {
  if (structure.type === 'part') return part(structure.fields, ids);
  if (structure.type === 'list') return fc.array(value(structure.item, key, ids), { maxLength: 4 });
  return leaf(structure.field, key, ids);
}

function part(fields: readonly Member[], ids: fc.Arbitrary<string>): fc.Arbitrary<Table> {
  const model: Record<string, fc.Arbitrary<Json | undefined>> = {};
  for (const { key, structure, optional, nullable } of fields) {
    const present: fc.Arbitrary<Json | undefined> = value(structure, key, ids);
    const maybe = nullable
      ? fc.oneof({ weight: 4, arbitrary: present }, { weight: 1, arbitrary: fc.constant(null) })
      : present;
    model[key] = optional ? fc.oneof(maybe, fc.constant(undefined)) : maybe;
  }
  return fc
    .record(model)
    .map((made) =>
      Object.fromEntries(Object.entries(made).filter((entry): entry is [string, Json] => entry[1] !== undefined)),
    );
}

const BOX = { x: pixels, y: pixels, width: pixels, height: pixels };

function documentJson(taken: readonly string[]): fc.Arbitrary<Json> {
  const tables = [...KIND_IDS, 'intents', 'pools', 'reservations', 'notes'] as const;
  const ids = fc.oneof(
    ...(taken.length > 0 ? [fc.constantFrom(...taken)] : []),
    ...(taken.length > 0 ? [fc.constantFrom(...taken)] : []),
    idText,
  );
  return fc
    .record({
      owners: fc.array(fc.constantFrom(...tables), { minLength: taken.length, maxLength: taken.length }),
      kinds: fc.record(
        Object.fromEntries(
          KIND_IDS.map((kind) => [
            kind,
            fc.array(value(structureOf(KINDS[kind].schema), '', ids), { minLength: 2, maxLength: 2 }),
          ]),
        ),
      ),
      intents: fc.array(intent(ids), { minLength: 2, maxLength: 2 }),
      pools: fc.array(fc.record({ name, cidr: fc.option(cidr) }), { minLength: 2, maxLength: 2 }),
      reservations: fc.array(fc.record({ name, cidr: fc.option(cidr), vpc: fc.option(ids) }), {
        minLength: 2,
        maxLength: 2,
      }),
      notes: fc.array(fc.record({ text, ...BOX }), { minLength: 2, maxLength: 2 }),
      layout: fc.dictionary(
        fc.oneof(
          ids,
          text.filter((id) => id !== '__proto__'),
        ),
        fc.record({ ...BOX, collapsed: fc.boolean(), locked: fc.boolean() }),
        { maxKeys: 12 },
      ),
      accepted: fc.dictionary(
        fc.oneof(
          findingKey(ids),
          text.filter((key) => key !== '__proto__'),
        ),
        text,
        { maxKeys: 3 },
      ),
      rules: fc.dictionary(
        fc.oneof(
          fc.constantFrom('subnet-mask', 'incomplete'),
          text.filter((key) => key !== '__proto__'),
        ),
        fc.constantFrom('off', 'advice', 'warning', 'error'),
        { maxKeys: 3 },
      ),
      head: fc.record({ $schema: text, description: text }, { requiredKeys: [] }),
      name,
    })
    .map(({ owners, kinds, intents, pools, reservations, notes, head, ...rest }): Json => {
      const resources: Record<string, Record<string, Json>> = {};
      const others: Record<string, Record<string, Json>> = { intents: {}, pools: {}, reservations: {}, notes: {} };
      const values: Readonly<Record<string, readonly Json[] | undefined>> = {
        ...kinds,
        intents,
        pools,
        reservations,
        notes,
      };
      const used = new Map<string, number>();
      owners.forEach((owner, index) => {
        const rank = used.get(owner) ?? 0;
        used.set(owner, rank + 1);
        const made = values[owner]?.[rank % 2];
        const id = taken[index];
        if (made === undefined || id === undefined) return;
        const into = owner in others ? others : resources;
        into[owner] = { ...into[owner], [id]: made };
      });
      return { ...head, format: FORMAT, resources, ...others, ...rest };
    });
}

function intent(ids: fc.Arbitrary<string>): fc.Arbitrary<Json> {
  const end = fc.option(fc.oneof(ids, address, cidr, fc.constant('internet'), text));
  return fc
    .record({
      name,
      from: end,
      to: end,
      protocol: fc.constantFrom('tcp', 'udp', 'icmp', 'all'),
      port: number(1, 65535),
      expect: fc.constantFrom('reachable', 'unreachable'),
    })
    .map(({ port, ...rest }) => (rest.protocol === 'tcp' || rest.protocol === 'udp' ? { ...rest, port } : rest));
}

function findingKey(ids: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('subnet-outside-vpc', 'route-duplicate', 'x'),
      fc.array(ids, { minLength: 0, maxLength: 3 }),
      fc.option(fc.integer({ min: 0, max: 0xffffffff })),
    )
    .map(
      ([rule, named, hash]) =>
        `${rule}:${named.join('+')}${hash === null ? '' : `~${hash.toString(16).padStart(8, '0')}`}`,
    );
}

/** Any valid document, up to about two dozen entries. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .uniqueArray(idText, { maxLength: 24 })
  .chain(documentJson)
  .map((input) => {
    const result = documentFromJson(input);
    if (result.ok) return result.value;
    throw new Error(result.problems.map((problem) => `${problem.pointer}: ${render(problem.message)}`).join('\n'));
  });
