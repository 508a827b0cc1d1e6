/** The frozen fields of version 1 against the schemas of today. When this fails, a schema has changed: freeze version 1 and make a version 2. */

import { expect, test } from 'vitest';
import { TABLE_KEYS } from '../../document/document.ts';
import { intentSchema, noteSchema, poolSchema, reservationSchema, ruleSettingSchema } from '../../document/schema.ts';
import { KIND_IDS, KINDS } from '../../kinds/index.ts';
import { type Structure, structureOf } from '../../kinds/structure.ts';
import { KINDS_1, PARENTS_1, type Part, RULE_SETTINGS_1, type Shape, TABLES_1 } from './version-1.ts';

function shapeOf(structure: Structure, key: string): Shape {
  if (structure.type === 'list') return { list: shapeOf(structure.item, key) };
  if (structure.type === 'part') return { part: partOf(structure) };
  const { field } = structure;
  if (field === null) return key === 'from' || key === 'to' ? 'endpoint' : key === 'text' ? 'text' : 'pixels';
  switch (field.field) {
    case 'note':
    case 'identity':
      return 'text';
    case 'integer':
      return field.unit === 'port' ? 'port' : 'integer';
    case 'reference':
      return { to: field.kinds };
    case 'choice':
      return { choice: field.options };
    default:
      return field.field;
  }
}

function partOf(structure: Structure): Part {
  if (structure.type !== 'part') throw new Error('A resource is a part');
  return Object.fromEntries(structure.fields.map((member) => [member.key, shapeOf(member.structure, member.key)]));
}

/** With the order of keys, which is what positions in the payload mean. */
const inOrder = (value: unknown): string => JSON.stringify(value, null, 1);

test.each(KIND_IDS)('%s', (kind) =>
  expect(inOrder(KINDS_1[kind])).toBe(inOrder(partOf(structureOf(KINDS[kind].schema)))),
);
test('the kinds', () => expect(Object.keys(KINDS_1).sort()).toEqual([...KIND_IDS].sort()));
test.each([
  ['intent', intentSchema],
  ['pool', poolSchema],
  ['reservation', reservationSchema],
  ['note', noteSchema],
] as const)('%s', (stem, schema) => expect(inOrder(TABLES_1[stem].part)).toBe(inOrder(partOf(structureOf(schema)))));
test('the tables', () =>
  expect(TABLE_KEYS).toEqual(['intents', 'accepted', 'rules', 'pools', 'reservations', 'notes', 'layout']));
test('the settings of a rule', () =>
  expect(structureOf(ruleSettingSchema)).toMatchObject({ field: { options: [...RULE_SETTINGS_1] } }));
test('the boxes that boxes stand in', () => {
  for (const [kind, field] of Object.entries(PARENTS_1)) expect(KINDS[kind as keyof typeof KINDS].parent).toBe(field);
});
