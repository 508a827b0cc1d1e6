/** Reading a file: samples survive byte for byte, and whatever is wrong is said with its place. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import { parseDocument } from './parse.ts';
import { printDocument } from './print.ts';

const SAMPLES = new URL('../testing/samples/', import.meta.url);
const minimal = (rest: string) => `{ "format": "plumbline/1", "name": "x"${rest === '' ? '' : `, ${rest}`} }`;

function problemsOf(text: string): string[] {
  const result = parseDocument(text);
  return result.ok ? [] : result.problems.map((problem) => `${problem.pointer}: ${render(problem.message)}`);
}

function printed(text: string): string {
  const result = parseDocument(text);
  if (!result.ok) throw new Error(problemsOf(text).join('\n'));
  return printDocument(result.value);
}

describe('the samples', () => {
  const files = readdirSync(SAMPLES);
  test('are there', () => expect(files.length).toBeGreaterThanOrEqual(10));
  test.each(files)('%s is canonical: printing what was read gives the same bytes', (file) => {
    const text = readFileSync(new URL(file, SAMPLES), 'utf8');
    expect(printed(text)).toBe(text);
  });
});

describe('what loads', () => {
  test('a byte order mark and CRLF', () => {
    expect(printed(`\ufeff${minimal('').replaceAll(' ', '\r\n')}`)).toBe(
      '{\n  "format": "plumbline/1",\n  "name": "x"\n}\n',
    );
  });
  test('an unfinished design, a missing reference, host bits, malformed ports', () => {
    const text = minimal(
      '"resources": { "subnet": { "s": { "name": "S", "vpc": "nobody", "cidr": "10.0.1.5/24", "zone": null } }, "security-group": { "g": { "name": "G", "inbound": [ { "action": "allow", "protocol": "tcp", "ports": "x-" } ] } } }',
    );
    expect(problemsOf(text)).toEqual([]);
  });
  test('the default of a port follows the engine, and is not written', () => {
    expect(
      printed(minimal('"resources": { "tencentdb": { "d": { "name": "D", "engine": "redis", "port": 6379 } } }')),
    ).not.toContain('port');
    expect(
      printed(minimal('"resources": { "tencentdb": { "d": { "name": "D", "engine": "redis", "port": 3306 } } }')),
    ).toContain('"port": 3306');
  });
  test('pfsGroup null is written, and comes back', () => {
    const text = printed(
      minimal('"resources": { "vpn-tunnel": { "t": { "name": "T", "ipsec": { "pfsGroup": null } } } }'),
    );
    expect(text).toContain('"pfsGroup": null');
    expect(printed(text)).toBe(text);
  });
  test('tags such as constructor and 10 are kept, in code point order', () => {
    const text = printed(
      minimal(
        '"resources": { "vpc": { "constructor": { "name": "V", "tags": { "2": "b", "constructor": "c", "10": "a" } } } }',
      ),
    );
    expect(text.indexOf('"10"')).toBeLessThan(text.indexOf('"2"'));
    expect(text).toContain('"constructor": "c"');
  });
  test('fractions of a pixel are rounded', () => {
    expect(printed(minimal('"layout": { "a": { "x": 1.6, "y": -0.4, "width": 10, "height": 10 } }'))).toContain(
      '"x": 2,\n      "y": 0',
    );
  });
});

describe('what is refused, with its place', () => {
  test.each([
    ['', ': the input is empty'],
    ['[1', ': not valid JSON at line 1, column 3'],
    ['{\n  "a": nul }', ': not valid JSON at line 2, column 8'],
    ['[]', ': expected an object'],
    ['{ "name": "x" }', '/format: expected the format "plumbline/1": this is no topology file'],
    [
      '{ "format": "plumbline/2", "name": "x" }',
      '/format: the format plumbline/2 is newer than plumbline/1, which is the newest that this version reads',
    ],
    ['{ "format": "plumbline/1" }', '/name: is missing'],
    [minimal('"name": "y"'), '/name: the key "name" stands twice in one object'],
    [minimal('"description": null'), '/description: expected a text of at most 10000 characters'],
    [minimal('"extra": 1'), '/extra: the key "extra" is not known here'],
    [minimal('"resources": { "vnet": {} }'), '/resources/vnet: the kind "vnet" is not known'],
    [
      minimal('"resources": { "vpc": { "A": { "name": "x" } } }'),
      '/resources/vpc/A: an id is a lower-case letter followed by up to 62 lower-case letters, digits or hyphens, and not "internet"',
    ],
    [
      minimal('"resources": { "vpc": { "a": { "name": "x", "cidr": "10.0/16" } } }'),
      '/resources/vpc/a/cidr: expected an IPv4 CIDR such as 10.0.1.0/24, got "10.0/16"',
    ],
    [
      minimal('"resources": { "vpc": { "a": { "name": "x", "cidr": "10.0.0.0/08" } } }'),
      '/resources/vpc/a/cidr: expected an IPv4 CIDR such as 10.0.1.0/24, got "10.0.0.0/08"',
    ],
    [
      minimal('"resources": { "vpc": { "a": { "name": "x", "mtu": 9 } } }'),
      '/resources/vpc/a/mtu: the key "mtu" is not known here',
    ],
    [minimal('"resources": { "vpc": { "a": [] } }'), '/resources/vpc/a: expected an object, got "a list"'],
    [
      minimal('"resources": { "vpc": { "a": { "name": "x" } }, "idc": { "a": { "name": "y" } } }'),
      '/resources/idc/a: the id a is taken by /resources/vpc/a',
    ],
    [
      minimal(
        '"resources": { "nat-gateway": { "a": { "name": "x", "dnat": [ { "protocol": "tcp", "eip": "e", "port": 0, "target": "t", "targetPort": 1 } ] } } }',
      ),
      '/resources/nat-gateway/a/dnat/0/port: expected a port from 1 to 65535, got 0',
    ],
    [
      minimal('"intents": { "i": { "name": "x", "from": "a", "to": "b", "expect": "reachable" } }'),
      '/intents/i/port: protocol tcp needs a port',
    ],
    [
      minimal(
        '"intents": { "i": { "name": "x", "from": "a", "to": "b", "protocol": "icmp", "port": 4, "expect": "reachable" } }',
      ),
      '/intents/i/port: protocol icmp has no port',
    ],
    [
      minimal('"resources": { "vpc": { "a": { "name": "x", "tags": { "__proto__": "y" } } } }'),
      '/resources/vpc/a/tags/__proto__: a tag key has 1 to 127 characters, and is not __proto__',
    ],
    [
      minimal('"accepted": { "__proto__": "y" }'),
      '/accepted/__proto__: an id is a lower-case letter followed by up to 62 lower-case letters, digits or hyphens, and not "internet"',
    ],
    [
      minimal(`"resources": ${'['.repeat(40)}${']'.repeat(40)}`),
      `/resources${'/0'.repeat(31)}: nested deeper than 32 levels`,
    ],
  ])('%s', (text, problem) => expect(problemsOf(text)).toContain(problem));
});
