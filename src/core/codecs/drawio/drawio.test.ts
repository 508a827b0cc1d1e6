/** The draw.io file: a golden, its structure, and names that would break out of an attribute. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../document/document.ts';
import { net } from '../../testing/net.ts';
import { drawio } from './drawio.ts';

const place = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const document = net(
  {
    vpc: { v: { name: 'Shop "1" & <b>', cidr: '10.0.0.0/16' } },
    subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' } },
    cvm: { web: { name: 'two\nlines', subnet: 'a', privateIp: '10.0.1.9' }, lost: { subnet: 'a' } },
    'vpn-gateway': { g: { vpc: 'v' } },
    'customer-gateway': { c: { idc: 'i' } },
    'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c' }, half: { vpnGateway: 'g' } },
    idc: { i: { cidrs: ['192.168.0.0/16'] } },
  },
  {
    layout: {
      v: place(0, 0, 600, 400),
      a: place(20, 60, 300, 200),
      web: place(16, 48, 120, 60),
      g: place(500, 100, 160, 60),
      i: place(900, 0, 300, 200),
      c: place(-80, 60, 160, 60),
    },
    notes: { n: { text: 'a note', ...place(0, 500, 200, 80) } },
  },
);
const written = (of: Document): string => drawio.write(of, { placed: () => of }).text;
const cells = (text: string) =>
  [...text.matchAll(/<mxCell ([^>]*)>/g)].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map((pair) => [pair[1], pair[2]])),
  );

test('a design is this file', async () => {
  await expect(written(document)).toMatchFileSnapshot('golden/small.drawio');
});

test('every cell has an id of its own, a parent that stands before it, and lines have both ends', () => {
  const seen = new Set<string>();
  for (const { id = '', parent, source, target, edge } of cells(written(document))) {
    expect(seen.has(id)).toBe(false);
    if (id !== '0') expect(seen.has(parent ?? '')).toBe(true);
    if (edge !== undefined) expect([source, target].every((end) => seen.has(end ?? ''))).toBe(true);
    seen.add(id);
  }
  expect([...seen].sort()).toEqual(['0', '1', 'r-a', 'r-c', 'r-g', 'r-i', 'r-n', 'r-t', 'r-v', 'r-web']);
});

test('whatever a name holds, the file stays one file of the same cells', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (name) => {
      const vpc = document.resources.vpc['v'];
      if (vpc === undefined) throw new Error('the design has its VPC');
      const text = written({ ...document, name, resources: { ...document.resources, vpc: { v: { ...vpc, name } } } });
      expect(cells(text).map((cell) => cell['id'])).toEqual(cells(written(document)).map((cell) => cell['id']));
      expect(text).not.toMatch(/&(?!#\d+;|amp;|lt;|gt;|quot;)/);
      // XML 1.0 holds none of the first 32 but the line's end.
      expect([...text].every((character) => character >= ' ' || character === '\n')).toBe(true);
    }),
  );
});
