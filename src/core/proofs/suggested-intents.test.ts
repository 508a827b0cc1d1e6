// Suggested intents: each holds now, says what no other says, and the worthiest come first.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import type { Document, Intent } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { net, read } from '../testing/net.ts';
import { randomDesign } from '../testing/random-design.ts';
import { prove } from './intents.ts';
import { type SuggestedIntent, suggestIntents } from './suggested-intents.ts';

function suggested(document: Document): readonly SuggestedIntent[] {
  const run = suggestIntents(document, lowerDocument(document));
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

const titles = (document: Document) => suggested(document).map(({ title }) => render(title));

const shop = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: {
    web: { vpc: 'v', cidr: '10.0.1.0/24' },
    data: { vpc: 'v', cidr: '10.0.2.0/24' },
    tools: { vpc: 'v', cidr: '10.0.3.0/24' },
  },
  'security-group': {
    open: {
      inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }],
      outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
    },
    closed: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '3306', cidr: '10.0.1.0/24' }] },
  },
  eip: { e: { address: '203.0.113.9' } },
  cvm: {
    front: { subnet: 'web', privateIp: '10.0.1.9', securityGroups: ['open'], eip: 'e' },
    jump: { subnet: 'tools', privateIp: '10.0.3.9', securityGroups: ['open'] },
  },
  tencentdb: { db: { subnet: 'data', privateIp: '10.0.2.9', securityGroups: ['closed'] } },
} as const;

test('databases come first, with who reaches them and who does not, then administration, services, isolation', () => {
  expect(titles(net(shop))).toEqual([
    'Nothing on the Internet reaches db',
    'web reaches db on tcp 3306',
    'tools does not reach db on tcp 3306',
    'Nothing on the Internet reaches web on tcp 22',
    'Nothing on the Internet reaches web on tcp 3389',
    'front is reached from the Internet on tcp 443',
    'Nothing on the Internet reaches data',
    'Nothing on the Internet reaches tools',
    'data does not reach the Internet',
    'tools does not reach the Internet',
  ]);
});

test('what an intent says already, of the same ends or wider, is not suggested', () => {
  const intents = {
    a: { from: 'internet', to: 'data', protocol: 'all', expect: 'unreachable' },
    b: { from: 'web', to: 'db', protocol: 'tcp', port: 3306 },
  };
  const left = titles(net(shop, { intents }));
  expect(left).not.toContain('Nothing on the Internet reaches db');
  expect(left).not.toContain('web reaches db on tcp 3306');
  expect(left).not.toContain('front reaches db on tcp 3306');
  expect(left).toContain('tools does not reach db on tcp 3306');
});

const folder = new URL('../testing/samples/', import.meta.url);
const samples = readdirSync(folder).map((file) => read(readFileSync(new URL(file, folder), 'utf8')));
const designs = [...samples, ...Array.from({ length: 6 }, (_, seed) => randomDesign(seed))];

test('of any design: a dozen at most, the same each time, each holds, and none is suggested again once stated', () => {
  let count = 0;
  for (const document of designs) {
    const made = suggested(document);
    count += made.length;
    expect(made.length).toBeLessThanOrEqual(12);
    expect(suggested(structuredClone(document))).toEqual(made);
    const intents = Object.fromEntries(
      made.map(({ intent }, i): [string, Intent] => [`i${i}`, { name: 'x', ...intent }]),
    );
    const stated = { ...document, intents };
    expect(prove(stated, lowerDocument(stated)).proofs.filter(({ holds }) => holds !== true)).toEqual([]);
    const again = suggested(stated).map(({ intent }) => JSON.stringify(intent));
    expect(again.filter((each) => made.some(({ intent }) => JSON.stringify(intent) === each))).toEqual([]);
    for (const { title, why } of made) expect(`${render(title)} ${render(why)}`).not.toMatch(/\{\w/);
  }
  expect(count).toBeGreaterThan(60);
});
