/** Intents: what holds, what goes against one that does not, and that proving again after an edit is proving from nothing. */

import { expect, test } from 'vitest';
import { render } from '../base/catalogue/index.ts';
import type { Json } from '../base/json.ts';
import { verdict } from '../dataplane/trace.ts';
import { flowOf } from '../document/ask.ts';
import type { Document, Intent } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { net } from '../testing/net.ts';
import { randomFrom } from '../testing/random.ts';
import { randomDesign } from '../testing/random-design.ts';
import { randomFlows } from '../testing/random-flows.ts';
import { type Proof, type Proofs, prove } from './intents.ts';

const LONG = process.env['PLUMBLINE_LONG'] !== undefined;

const sketch = {
  vpc: { v: { cidr: '10.0.0.0/16' } },
  subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
  'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '10.0.1.0/24' }] } },
  cvm: { web: { subnet: 'b', privateIp: '10.0.2.9', securityGroups: ['g'] } },
};

function proofOf(intent: { readonly [key: string]: Json }): Proof | undefined {
  const document = net(sketch, { intents: { i: intent } });
  return prove(document, lowerDocument(document)).proofs[0];
}

test.each<[string, { readonly [key: string]: Json }]>([
  ['every host of one reaches every host of the other', { from: 'a', to: 'web', protocol: 'tcp', port: 443 }],
  ['none reaches any', { from: 'a', to: 'web', protocol: 'udp', port: 53, expect: 'unreachable' }],
  ['nobody comes in', { from: 'internet', to: 'v', protocol: 'all', expect: 'unreachable' }],
])('holds: %s', (_, intent) => expect(proofOf(intent)).toEqual({ id: 'i', holds: true }));

test('one that fails has a flow against it, and what decides', () => {
  const proof = proofOf({ from: 'a', to: 'b', protocol: 'all' });
  expect(proof).toMatchObject({
    holds: false,
    because: '/resources/security-group/g/inbound',
    example: { from: '10.0.1.2', to: '10.0.2.9', protocol: 'tcp', port: 1, verdict: 'unreachable' },
  });
  expect(proofOf({ from: 'a', to: 'web', protocol: 'tcp', port: 443, expect: 'unreachable' })).toMatchObject({
    holds: false,
    because: '/resources/security-group/g/inbound/0',
    example: { verdict: 'reachable' },
  });
});

test('one that cannot be asked neither holds nor fails', () => {
  const proof = proofOf({ from: 'a', to: 'nowhere', protocol: 'icmp' });
  expect(proof?.holds).toBe(null);
  expect(proof !== undefined && 'says' in proof ? render(proof.says) : '').toContain('nowhere');
});

function withIntents(design: Document, seed: number): Document {
  const flows = randomFlows(design, seed, 6);
  const intents = flows.map(({ from, to, protocol, port }, i): [string, Intent] => [
    `i${i}`,
    {
      name: `i${i}`,
      from,
      to,
      protocol,
      ...(port === undefined ? {} : { port }),
      expect: i % 2 === 0 ? 'reachable' : 'unreachable',
    },
  ]);
  return { ...design, intents: Object.fromEntries(intents) };
}

/** Switches routes, turns a filter round, or takes a resource away. */
function edited(document: Document, seed: number): Document {
  const random = randomFrom(seed);
  const { resources } = document;
  const kinds = ['route-table', 'route-table', 'network-acl', 'security-group', 'subnet', 'vpn-tunnel'] as const;
  const kind = random.pick(kinds);
  const ids = Object.keys(resources[kind]);
  if (ids.length === 0) return document;
  const id = random.pick(ids);
  const turned = <T>({ inbound, outbound }: { inbound: readonly T[]; outbound: readonly T[] }) => ({
    inbound: inbound.toReversed(),
    outbound: outbound.slice(1),
  });
  const group = resources['security-group'][id];
  const acl = resources['network-acl'][id];
  const table = resources['route-table'][id];
  const put = (value: object): Document => ({
    ...document,
    resources: { ...resources, [kind]: { ...resources[kind], [id]: value } },
  });
  if (group !== undefined) return put({ ...group, ...turned<(typeof group.inbound)[number]>(group) });
  if (acl !== undefined) return put({ ...acl, ...turned<(typeof acl.inbound)[number]>(acl) });
  if (table !== undefined)
    return put({
      ...table,
      routes: table.routes.map((each) => (random.chance(0.5) ? { ...each, enabled: !each.enabled } : each)),
    });
  const rest = Object.fromEntries(Object.entries(resources[kind]).filter(([other]) => other !== id));
  return random.chance(0.3) ? { ...document, resources: { ...resources, [kind]: rest } } : document;
}

test(
  'over random edits, proving again is proving from nothing, and the tracer confirms the flow of each that fails',
  () => {
    for (let seed = 1; seed <= (LONG ? 5000 : 200); seed += 1) {
      let document = withIntents(randomDesign(seed), seed);
      let proofs: Proofs | undefined;
      for (let step = 0; step < 6; step += 1) {
        const network = lowerDocument(document);
        proofs = prove(document, network, proofs);
        expect({ seed, step, proofs: proofs.proofs }).toEqual({ seed, step, proofs: prove(document, network).proofs });
        for (const proof of proofs.proofs) {
          const intent = document.intents[proof.id];
          if (proof.holds === null || intent === undefined) continue;
          // The one flow that the question stands for goes with an intent that holds.
          const asked = flowOf(document, network, { ...intent, port: intent.port ?? null });
          const one = asked.ok ? verdict(network, asked.value).verdict === 'reachable' : null;
          if (proof.holds && one !== null)
            expect({ seed, step, intent, one }).toEqual({ seed, step, intent, one: intent.expect === 'reachable' });
          if (!proof.holds)
            expect({ seed, step, intent, reached: proof.example.verdict === 'reachable' }).toEqual({
              seed,
              step,
              intent,
              reached: intent.expect === 'unreachable',
            });
        }
        document = edited(document, seed * 31 + step);
      }
    }
  },
  LONG ? 600_000 : 60_000,
);
