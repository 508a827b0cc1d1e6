/** Pictures: goldens of samples, well-formed whatever a name holds, and the design within them without loss. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../base/catalogue/index.ts';
import { answer } from '../../document/answer.ts';
import type { Document } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { printDocument } from '../../document/print.ts';
import { anyDocument } from '../../testing/any-document.ts';
import { net } from '../../testing/net.ts';
import type { PictureOptions, Verdicts } from '../codec.ts';
import { designInPicture, isMarkup } from './source.ts';
import { svg } from './svg.ts';

const SAMPLES = new URL('../../testing/samples/', import.meta.url);

const read = (file: string): Document => {
  const result = parseDocument(readFileSync(new URL(file, SAMPLES), 'utf8'));
  if (!result.ok) throw new Error(`${file} does not parse`);
  return result.value;
};
const samples = readdirSync(SAMPLES).map((file) => [file.replace('.topology.json', ''), read(file)] as const);

const NO_VERDICTS: Verdicts = { findings: [], accepted: [], intents: [] };
const drawn = (document: Document, picture: PictureOptions = {}, verdicts: Verdicts = NO_VERDICTS): string =>
  svg.write(document, { placed: () => document, verdicts: () => verdicts, say: render, picture }).text;

/** The names of the elements of a text in their order, by the rules of XML 1.0 as far as a picture uses them; throws where they are broken. */
function elementsOf(text: string): readonly string[] {
  const elements: string[] = [];
  const open: string[] = [];
  let at = 0;
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) throw new Error('No character of XML');
  for (const tag of text.matchAll(/<(\/?)([a-z:]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/gi)) {
    const [whole, closes, name = '', attributes = '', empty] = tag;
    const between = text.slice(at, tag.index);
    if (between.includes('<') || between.includes(']]>')) throw new Error(`Markup in ${between}`);
    for (const piece of [between, attributes])
      if (/&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(piece)) throw new Error(`A bare & in ${piece}`);
    const names = [...attributes.matchAll(/ ([\w:-]+)=/g)].map((match) => match[1]);
    if (new Set(names).size < names.length) throw new Error(`An attribute twice in ${whole}`);
    if (closes === '/') {
      if (open.pop() !== name) throw new Error(`${name} closes nothing`);
    } else {
      if (open.length === 0 && elements.length > 0) throw new Error('Two roots');
      elements.push(name);
      if (empty !== '/') open.push(name);
    }
    at = tag.index + whole.length;
  }
  if (open.length > 0 || text.slice(at).trim() !== '') throw new Error('Something stays open');
  return elements;
}

describe('a picture', () => {
  for (const name of ['bank', 'shared-services', 'startup'])
    test(`of ${name} is this file`, async () => {
      const document = samples.find(([id]) => id === name)?.[1];
      if (document === undefined) throw new Error(`There is no sample ${name}`);
      await expect(drawn(document)).toMatchFileSnapshot(`golden/${name}.svg`);
    });

  test('in the dark, with badges and the path of a trace, is this file', async () => {
    const document = read('broken-peering.topology.json');
    const answered = answer(document, { from: 'dev-1', to: 'prod-1', protocol: 'tcp', port: 443 });
    if (!answered.ok) throw new Error('The flow can be asked');
    const finding = {
      key: 'k',
      rule: 'route-loop',
      severity: 'warning',
      message: { id: 'canvas.internet', values: {} },
      at: [{ id: 'dev-1', pointer: '/resources/cvm/dev-1' }],
      fixes: [],
    } as const;
    const text = drawn(
      document,
      { theme: 'dark', findings: true, trace: answered.value, scale: 2 },
      { ...NO_VERDICTS, findings: [finding, { ...finding, key: 'l', severity: 'error' }] },
    );
    await expect(text).toMatchFileSnapshot('golden/dark-trace.svg');
  });

  test('of every sample names every box, fetches nothing, runs nothing, and has no look of its own to fight a page with', () => {
    for (const [, document] of samples)
      for (const theme of ['light', 'dark'] as const) {
        const text = drawn(document, { theme });
        const elements = new Set(elementsOf(text));
        expect([...elements].filter((name) => /script|style|foreignobject|image|use|^a$/i.test(name))).toEqual([]);
        expect(text.replaceAll(/ xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(/\b(href|on\w+)=|url\(|https?:/i);
        for (const { name } of Object.values(document.resources.subnet)) expect(text).toContain(`${name}</title>`);
      }
  });

  test('stays well-formed and carries its design without loss, whatever the design holds', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = drawn(document);
        elementsOf(text);
        const within = parseDocument(designInPicture(text) ?? '');
        expect(within.ok && printDocument(within.value)).toBe(printDocument(document));
      }),
      { numRuns: 60 },
    );
  });

  test('opens again after another program wrote its quotes anew, or put the design into CDATA', () => {
    const document = samples[0]?.[1] ?? net({});
    const text = drawn(document);
    const json = designInPicture(text) ?? '';
    const same = (picture: string): void => {
      const result = parseDocument(designInPicture(picture) ?? '');
      expect(result.ok && printDocument(result.value)).toBe(printDocument(document));
    };
    same(text.replace(json, json.replaceAll('"', '&quot;')));
    same(text.replace(json, `<![CDATA[${json}]]>`));
    expect(isMarkup(`\ufeff${text}`)).toBe(true);
    expect(isMarkup(printDocument(document))).toBe(false);
    expect(designInPicture('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBeNull();
  });
});

describe('what a crowd becomes', () => {
  const place = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
  const tunnel = { vpnGateway: 'g', customerGateway: 'c' };
  const document = net(
    {
      vpc: { v: { name: 'Cloud', cidr: '10.0.0.0/16' } },
      'vpn-gateway': { g: { vpc: 'v' } },
      idc: { i: { name: 'Plant', cidrs: Array.from({ length: 12 }, (_, n) => `192.168.${n}.0/24`) } },
      'customer-gateway': { c: { idc: 'i' }, d: { idc: 'i' } },
      'vpn-tunnel': {
        ...Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`t${n}`, { ...tunnel, name: `Tunnel ${n}` }])),
        off: { name: 'Switched off', vpnGateway: 'g', customerGateway: 'd', enabled: false },
      },
    },
    {
      layout: {
        v: place(0, 0, 400, 200),
        g: place(320, 60, 160, 60),
        i: place(800, 0, 300, 200),
        c: place(-80, 20, 160, 60),
        d: place(-80, 120, 160, 60),
      },
      notes: { n: { text: 'A note that is longer than its line, and wraps', ...place(0, 260, 140, 60) } },
    },
  );
  const text = drawn(document);

  test('many lines between the same two ends are one with a count; one that is off is dashed and open', () => {
    expect(text).toContain('>6</text>');
    expect(text).not.toContain('>Tunnel 0<');
    expect(text).toContain('>Switched off</text>');
    expect(text.match(/stroke-dasharray="4 4"/g)).toHaveLength(1);
  });

  test('ranges that a box has no room for are counted, and a note wraps', () => {
    expect(text).toContain('>192.168.5.0/24<');
    expect(text).not.toContain('192.168.6.0/24</text>');
    expect(text).toContain('>+6</text>');
    expect(text).toContain('>A note that is longer</text>');
  });
});

describe('a picture of a selection', () => {
  const document = read('broken-peering.topology.json');

  const vpcs = (...names: string[]): string[] =>
    Object.entries(document.resources.vpc).flatMap(([id, { name }]) => (names.includes(name) ? [id] : []));

  test('shows what is chosen with what stands in it and the lines between, and carries no design', () => {
    const text = drawn(document, { selection: vpcs('Dev', 'Services') });
    expect(text).toContain('>Dev node 1<');
    expect(text).toContain('>Services to dev<');
    expect(text).not.toContain('Prod node');
    expect(designInPicture(text)).toBeNull();
    elementsOf(text);
  });
});
