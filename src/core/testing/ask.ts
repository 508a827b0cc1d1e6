/** One question about a document, for tests: the trace, the same as a verdict, and its sentences. */

import { render } from '../base/catalogue/index.ts';
import type { Outcome, Path, Trace } from '../dataplane/disposition.ts';
import { withFailures } from '../dataplane/network.ts';
import { trace, verdict } from '../dataplane/trace.ts';
import { flowOf } from '../document/ask.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';

/** What a test reads. `error` is the sentence of a question that cannot be asked; the rest is then empty. */
export interface Answer {
  readonly error: string | null;
  /** `reachable`, `no-return`, `unreachable`. */
  readonly verdict: string;
  /** The dispositions: `delivered/no-route`, or one word when the request was lost. */
  readonly ended: string;
  /** Each hop as `at step because: sentence`, request and reply. */
  readonly forward: readonly string[];
  readonly back: readonly string[];
  readonly assumes: readonly string[];
}

/**
 * Asks whether `from` reaches `to`, by `tcp 443`, `udp 53` or `icmp`, with these resources and zones failed. Throws when trace and verdict disagree.
 */
export function ask(
  document: Document,
  from: string | null,
  to: string | null,
  what = 'tcp 443',
  failed: readonly string[] = [],
): Answer {
  const sound = lowerDocument(document);
  const network = failed.length === 0 ? sound : withFailures(sound, new Set(failed));
  const [protocol = '', port] = what.split(' ');
  const asked = flowOf(document, network, { from, to, protocol, port: port === undefined ? undefined : Number(port) });
  if (!asked.ok) return { error: render(asked.message), verdict: '', ended: '', forward: [], back: [], assumes: [] };
  const long = trace(network, asked.value);
  const short = verdict(network, asked.value);
  const same = short.verdict === long.verdict && dispositions(short) === endedOf(long);
  if (!same) throw new Error(`The trace ends ${endedOf(long)}, the verdict ${dispositions(short)}`);
  return {
    error: null,
    verdict: long.verdict,
    ended: endedOf(long),
    forward: shown(long.forward),
    back: long.return === null ? [] : shown(long.return),
    assumes: long.assumes,
  };
}

const dispositions = (outcome: Outcome): string =>
  outcome.return === null ? outcome.forward : `${outcome.forward}/${outcome.return}`;

const endedOf = (long: Trace): string =>
  long.return === null ? long.forward.disposition : `${long.forward.disposition}/${long.return.disposition}`;

const shown = (path: Path): string[] =>
  path.hops.map((hop) => `${hop.at} ${hop.step} ${hop.because}: ${render(hop.says)}`);
