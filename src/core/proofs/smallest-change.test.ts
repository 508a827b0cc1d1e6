/** The search for the smallest change: what it offers, checks and names, when it ends, and that everything offered holds and breaks nothing. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apply } from '../document/apply.ts';
import type { Document, Intent } from '../document/document.ts';
import { design, open, peered, vpc } from '../testing/failing.ts';
import { over, read } from '../testing/net.ts';
import { offered, search, standing } from '../testing/offered.ts';
import { randomDesign } from '../testing/random-design.ts';
import { randomFlows } from '../testing/random-flows.ts';
import { smallestChange } from './smallest-change.ts';

const SAMPLES = new URL('../testing/samples/', import.meta.url);

const LONG = process.env['PLUMBLINE_LONG'] !== undefined;

describe('the search', () => {
  const closed = design(over(vpc, { 'security-group': { g: { inbound: [] } } }), { from: 'a', to: 'web' });

  test('offers only what the check lets through, with what the check made of it', () => {
    expect(search(closed, 'i', () => null)?.offers).toEqual([]);
    const marked = search(closed, 'i', (fix) => ({ ...fix, safety: 'safe' }));
    expect(marked?.offers.map(({ fix }) => fix.safety)).toEqual(['safe']);
  });

  test('says what it opens', () => {
    const effect = search(closed, 'i')?.offers[0]?.effect;
    expect(effect?.opened).toMatchObject([{ protocol: 'tcp', ports: [[443, 443]], to: [167772681, 167772681] }]);
    expect(effect?.closed).toEqual([]);
  });

  test('looks at its effect between the ends of the intent first', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`s${i}`, { vpc: 'v', cidr: `10.0.${100 + i}.0/24` }]),
    );
    const sketch = over(over(vpc, { subnet: many }), { 'security-group': { g: { inbound: [] } } });
    const effect = search(design(sketch, { from: 's50', to: 'web' }), 'i')?.offers[0]?.effect;
    expect(effect?.opened).toMatchObject([{ ports: [[443, 443]], between: ['s50', 'b'] }]);
  });

  test('names what stands in the way when nothing is found', () => {
    const sketch = { ...peered, 'peering-connection': {} };
    const found = search(design(sketch, { from: 'a', to: 'b' }), 'i');
    expect(found?.offers).toEqual([]);
    expect(found?.hindrances).toEqual([
      { id: 'ra', pointer: '/resources/route-table/ra/routes', direction: 'forward', disposition: 'no-route' },
    ]);
  });

  test('ends when its budget is used up, and says so', () => {
    const run = smallestChange(design(peered, { from: 'a', to: 'b' }), 'i', (fix) => fix, { candidates: 2, offers: 5 });
    let tried = 0;
    for (let step = run.next(); ; step = run.next()) {
      if (step.done === true) {
        expect(step.value).toMatchObject({ complete: false, tried: 2, offers: [] });
        break;
      }
      tried = step.value.tried;
    }
    expect(tried).toBe(2);
  });

  test('has nothing to do for what holds, cannot be asked, or is not there', () => {
    const fine = design(
      over(vpc, { 'security-group': { g: open } }),
      { from: 'a', to: 'web' },
      {
        lost: { from: 'a', to: 'nowhere', protocol: 'icmp' },
      },
    );
    expect([search(fine, 'i'), search(fine, 'lost'), search(fine, 'gone')]).toEqual([null, null, null]);
  });

  test('mends the broken VPN: the policy, the pair', () => {
    const file = new URL('broken-vpn.topology.json', SAMPLES);
    const document = read(readFileSync(file, 'utf8'));
    expect(offered(document, 'files-harbour')).toEqual([
      'Send 192.168.103.0/24 in Files to Office VPN',
      'Associate Files with Office services default',
    ]);
    expect(offered(document, 'mail-plant-2')[0]).toBe('Take 10.50.1.0/24 to 192.168.104.0/24 into Harbour tunnel');
  });
});

/** Every policy, rule, pair, published port and target of a design. */
function rowsOf({ resources }: Document): string[] {
  const lists = [
    ...Object.entries(resources['route-table']).map(
      ([id, { routes }]) => [`route-table/${id}/routes`, routes] as const,
    ),
    ...(['security-group', 'network-acl'] as const).flatMap((kind) =>
      Object.entries(resources[kind]).flatMap(([id, { inbound, outbound }]) => [
        [`${kind}/${id}/inbound`, inbound] as const,
        [`${kind}/${id}/outbound`, outbound] as const,
      ]),
    ),
    ...Object.entries(resources['vpn-tunnel']).map(([id, { spd }]) => [`vpn-tunnel/${id}/spd`, spd] as const),
    ...Object.entries(resources['nat-gateway']).map(([id, { dnat }]) => [`nat-gateway/${id}/dnat`, dnat] as const),
  ];
  return lists.flatMap(([list, rows]) => rows.map((_: unknown, index: number) => `/resources/${list}/${index}`));
}

test.each(['branches', 'startup', 'migration'])(
  'whatever row %s loses, one edit mends each intent that needs it',
  (name) => {
    const whole = read(readFileSync(new URL(`${name}.topology.json`, SAMPLES), 'utf8'));
    const before = standing(whole);
    let broken = 0;
    for (const pointer of rowsOf(whole)) {
      const { document } = apply(whole, [{ op: 'remove', pointer }]);
      for (const [id, holds] of standing(document)) {
        if (holds !== false || before.get(id) !== true) continue;
        broken += 1;
        const { offers = [] } = search(document, id) ?? {};
        expect({ pointer, id, steps: offers[0]?.steps.length }).toEqual({ pointer, id, steps: 1 });
      }
    }
    expect(broken).toBeGreaterThan(0);
  },
);

function withIntents(drawn: Document, seed: number): Document {
  const intents = randomFlows(drawn, seed, 6).map(({ from, to, protocol, port }, i): [string, Intent] => [
    `i${i}`,
    {
      name: `i${i}`,
      from,
      to,
      protocol,
      ...(port === undefined ? {} : { port }),
      expect: i % 3 === 2 ? 'unreachable' : 'reachable',
    },
  ]);
  return { ...drawn, intents: Object.fromEntries(intents) };
}

test(
  'over random designs, each change that is offered makes the intent hold and breaks none, in three steps at most',
  () => {
    let offers = 0;
    for (let seed = 1; seed <= (LONG ? 1500 : 30); seed += 1) {
      const document = withIntents(randomDesign(seed), seed);
      const before = standing(document);
      for (const [id, holds] of before) {
        if (holds !== false) continue;
        for (const { fix, steps, mends } of search(document, id)?.offers ?? []) {
          offers += 1;
          const after = standing(apply(document, fix.edits).document);
          const broken = [...before].filter(([other, held]) => held === true && after.get(other) !== true);
          expect({ seed, id, holds: after.get(id), broken }).toEqual({ seed, id, holds: true, broken: [] });
          expect(mends.every((each) => before.get(each) !== true && after.get(each) === true)).toBe(true);
          expect(steps.length).toBeLessThanOrEqual(3);
        }
      }
    }
    expect(offers).toBeGreaterThan(LONG ? 500 : 10);
  },
  LONG ? 600_000 : 60_000,
);
