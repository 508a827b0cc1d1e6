/** The published JSON Schema (draft 2020-12) of the file format: what the schemas say, for editors and other programs. */

import { isMessageId, render } from '../base/catalogue/index.ts';
import { INTERNET } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { type Message, message } from '../base/message.ts';
import { type Field, LIST_LIMIT, TAG_KEY_LIMIT, TEXT_LIMIT } from '../kinds/fields.ts';
import { KIND_IDS, KINDS } from '../kinds/index.ts';
import { type Member, type Structure, structureOf } from '../kinds/structure.ts';
import { FORMAT } from './document.ts';
import {
  intentSchema,
  noteSchema,
  placementSchema,
  poolSchema,
  reservationSchema,
  ruleSettingSchema,
} from './schema.ts';

type JsonObject = { readonly [key: string]: Json };

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const ADDRESS = `${OCTET}(\\.${OCTET}){3}`;
const LENGTH = '(3[0-2]|[12]?[0-9])';
/** What is no key of any table. */
const NO_PROTOTYPE = { not: { const: '__proto__' } } as const;

/** How titles and descriptions become text. */
type Say = (message: Message) => string;

/** The whole schema as text: two-space indent, a trailing newline. It is published in English; `say` gives it in another language. */
export function printJsonSchema(say: Say = render): string {
  return `${JSON.stringify(jsonSchema(say), null, 2)}\n`;
}

/** The whole schema. */
export function jsonSchema(say: Say = render): JsonObject {
  const table = (definition: string, title: string): JsonObject => ({
    description: say(message(`schema.${title}` as 'schema.intents')),
    type: 'object',
    propertyNames: refTo('id'),
    additionalProperties: refTo(definition),
  });
  const keyed = (title: 'accepted' | 'rules' | 'layout', of: JsonObject): JsonObject => ({
    description: say(message(`schema.${title}`)),
    type: 'object',
    propertyNames: NO_PROTOTYPE,
    additionalProperties: of,
  });
  const kinds = Object.fromEntries(
    KIND_IDS.map((kind) => [
      kind,
      {
        title: say(message(`kind.${kind}`)),
        type: 'object',
        propertyNames: refTo('id'),
        additionalProperties: refTo(kind),
      },
    ]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: say(message('schema.title')),
    description: say(message('schema.description')),
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      format: { const: FORMAT },
      name: refTo('name'),
      description: { ...refTo('text'), default: '' },
      resources: { type: 'object', properties: kinds, additionalProperties: false },
      intents: table('intent', 'intents'),
      accepted: keyed('accepted', refTo('text')),
      rules: keyed('rules', shapeOf(structureOf(ruleSettingSchema), '', say)),
      pools: table('pool', 'pools'),
      reservations: table('reservation', 'reservations'),
      notes: table('note', 'notes'),
      layout: keyed('layout', refTo('placement')),
    },
    required: ['format', 'name'],
    additionalProperties: false,
    $defs: {
      ...sharedShapes(say),
      ...Object.fromEntries(KIND_IDS.map((kind) => [kind, shapeOf(structureOf(KINDS[kind].schema), kind, say)])),
      intent: { ...shapeOf(structureOf(intentSchema), 'intent', say), ...portByProtocol() },
      pool: shapeOf(structureOf(poolSchema), 'pool', say),
      reservation: shapeOf(structureOf(reservationSchema), 'reservation', say),
      note: shapeOf(structureOf(noteSchema), 'note', say),
      placement: shapeOf(structureOf(placementSchema), 'layout', say),
    },
  };
}

/** A port is required for tcp and udp, and absent for icmp and all. */
function portByProtocol(): JsonObject {
  return {
    if: { properties: { protocol: { enum: ['icmp', 'all'] } }, required: ['protocol'] },
    // biome-ignore lint/suspicious/noThenProperty: this is the keyword of JSON Schema.
    then: { properties: { port: false } },
    else: { properties: { port: true }, required: ['port'] },
  };
}

function shapeOf(structure: Structure, owner: string, say: Say, key = ''): JsonObject {
  if (structure.type === 'list') {
    return { type: 'array', items: shapeOf(structure.item, owner, say, key), maxItems: LIST_LIMIT };
  }
  if (structure.type === 'part') {
    return {
      type: 'object',
      properties: Object.fromEntries(structure.fields.map((member) => [member.key, memberShape(member, owner, say)])),
      required: structure.fields.filter((member) => !member.optional).map((member) => member.key),
      additionalProperties: false,
    };
  }
  return structure.field === null ? plainShape(key) : leafShape(structure.field, say);
}

function memberShape(member: Member, owner: string, say: Say): JsonObject {
  const shape = shapeOf(member.structure, owner, say, member.key);
  const byDefault = member.byDefault() as Json | undefined;
  return {
    ...titleOf(owner, member.key, say),
    ...(member.nullable ? { anyOf: [shape, { type: 'null' }] } : shape),
    ...(byDefault === undefined ? {} : { default: byDefault }),
  };
}

function titleOf(owner: string, key: string, say: Say): { readonly title?: string } {
  for (const id of [`field.${owner}.${key}`, `field.${key}`]) {
    if (isMessageId(id)) return { title: say(message(id)) };
  }
  return {};
}

/** Leaves without a sort of their own: an intent's ends, a note's text, pixels. */
function plainShape(key: string): JsonObject {
  return refTo(key === 'text' ? 'text' : key === 'from' || key === 'to' ? 'endpoint' : 'pixels');
}

/** The sorts of leaf that many fields share. */
function sharedShapes(say: Say): JsonObject {
  const text: JsonObject = { type: 'string', maxLength: TEXT_LIMIT };
  return {
    id: {
      description: say(message('schema.id')),
      type: 'string',
      pattern: '^[a-z][a-z0-9-]{0,62}$',
      not: { const: INTERNET },
    },
    name: { type: 'string', minLength: 1, maxLength: 60 },
    text,
    address: { description: say(message('schema.address')), type: 'string', pattern: `^${ADDRESS}$` },
    cidr: { description: say(message('schema.cidr')), type: 'string', pattern: `^${ADDRESS}/${LENGTH}$` },
    endpoint: { description: say(message('schema.endpoint')), ...text },
    identity: { description: say(message('schema.identity')), ...text },
    ports: { description: say(message('schema.ports')), ...text },
    // Pixels are whole, but a fraction is read and rounded.
    pixels: { type: 'number', minimum: -1_000_000_000, maximum: 1_000_000_000 },
    tags: {
      type: 'object',
      propertyNames: { minLength: 1, maxLength: TAG_KEY_LIMIT, ...NO_PROTOTYPE },
      additionalProperties: refTo('text'),
    },
  };
}

function leafShape(field: Field, say: Say): JsonObject {
  switch (field.field) {
    case 'note':
    case 'zone':
    case 'region':
      return refTo('text');
    case 'reference':
      return { ...refTo('id'), description: say(message('schema.reference', { kinds: field.kinds })) };
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'choice':
      return { enum: field.options };
    case 'flag':
      return { type: 'boolean' };
    default:
      return refTo(field.field);
  }
}

function refTo(definition: string): JsonObject {
  return { $ref: `#/$defs/${definition}` };
}
