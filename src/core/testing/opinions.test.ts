/** Two readings of one law: the plain tracer and the fast one must agree about every flow, in words and not only in verdicts. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAILURES, SUCCESSES } from '../dataplane/disposition.ts';
import { withFailures } from '../dataplane/network.ts';
import { trace, verdict } from '../dataplane/trace.ts';
import { flowOf } from '../document/ask.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { designsWithFlows } from './arbitrary.ts';
import { net, type Sketch } from './net.ts';
import { type PlainFlow, plainTrace } from './plain/plain-trace.ts';
import { randomDesign } from './random-design.ts';
import { type RandomFlow, randomFailures, randomFlows } from './random-flows.ts';
import { scaledDesign } from './scale.ts';

const LONG = process.env['PLUMBLINE_LONG'] !== undefined;
const RUNS = LONG ? 20_000 : 1000;
const TIMEOUT = LONG ? 600_000 : 60_000;

type Opinion =
  | { readonly verdict: string; readonly forward: string; readonly return: string | null }
  | 'cannot be asked';

function fast(design: Document, flow: PlainFlow, failed: readonly string[]): Opinion {
  const sound = lowerDocument(design);
  const network = failed.length === 0 ? sound : withFailures(sound, new Set(failed));
  const asked = flowOf(design, network, flow);
  if (!asked.ok) return 'cannot be asked';
  const { verdict: word, forward, return: reply } = verdict(network, asked.value);
  const long = trace(network, asked.value);
  if (long.verdict !== word || long.forward.disposition !== forward || (long.return?.disposition ?? null) !== reply)
    throw new Error(
      `The explanation ends otherwise than the verdict: ${JSON.stringify({ flow, long, word, forward, reply })}`,
    );
  return { verdict: word, forward, return: reply };
}

function plain(design: Document, flow: PlainFlow, failed: readonly string[] = []): Opinion {
  const answer = plainTrace(design, flow, failed);
  return 'error' in answer ? 'cannot be asked' : answer;
}

function agree(design: Document, flows: readonly RandomFlow[], failed: readonly string[], about: string): void {
  for (const flow of flows)
    expect({ about, flow, opinion: fast(design, flow, failed) }).toEqual({
      about,
      flow,
      opinion: plain(design, flow, failed),
    });
}

// A seed of its own for each night; the same one for everybody by day.
const parameters = LONG ? { numRuns: RUNS } : { numRuns: RUNS, seed: 20261125 };

test(
  'on random designs',
  () => {
    fc.assert(
      fc.property(designsWithFlows(6), ({ seed, design, flows }) => agree(design, flows, [], `seed ${seed}`)),
      parameters,
    );
  },
  TIMEOUT,
);

test(
  'on random designs in which gateways, tunnels and zones have failed',
  () => {
    fc.assert(
      fc.property(designsWithFlows(4), ({ seed, design, flows }) =>
        agree(design, flows, randomFailures(design, seed), `seed ${seed}`),
      ),
      { ...parameters, numRuns: RUNS / 2 },
    );
  },
  TIMEOUT,
);

test('the random designs lead to every end that a request can have, and most that a reply can', () => {
  const forward = new Set<string>();
  const reply = new Set<string>();
  for (let seed = 0; seed < 500; seed += 1) {
    const design = randomDesign(seed);
    for (const flow of randomFlows(design, seed, 10)) {
      for (const failed of [[], randomFailures(design, seed)]) {
        const opinion = plain(design, flow, failed);
        if (opinion === 'cannot be asked') continue;
        forward.add(opinion.forward);
        if (opinion.return !== null) reply.add(opinion.return);
      }
    }
  }
  // Lost is what a reply is, not a request.
  expect([...forward].sort()).toEqual([...SUCCESSES, ...FAILURES].filter((word) => word !== 'reply-lost').sort());
  expect(reply.size).toBeGreaterThan(14);
});

// Where the two once disagreed.
test.each([
  0, 7, 8, 9, 10, 12, 14, 22, 31, 37, 43, 66, 78, 110, 121, 129, 151, 159, 216, 226, 325, 337, 366, 599, 663, 671, 872,
  955, 1017, 1084, 2999, 3371, 3959, 4486, 4999, 5493, 8632, 9065, 9624, 11294, 11898, 11987, 13354,
])('unlucky seed %i', (seed) => {
  const design = randomDesign(seed);
  const flows = randomFlows(design, seed, 10);
  agree(design, flows, [], `seed ${seed}`);
  agree(design, flows, randomFailures(design, seed), `seed ${seed}, with failures`);
});

test(
  'on a large design',
  () => {
    const design = scaledDesign(3, { subnets: 150, policiesPerTable: 30, intents: 40 });
    const flows = Object.values(design.intents).map(({ from, to, port }) => ({
      from: from ?? '',
      to: to ?? '',
      protocol: 'tcp' as const,
      port: port ?? 1,
    }));
    agree(design, flows, [], 'scale');
  },
  TIMEOUT,
);

describe('what they had to be told', () => {
  const vpc = { v: { cidr: '10.0.0.0/16' } };
  const tcp = (from: string, to: string, port = 80): PlainFlow => ({ from, to, protocol: 'tcp', port });
  const rows: readonly (readonly [string, Sketch, PlainFlow, string])[] = [
    [
      'a request to the source’s own address is delivered, in an IDC too',
      { idc: { i: { cidrs: ['192.168.0.0/24'] } } },
      tcp('i', 'i'),
      'delivered/delivered',
    ],
    ['and on the Internet', {}, tcp('8.8.8.8', '8.8.8.8'), 'delivered/delivered'],
    [
      'a public gateway without an address is no next hop',
      {
        vpc,
        subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v' } },
        'route-table': {
          r: {
            vpc: 'v',
            default: true,
            routes: [{ destination: '0.0.0.0/0', nextHopType: 'public-gateway', nextHop: 'p' }],
          },
        },
        'public-gateway': { p: { subnet: 'b', eip: 'e' } },
        eip: { e: { address: '119.28.0.1' } },
      },
      tcp('a', 'internet'),
      'next-hop-invalid',
    ],
    [
      'a reply that would leave by a public gateway passes its groups before it is lost',
      {
        vpc,
        subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
        'route-table': {
          r: {
            vpc: 'v',
            default: true,
            routes: [{ destination: '0.0.0.0/0', nextHopType: 'public-gateway', nextHop: 'p' }],
          },
        },
        'public-gateway': { p: { subnet: 'b', eip: 'e', securityGroups: ['closed'] } },
        'security-group': { closed: {} },
        eip: { e: { address: '119.28.0.1' } },
        'direct-connect-gateway': { d: { vpc: 'v' } },
        'direct-connect-tunnel': { t: { directConnectGateway: 'd', idc: 'i' } },
        idc: { i: { cidrs: ['198.51.100.0/24'] } },
      },
      tcp('i', 'a'),
      'delivered/security-group-denied-in',
    ],
    [
      'a balancer that takes nothing has not taken what was meant for another',
      {
        vpc,
        subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.1.0/24' } },
        clb: { l: { subnet: 'a', privateIp: '10.0.1.9' } },
        cvm: { meant: { subnet: 'b', privateIp: '10.0.1.9' }, asks: { subnet: 'b', privateIp: '10.0.1.5' } },
      },
      tcp('asks', 'meant'),
      'no-listener',
    ],
    [
      'a CIDR as a destination stands for hosts: the IDC’s only where no longer block takes the address, a subnet’s usable ones',
      {
        vpc,
        subnet: { a: { vpc: 'v', cidr: '10.0.1.0/24' }, b: { vpc: 'v', cidr: '10.0.2.0/24' } },
        'direct-connect-gateway': { d: { vpc: 'v' } },
        'direct-connect-tunnel': { t: { directConnectGateway: 'd', idc: 'i' } },
        idc: { i: { cidrs: ['10.0.0.0/8'] } },
      },
      tcp('a', '10.0.2.0/24'),
      'delivered/delivered',
    ],
  ];

  test.each(rows)('%s', (_, sketch, flow, wanted) => {
    const design = net(sketch);
    for (const opinion of [plain(design, flow), fast(design, flow, [])])
      expect(
        opinion === 'cannot be asked' ? opinion : [opinion.forward, opinion.return].filter(Boolean).join('/'),
      ).toBe(wanted);
  });
});
