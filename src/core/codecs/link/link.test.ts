/** Share links: a design comes back byte for byte, and what is no link of ours gets a sentence. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../base/catalogue/index.ts';
import { type Document, emptyDocument } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { printDocument } from '../../document/print.ts';
import { anyDocument } from '../../testing/any-document.ts';
import { design25 } from '../../testing/design25.ts';
import { decodeLink, encodeLink, linkOf } from './link.ts';
import { writePayload } from './payload.ts';

const SAMPLES = new URL('../../testing/samples/', import.meta.url);
const samples = readdirSync(SAMPLES).map((file) => [file, readFileSync(new URL(file, SAMPLES), 'utf8')] as const);
const long = process.env['PLUMBLINE_LONG'] === '1';

function read(text: string): Document {
  const result = parseDocument(text);
  if (!result.ok) throw new Error('The sample does not parse');
  return result.value;
}

function backFrom(text: string): string {
  const result = decodeLink(text);
  return result.ok
    ? printDocument(result.value)
    : result.problems.map((problem) => `${problem.pointer}: ${render(problem.message)}`).join('\n');
}

describe('a design comes back', () => {
  test.each(samples)('%s', (_file, text) => expect(backFrom(encodeLink(read(text)))).toBe(text));
  test('nothing in it', () => expect(backFrom(encodeLink(emptyDocument('x')))).toBe(printDocument(emptyDocument('x'))));
  test('whatever the schemas allow', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const link = encodeLink(document);
        expect(link).toMatch(/^1[\w-]*$/);
        expect(backFrom(link)).toBe(printDocument(document));
      }),
      { numRuns: long ? 5000 : 300 },
    );
  });
  test('from a whole address, a fragment, a payload, with spaces and a full stop', () => {
    const document = emptyDocument('x');
    const link = linkOf(document, 'https://example.org/plumbline/#old');
    expect(link).toBe(`https://example.org/plumbline/#s=${encodeLink(document)}`);
    for (const text of [
      link,
      link.slice(link.indexOf('#')),
      encodeLink(document),
      ` ${link}\n`,
      `${link}.`,
      `${link}&at=vpc-1`,
    ])
      expect(backFrom(text)).toBe(printDocument(document));
  });
  test('the 25 boxes of the bench, short', () => {
    const document = design25();
    const link = encodeLink(document);
    expect(link.length).toBeLessThanOrEqual(750);
    expect(backFrom(link)).toBe(printDocument(document));
  });
  test('a large design, in time', () => {
    const document = emptyDocument('Large');
    const vpc = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [
        `vpc-${n + 1}`,
        {
          name: `VPC ${n + 1}`,
          region: 'ap-guangzhou',
          cidr: `10.${n}.0.0/16`,
          secondaryCidrs: [],
          note: '',
          tags: {},
        },
      ]),
    );
    const subnet = Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [
        `subnet-${n + 1}`,
        {
          name: `Subnet ${n + 1}`,
          vpc: `vpc-${Math.floor(n / 100) + 1}`,
          zone: 'ap-guangzhou-3',
          cidr: `10.${Math.floor(n / 100)}.${n % 100}.0/24`,
          routeTable: null,
          networkAcl: null,
          note: '',
          tags: {},
        },
      ]),
    );
    const large: Document = { ...document, resources: { ...document.resources, vpc, subnet } };
    const link = encodeLink(large);
    expect(link.length).toBeLessThan(600);
    expect(backFrom(link)).toBe(printDocument(large));
  });
});

describe('what is refused, with a sentence', () => {
  const link = encodeLink(read(samples[0]?.[1] ?? ''));
  test('one each', () => {
    const cases = [
      ['', ': this is no share link: it has no #s= part'],
      ['hello, world', ': this is no share link: it has no #s= part'],
      ['https://example.org/', ': this is no share link: it has no #s= part'],
      ['#s=', ': this is no share link: it has no #s= part'],
      ['#s=2AAAA', ': the link has version "2", which this version does not read'],
      ['#s=pAAAA', ': the link is protected by a password: open it in the browser'],
      ['#s=1%00', ': the link is broken: characters are missing or were changed'],
      [link.slice(0, -1), ': the link is broken: characters are missing or were changed'],
      [`${link}A`, ': the link is broken: characters are missing or were changed'],
      [`${link}x`, ': the link is broken: characters are missing or were changed'],
      [`1${'A'.repeat(30_000)}`, ': the link is broken: characters are missing or were changed'],
    ] as const;
    for (const [text, sentence] of cases) expect(backFrom(text)).toBe(sentence);
  });

  test('any link with one character changed, cut, or followed by more', () => {
    for (let cut = 0; cut < link.length; cut += long ? 1 : 3)
      expect(decodeLink(link.slice(0, cut)).ok, `cut at ${cut}`).toBe(false);
    for (let at = 1; at < link.length; at += long ? 1 : 3) {
      const other = link.charAt(at) === 'q' ? 'r' : 'q';
      expect(decodeLink(link.slice(0, at) + other + link.slice(at + 1)).ok, `changed at ${at}`).toBe(false);
    }
  });
  test('random characters, in time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJabcdefghijxyz0123456789-_'), maxLength: 400 }),
        (text) => {
          const result = decodeLink(`#s=1${text}`);
          if (result.ok) expect(encodeLink(result.value)).toBe(`1${text}`);
          else expect(result.problems).toHaveLength(1);
        },
      ),
      { numRuns: long ? 100_000 : 1000 },
    );
  });
  test('random text never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void decodeLink(text)),
      { numRuns: long ? 100_000 : 500 },
    );
  });
  test('a design that no schema allows: words of the prototype as tags, an empty name, a port of 0', () => {
    for (const [design, sentence] of [
      [{ format: 'plumbline/1', name: '' }, '/name: a name has 1 to 60 characters'],
      [
        JSON.parse(
          '{"format":"plumbline/1","name":"x","resources":{"vpc":{"a":{"name":"x","tags":{"__proto__":"y"}}}}}',
        ),
        '/resources/vpc/a/tags/__proto__: a tag key has 1 to 127 characters, and is not __proto__',
      ],
      [
        JSON.parse('{"format":"plumbline/1","name":"x","layout":{"__proto__":{"x":0,"y":0,"width":1,"height":1}}}'),
        '/layout/__proto__',
      ],
    ] as const) {
      // The bits are sound and the design is not: what a hostile writer with our own codec makes.
      expect(backFrom(`1${writePayload(design)}`)).toContain(sentence);
    }
    expect(({} as Record<string, unknown>)['y']).toBeUndefined();
  });
});
