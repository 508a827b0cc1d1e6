/** Placing what has no place: nested, without overlaps, the same each time, and never moving what stands. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { printDocument } from '../document/print.ts';
import { drawingBreaches } from '../testing/drawing-laws.ts';
import { net, type Sketch } from '../testing/net.ts';
import { arrange, tidy } from './arrange.ts';

const SAMPLES = new URL('../testing/samples/', import.meta.url);
const samples = readdirSync(SAMPLES).map((file): [string, Document] => {
  const read = parseDocument(readFileSync(new URL(file, SAMPLES), 'utf8'));
  if (!read.ok) throw new Error(file);
  return [file, read.value];
});

function arranged(document: Document): Document {
  return apply(document, arrange(document)).document;
}

/** A design of random shape without places: VPCs with subnets in zones, cards and gateways, IDCs, and strays without a home. */
const design = fc
  .array(
    fc.record({
      subnets: fc.array(fc.record({ zone: fc.integer({ min: 1, max: 3 }), cards: fc.integer({ min: 0, max: 7 }) }), {
        maxLength: 7,
      }),
      gateways: fc.array(fc.constantFrom('nat-gateway', 'vpn-gateway', 'direct-connect-gateway'), { maxLength: 6 }),
      customers: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 6 },
  )
  .map((boxes): Document => {
    const sketch: Record<string, Record<string, Record<string, string | null>>> = {
      cvm: { stray: {} },
      subnet: { lone: {} },
      'vpn-gateway': { loose: { vpc: 'nobody' } },
    };
    const put = (kind: string, id: string, value: Record<string, string>): void => {
      sketch[kind] = { ...sketch[kind], [id]: value };
    };
    for (const [v, box] of boxes.entries()) {
      put('vpc', `v${v}`, { cidr: `10.${v}.0.0/16` });
      put('idc', `i${v}`, {});
      for (const [s, subnet] of box.subnets.entries()) {
        put('subnet', `s${v}-${s}`, { vpc: `v${v}`, zone: `ap-guangzhou-${subnet.zone}`, cidr: `10.${v}.${s}.0/24` });
        for (let c = 0; c < subnet.cards; c += 1) put('cvm', `c${v}-${s}-${c}`, { subnet: `s${v}-${s}` });
      }
      for (const [g, kind] of box.gateways.entries()) put(kind, `g${v}-${g}`, { vpc: `v${v}` });
      for (let c = 0; c < box.customers; c += 1) put('customer-gateway', `k${v}-${c}`, { idc: `i${v}` });
    }
    return net(sketch as Sketch);
  });

describe('arrange', () => {
  test.each(samples)('%s has its places already, and keeps them', (_file, document) =>
    expect(arrange(document)).toEqual([]),
  );
  test.each(samples)('%s without places gets good ones', (_file, document) => {
    const next = arranged({ ...document, layout: {} });
    expect(drawingBreaches(next)).toEqual([]);
    expect(arrange(next)).toEqual([]);
  });
  test('designs of any shape keep the laws of the canvas, and get the same places in any order', () => {
    fc.assert(
      fc.property(design, (document) => {
        const next = arranged(document);
        expect(drawingBreaches(next)).toEqual([]);
        const turned = Object.fromEntries(
          Object.entries(document.resources).map(([kind, table]) => [
            kind,
            Object.fromEntries(Object.entries(table).reverse()),
          ]),
        );
        expect(printDocument(arranged({ ...document, resources: turned as unknown as Document['resources'] }))).toBe(
          printDocument(next),
        );
      }),
      { numRuns: 60 },
    );
  });
  test('what has a place stays where it is, when there is room', () => {
    fc.assert(
      fc.property(design, fc.integer({ min: 1, max: 5 }), (document, n) => {
        const whole = arranged(document);
        const layout = Object.fromEntries(Object.entries(whole.layout).filter((_, index) => index % (n + 1) !== 0));
        const next = arranged({ ...whole, layout });
        for (const id of Object.keys(document.resources.cvm))
          if (id in layout) expect(next.layout[id]).toEqual(layout[id]);
        expect(drawingBreaches(next).filter((each) => each.endsWith('has no place'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  test('two thousand resources are arranged in well under a second', () => {
    const subnets = Object.fromEntries(
      Array.from({ length: 400 }, (_, s) => [
        `s${s}`,
        {
          vpc: `v${s % 40}`,
          cidr: `10.${s % 40}.${s}.0/24`.replace(/\.(\d+)\.0\/24/, (_m, o) => `.${Number(o) % 256}.0/24`),
          zone: `ap-guangzhou-${s % 3}`,
        },
      ]),
    );
    const cards = Object.fromEntries(Array.from({ length: 1560 }, (_, c) => [`c${c}`, { subnet: `s${c % 400}` }]));
    const vpcs = Object.fromEntries(Array.from({ length: 40 }, (_, v) => [`v${v}`, { cidr: `10.${v}.0.0/16` }]));
    const document = net({ vpc: vpcs, subnet: subnets, cvm: cards });
    const start = performance.now();
    const next = arranged(document);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(drawingBreaches(next)).toEqual([]);
  });
});

describe('tidy', () => {
  test.each(samples)('%s is laid anew, whole and one box at a time', (_file, document) => {
    const all = apply(document, tidy(document, null)).document;
    expect(drawingBreaches(all)).toEqual([]);
    expect(printDocument(all)).toBe(printDocument(arranged({ ...document, layout: {} })));
    for (const id of [...Object.keys(document.resources.vpc), ...Object.keys(document.resources.subnet)]) {
      const one = apply(all, tidy(all, id)).document;
      expect(drawingBreaches(one), id).toEqual([]);
      expect([one.layout[id]?.x, one.layout[id]?.y]).toEqual([all.layout[id]?.x, all.layout[id]?.y]);
    }
  });
});
