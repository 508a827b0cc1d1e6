/** Measures the exact answer for two subnets: every host, every protocol, every port, and everything that stands in the way. */

import { formatIp } from '../../../src/core/address/ip.ts';
import { ICMP, type Network, TCP } from '../../../src/core/dataplane/network.ts';
import { anyOf, type Query, reach } from '../../../src/core/dataplane/reach.ts';
import { type Region, withoutAll } from '../../../src/core/dataplane/region.ts';
import { type Document, lowerDocument, reachability } from '../../../src/core/index.ts';
import { EVERYTHING, queriesOf } from '../../../src/core/proofs/queries.ts';
import { type PlainFlow, plainTrace } from '../../../src/core/testing/plain/plain-trace.ts';
import { randomFrom } from '../../../src/core/testing/random.ts';
import { assert, line, quantile, ROUNDS, shown, spread, timed } from './measure.ts';

const PAIRS = 200;
const COMPARED = 20;

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Prints the times for a pair. */
export function measureSets(design: Document): void {
  console.log('\nA pair of subnets, exact, all protocols and ports');
  const pairs = pairsOf(design);
  const network = lowerDocument(design);
  const compared = pairs.slice(0, COMPARED).reduce((sum, pair) => sum + compare(design, network, pair), 0);
  line('agree with the plain implementation', `${compared} flows drawn from what passes and from what does not`);

  const first: number[] = [];
  const again: number[] = [];
  const blockers: number[] = [];
  let single: number[] = [];
  let passing = 0;
  for (let round = -1; round < ROUNDS; round += 1) {
    const fresh = structuredClone(design);
    const unseen = lowerDocument(fresh);
    const cold = timed(() => pairs.forEach((pair) => void passes(fresh, unseen, pair)));
    const one = pairs.map((pair) => timed(() => void passes(fresh, unseen, pair)));
    passing = pairs.filter((pair) => passes(fresh, unseen, pair)).length;
    const all = timed(() => pairs.forEach((pair) => void reachability(fresh, unseen, pair)));
    if (round < 0) continue;
    first.push(cold / PAIRS);
    again.push(one.reduce((sum, time) => sum + time, 0) / PAIRS);
    single = [...single, ...one];
    blockers.push(all / PAIRS);
  }
  line(`${PAIRS} pairs`, `between ${passing} of them something passes`);
  line('what passes, on a network just built', spread(first));
  line('what passes, again', spread(again));
  line('  pair by pair', `median ${shown(quantile(single, 0.5))}, 95th percentile ${shown(quantile(single, 0.95))}`);
  line('what passes and every blocker', spread(blockers));
}

/** Half near, within a VPC, half anywhere. */
function pairsOf({ resources }: Document): Pair[] {
  const random = randomFrom(11);
  const subnets = Object.keys(resources.subnet);
  return Array.from({ length: PAIRS }, (_, n) => {
    const from = random.pick(subnets);
    const near = subnets.filter((id) => resources.subnet[id]?.vpc === resources.subnet[from]?.vpc);
    return { from, to: random.pick(n % 2 === 0 ? near : subnets) };
  });
}

function queries(design: Document, network: Network, pair: Pair): readonly Query[] {
  const asked = queriesOf(design, network, pair, EVERYTHING, false);
  if (!asked.ok) throw new Error(`Cannot be asked: ${JSON.stringify(pair)}`);
  return asked.value;
}

function passes(design: Document, network: Network, pair: Pair): boolean {
  let regions = 0;
  for (const query of queries(design, network, pair)) regions += reach(network, query).reachable.length;
  return regions > 0;
}

/** Draws a flow from what passes and one from what does not, of every query, and asks the plain implementation. */
function compare(design: Document, network: Network, pair: Pair): number {
  let asked = 0;
  for (const query of queries(design, network, pair)) {
    const { reachable } = reach(network, query);
    const whole: Region = { from: query.senders.addresses, to: query.to, ports: query.ports };
    const draws = [
      { regions: reachable, reaches: true },
      { regions: withoutAll([whole], reachable), reaches: false },
    ];
    for (const { regions, reaches } of draws) {
      const flow = flowIn(query, regions);
      if (flow === null) continue;
      const answer = plainTrace(design, flow);
      assert(!('error' in answer) && (answer.verdict === 'reachable') === reaches, () => ({ flow, reaches, answer }));
      asked += 1;
    }
  }
  return asked;
}

function flowIn({ protocol }: Query, regions: readonly Region[]): PlainFlow | null {
  const any = anyOf(regions);
  if (any === null) return null;
  const ends = { from: formatIp(any.from), to: formatIp(any.to) };
  if (protocol === ICMP) return { ...ends, protocol: 'icmp' };
  return { ...ends, protocol: protocol === TCP ? 'tcp' : 'udp', port: any.port };
}
