/** The walk of whole sets against the walk of one packet: what is drawn from a reachable region is reachable, and what is drawn from the rest is not. */

import { expect, test } from 'vitest';
import { formatIp } from '../address/ip.ts';
import { hasIp, type IpSet, overlapsSet } from '../address/prefix-set.ts';
import { type Flow, ICMP, type Network, withFailures } from '../dataplane/network.ts';
import { type Query, type Reached, reach } from '../dataplane/reach.ts';
import type { Region } from '../dataplane/region.ts';
import { verdict } from '../dataplane/trace.ts';
import { lowerDocument } from '../document/lower.ts';
import { queriesOf, servicesOf } from '../proofs/queries.ts';
import { type Random, randomFrom } from './random.ts';
import { randomDesign } from './random-design.ts';
import { randomFailures, randomFlows } from './random-flows.ts';

const LONG = process.env['PLUMBLINE_LONG'] !== undefined;
const DESIGNS = LONG ? 20_000 : 1000;
const FIRST = LONG ? 1_000_000 : 0;

/** An address of a set: mostly at an edge of one of its ranges. */
function drawn(random: Random, set: IpSet): number {
  const range = random.int(0, set.length / 2 - 1) * 2;
  const [lo = 0, hi = 0] = [set[range], set[range + 1]];
  return random.pick([lo, hi, random.int(lo, hi)]);
}

function flowIn(random: Random, query: Query, region: Region): Flow {
  const { senders, faces, protocol } = query;
  const from = {
    address: drawn(random, region.from),
    host: senders.host,
    segment: senders.segment,
    site: senders.site,
  };
  const port = protocol === ICMP ? 0 : drawn(random, region.ports);
  const wanted = faces === null ? query.wanted : ({ kind: 'host', host: faces } as const);
  return { from, to: drawn(random, region.to), wanted, byFaces: faces !== null, protocol, port };
}

function said(answer: Reached, flow: Flow): string {
  const { address } = flow.from;
  if (!flow.byFaces && flow.to === address)
    return hasIp(answer.itself, address)
      ? 'reachable'
      : hasIp(answer.itselfLost, address)
        ? 'unreachable'
        : 'not asked';
  const holds = ({ from, to, ports }: Region): boolean =>
    hasIp(from, address) && hasIp(to, flow.to) && hasIp(ports, flow.port);
  if (answer.reachable.some(holds)) return 'reachable';
  return answer.arrived.some(holds) ? 'no-return' : 'unreachable';
}

function shown(flow: Flow) {
  const { from, to, port, protocol, wanted, byFaces } = flow;
  const place = from.host?.id ?? from.segment?.id ?? from.site?.id ?? 'internet';
  return {
    from: `${place} ${formatIp(from.address)}`,
    to: formatIp(to),
    port,
    protocol,
    wanted: wanted?.kind,
    byFaces,
  };
}

function check(seed: number, network: Network, query: Query, random: Random): void {
  const answer = reach(network, query);
  const whole: Region = { from: query.senders.addresses, to: query.to, ports: query.ports };
  const regions = [whole, whole, ...answer.reachable, ...answer.arrived, ...answer.stopped.map(({ region }) => region)];
  for (const region of regions) {
    const flow = flowIn(random, query, region);
    const { verdict: traced, forward, return: back } = verdict(network, flow);
    const about = { seed, ...shown(flow), ended: `${forward}/${back}` };
    expect({ ...about, verdict: said(answer, flow) }).toEqual({ ...about, verdict: traced });
    if (traced === 'reachable' || flow.to === flow.from.address) continue;
    // Whatever ended the flow is among what stops it.
    const end = traced === 'no-return' ? back : forward;
    const direction = traced === 'no-return' ? 'return' : 'forward';
    const found = answer.stopped.some(
      (each) =>
        each.direction === direction &&
        each.disposition === end &&
        hasIp(each.region.from, flow.from.address) &&
        hasIp(each.region.to, flow.to) &&
        hasIp(each.region.ports, flow.port),
    );
    expect({ ...about, found }).toEqual({ ...about, found: true });
  }
  answer.reachable.forEach((a, i) => {
    for (const b of answer.reachable.slice(i + 1))
      expect(overlapsSet(a.from, b.from) && overlapsSet(a.to, b.to) && overlapsSet(a.ports, b.ports)).toBe(false);
  });
}

function ask(seed: number, count: number): number {
  const design = randomDesign(seed);
  const random = randomFrom(seed ^ 0x2545f491);
  const sound = lowerDocument(design);
  const network = random.chance(0.3) ? withFailures(sound, new Set(randomFailures(design, seed))) : sound;
  let asked = 0;
  for (const { from, to, protocol, port } of randomFlows(design, seed ^ 0x5bd1e995, count)) {
    const services = servicesOf(random.chance(0.3) ? null : protocol, random.chance(0.5) ? (port ?? null) : null);
    const queries = queriesOf(design, network, { from, to }, services, random.chance(0.7));
    if (!queries.ok) continue;
    for (const query of queries.value) {
      check(seed, network, query, random);
      asked += 1;
    }
  }
  return asked;
}

test(
  'on random designs, with and without failures',
  () => {
    let asked = 0;
    for (let seed = FIRST; seed < FIRST + DESIGNS; seed += 1) asked += ask(seed, 4);
    expect(asked).toBeGreaterThan(DESIGNS * 4);
  },
  LONG ? 600_000 : 120_000,
);

test('on a design that has once told the two apart', () => {
  expect(ask(1_002_800, 4)).toBeGreaterThan(4);
});
