// The score of intents: what they notice, what they do not, and that each offered intent holds now and fails under its mistake.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import type { Json } from '../base/json.ts';
import { apply } from '../document/apply.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { net, read } from '../testing/net.ts';
import { randomDesign } from '../testing/random-design.ts';
import { prove } from './intents.ts';
import { mistakesOf } from './mutation-mistakes.ts';
import { type MutationBounds, type MutationScore, mutationScore } from './mutation-score.ts';

function scored(document: Document, bounds?: MutationBounds): MutationScore {
  const run = mutationScore(document, bounds);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

const sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
  'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.1.0/24' }] } },
  cvm: { web: { subnet: 'b', privateIp: '10.0.2.9', securityGroups: ['g'] } },
};
const stating = (intents: Readonly<Record<string, { readonly [key: string]: Json }>>) => net(sketch, { intents });

test('what no intent notices is listed with one that would, and stating that one raises the score', () => {
  const bare = scored(stating({}));
  expect(bare.noticed).toBe(0);
  const said = bare.unnoticed.map(({ title, by }) => [render(title), by === null ? null : render(by.title)]);
  expect(said).toContainEqual(['Remove inbound rule 1 of g', 'a reaches b on tcp 443']);
  expect(said).toContainEqual(['Widen inbound rule 1 of g to all ports', 'a does not reach web on tcp 80']);
  const better = scored(stating({ i: { from: 'a', to: 'web', protocol: 'tcp', port: 443 } }));
  expect(better.noticed).toBeGreaterThanOrEqual(2);
  expect(better.noticed + better.unnoticed.length).toBe(bare.unnoticed.length);
});

test('a mistake that changes no flow is not counted', () => {
  const double = net({
    ...sketch,
    'security-group': {
      g: {
        inbound: [
          { action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' },
          { action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.1.0/24' },
        ],
      },
    },
  });
  const { unnoticed, equivalent } = scored(double);
  expect(unnoticed.map(({ title }) => render(title))).not.toContain('Remove inbound rule 2 of g');
  expect(equivalent).toBeGreaterThan(0);
});

test('beyond the bounds it says what was left', () => {
  const all = mistakesOf(stating({})).length;
  const { noticed, unnoticed, equivalent, bounded, left } = scored(stating({}), { mistakes: 2, ofOne: 9, queries: 1 });
  expect(left).toBe(all - 2);
  expect(noticed + unnoticed.length + equivalent + bounded).toBe(2);
});

const folder = new URL('../testing/samples/', import.meta.url);
const samples = readdirSync(folder).map((file) => read(readFileSync(new URL(file, folder), 'utf8')));
const designs = [...samples, ...Array.from({ length: 2 }, (_, seed) => randomDesign(seed))];

test('of any design: every mistake can be made, every offered intent holds now, and fails under its mistake', () => {
  let offered = 0;
  let without = 0;
  for (const document of designs) {
    const byPlace = new Map(
      mistakesOf(document).map((each) => [`${each.pointer} ${JSON.stringify(each.title)}`, each]),
    );
    const { unnoticed } = scored(document, { mistakes: 14, ofOne: 2, queries: 400 });
    for (const { pointer, title, by } of unnoticed) {
      const mistake = byPlace.get(`${pointer} ${JSON.stringify(title)}`);
      expect(mistake, render(title)).toBeDefined();
      if (by === null) without += 1;
      if (mistake === undefined || by === null) continue;
      offered += 1;
      const stated = { ...document, intents: { i: { name: 'x', ...by.intent } } };
      const after = apply(stated, mistake.edits).document;
      const holds = (each: Document) => prove(each, lowerDocument(each)).proofs[0]?.holds;
      expect([holds(stated), holds(after)], render(title)).toEqual([true, false]);
    }
  }
  expect(offered).toBeGreaterThan(30);
  expect(without).toBeLessThan(offered / 10);
}, 60_000);
