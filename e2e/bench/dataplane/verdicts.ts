/** Measures one flow: its verdict, its explanation, and the plain implementation beside them in the same rounds. */

import { verdict } from '../../../src/core/dataplane/trace.ts';
import { type Document, type Flow, flowOf, lowerDocument, trace } from '../../../src/core/index.ts';
import { plainTrace } from '../../../src/core/testing/plain/plain-trace.ts';
import { type AskedFlow, flowsOver } from './flows.ts';
import { assert, line, median, ROUNDS, spread, timed } from './measure.ts';

const FLOWS = 1000;
/** How often a round goes through all flows: enough for a round of some tens of milliseconds. */
const VERDICTS = 50;
const TRACES = 15;

/** Prints the times for each flow. */
export function measureVerdicts(design: Document): void {
  console.log('\nOne flow');
  const network = lowerDocument(design);
  const questions = flowsOver(design, 5, FLOWS);
  const flows = questions.map((question) => flowAsked(design, question));
  const kinds = new Map<string, number>();
  for (const flow of flows) {
    const { verdict: word, forward } = verdict(network, flow);
    const kind = word === 'unreachable' ? `${word} (${forward})` : word;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  questions.forEach((question, index) => {
    compare(design, question, flows[index]);
  });
  line(`${FLOWS} flows`, [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', '));
  line('agree with the plain implementation', `${FLOWS} of ${FLOWS}, in verdict and both ends`);

  const reachable = flows.filter((flow) => verdict(network, flow).verdict === 'reachable');
  const measured = {
    verdict: () => each(flows, VERDICTS, (flow) => verdict(network, flow)),
    whole: () => each(reachable, VERDICTS, (flow) => verdict(network, flow)),
    trace: () => each(flows, TRACES, (flow) => trace(network, flow)),
    traceWhole: () => each(reachable, TRACES, (flow) => trace(network, flow)),
    asked: () => each(questions, 1, (question) => verdict(network, flowAsked(design, question))),
    plain: () => each(questions, 1, (question) => plainTrace(design, question)),
  };
  const times = { verdict: [], whole: [], trace: [], traceWhole: [], asked: [], plain: [] } as Record<
    keyof typeof measured,
    number[]
  >;
  // The first rounds only make the code warm.
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const name of Object.keys(measured) as (keyof typeof measured)[]) {
      const took = measured[name]();
      if (round >= 0) times[name].push(took);
    }
  }
  line('verdict', spread(times.verdict));
  line('  of those that are reachable, there and back', spread(times.whole));
  line('trace, with the whole explanation', spread(times.trace));
  line('  of those that are reachable, there and back', spread(times.traceWhole));
  line('question read, then verdict', spread(times.asked));
  line('plain implementation, question to verdict', spread(times.plain));
  line('verdict, times faster than plain', ratio(times.plain, times.verdict));
  line('trace, times faster than plain', ratio(times.plain, times.trace));
  line('question to verdict, times faster than plain', ratio(times.plain, times.asked));
}

function flowAsked(design: Document, question: AskedFlow): Flow {
  const asked = flowOf(design, lowerDocument(design), question);
  if (!asked.ok) throw new Error(`Cannot be asked: ${JSON.stringify(question)}`);
  return asked.value;
}

function compare(design: Document, question: AskedFlow, flow: Flow | undefined): void {
  if (flow === undefined) return;
  const network = lowerDocument(design);
  const quick = verdict(network, flow);
  const long = trace(network, flow);
  const plain = plainTrace(design, question);
  const same =
    !('error' in plain) &&
    [quick.verdict, long.verdict].every((word) => word === plain.verdict) &&
    [quick.forward, long.forward.disposition].every((end) => end === plain.forward) &&
    [quick.return, long.return?.disposition ?? null].every((end) => end === plain.return);
  assert(same, () => ({ question, quick, plain }));
}

/** Milliseconds for each run, going so many times through a list. */
function each<T>(list: readonly T[], times: number, run: (one: T) => unknown): number {
  let used = 0;
  const took = timed(() => {
    for (let time = 0; time < times; time += 1) for (const one of list) if (run(one) !== null) used += 1;
  });
  return took / used;
}

/** How many times more, round by round. */
function ratio(slow: readonly number[], fast: readonly number[]): string {
  const ratios = slow.map((time, round) => time / (fast[round] ?? 1));
  return `median ${median(ratios).toFixed(0)}, ${Math.min(...ratios).toFixed(0)} to ${Math.max(...ratios).toFixed(0)}`;
}
