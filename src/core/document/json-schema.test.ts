/** The published JSON Schema: it is the one that the code makes, and a kept validator agrees with the parser. PLUMBLINE_UPDATE=1 writes it. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../base/json.ts';
import { anyDocument } from '../testing/any-document.ts';
import { jsonSchema, printJsonSchema } from './json-schema.ts';
import { documentFromJson } from './parse.ts';
import { printDocument } from './print.ts';

const PUBLISHED = new URL('../../../public/schema/topology-1.json', import.meta.url);
const SAMPLES = new URL('../testing/samples/', import.meta.url);
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(jsonSchema());

function accepts(value: unknown): boolean {
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return true;
}

test('the published file is the one that the code makes', () => {
  if (process.env['PLUMBLINE_UPDATE'] === '1') {
    mkdirSync(new URL('./', PUBLISHED), { recursive: true });
    writeFileSync(PUBLISHED, printJsonSchema());
  }
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(printJsonSchema());
});

describe('what the parser takes, the schema takes', () => {
  test.each(readdirSync(SAMPLES))(
    '%s',
    (file) => void accepts(JSON.parse(readFileSync(new URL(file, SAMPLES), 'utf8'))),
  );
  test('whatever is printed', () => {
    fc.assert(
      fc.property(anyDocument, (document) => accepts(JSON.parse(printDocument(document)))),
      { numRuns: 200 },
    );
  });
});

describe('what the parser refuses, the schema refuses', () => {
  const minimal = (rest: { readonly [key: string]: Json }): Json => ({ format: 'plumbline/1', name: 'x', ...rest });
  const vpc = (value: { readonly [key: string]: Json }): Json => minimal({ resources: { vpc: { a: value } } });
  test.each<[string, Json]>([
    ['a list', []],
    ['no name', { format: 'plumbline/1' }],
    ['another format', { format: 'plumbline/2', name: 'x' }],
    ['an unknown key', minimal({ extra: 1 })],
    ['an unknown kind', minimal({ resources: { vnet: {} } })],
    ['an id in capitals', minimal({ resources: { vpc: { A: { name: 'x' } } } })],
    ['the id internet', minimal({ resources: { vpc: { internet: { name: 'x' } } } })],
    ['an empty name', vpc({ name: '' })],
    ['a name of 61 characters', vpc({ name: '🚀'.repeat(61) })],
    ['an unknown field', vpc({ name: 'x', mtu: 1500 })],
    ['a short CIDR', vpc({ name: 'x', cidr: '10.0/16' })],
    ['a length with a leading zero', vpc({ name: 'x', cidr: '10.0.0.0/08' })],
    ['an octet with a leading zero', vpc({ name: 'x', cidr: '010.0.0.0/8' })],
    ['null where a list stands', vpc({ name: 'x', secondaryCidrs: null })],
    ['a tag without a key', vpc({ name: 'x', tags: { '': 'y' } })],
    ['a fraction', minimal({ resources: { eip: { a: { name: 'x', bandwidthMbps: 1.5 } } } })],
    ['a port of 0', minimal({ resources: { tencentdb: { a: { name: 'x', port: 0 } } } })],
    ['an intent without its port', minimal({ intents: { i: { name: 'x', expect: 'reachable' } } })],
    [
      'an intent with a port too many',
      minimal({ intents: { i: { name: 'x', protocol: 'icmp', port: 4, expect: 'reachable' } } }),
    ],
    ['a severity that is none', minimal({ rules: { a: 'fatal' } })],
  ])('%s', (_what, value) => {
    expect(documentFromJson(value).ok).toBe(false);
    expect(validate(value)).toBe(false);
  });
});
