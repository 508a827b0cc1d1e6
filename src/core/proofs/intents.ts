/** Which intents hold: proved over every host, protocol and port that they speak of, and for one that fails a flow that goes against it. */

import { formatIp } from '../address/ip.ts';
import { lowestOf } from '../address/prefix-set.ts';
import { INTERNET } from '../base/id.ts';
import { type Message, message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { type Pointer, pointerOf } from '../base/pointer.ts';
import { type Trace, type Verdict, verdictOf } from '../dataplane/disposition.ts';
import { type Flow, ICMP, type Network, TCP } from '../dataplane/network.ts';
import { anyOf, type Query, type Reached, reach } from '../dataplane/reach.ts';
import { Reads } from '../dataplane/reads.ts';
import { type Region, withoutAll } from '../dataplane/region.ts';
import { trace } from '../dataplane/trace.ts';
import type { Document, Intent } from '../document/document.ts';
import type { Asked } from '../document/endpoint.ts';
import { KIND_IDS } from '../kinds/index.ts';
import { queriesOf, servicesOf } from './queries.ts';

/** One flow that goes against an intent. `from` and `to` are addresses; `port` is null for icmp. */
export interface Counterexample {
  readonly from: string;
  readonly to: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly port: number | null;
  readonly verdict: Verdict;
}

/** How an intent stands. */
export type Proof =
  | { readonly id: string; readonly holds: true }
  | {
      readonly id: string;
      readonly holds: false;
      readonly example: Counterexample;
      /** The place that decides about the example. */
      readonly because: Pointer;
      readonly says: Message;
    }
  /** It cannot be asked: an end is missing, has no host, or is ambiguous. */
  | { readonly id: string; readonly holds: null; readonly says: Message };

interface Entry {
  readonly intent: Intent;
  readonly proof: Proof;
  readonly reads: Reads;
}

/** Every intent's proof, kept to make the next proving cheaper. */
export interface Proofs {
  readonly network: Network;
  /** In order of id. */
  readonly proofs: readonly Proof[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** What a proof looks at in a document. */
export type Stated = Pick<Document, 'resources' | 'intents'>;

/** How many proofs are kept: before and after an edit, and one more, as the proof of a fix looks at them in turn. */
const KEPT = 3;
let last: readonly { readonly stated: Stated; readonly proofs: Proofs }[] = [];

/** The proofs of a document, made once for all who ask, and cheaper after those of the last few, and of `previous`. The same tables give the identical proofs. */
export function proofsFor(stated: Stated, network: Network, previous?: Proofs): Proofs {
  const known = last.find((each) => isSame(each.stated, stated));
  const earlier = last.map((each) => each.proofs);
  const proofs = known?.proofs ?? prove(stated, network, ...(previous === undefined ? [] : [previous]), ...earlier);
  last = [known ?? { stated, proofs }, ...last.filter((each) => each !== known)].slice(0, KEPT);
  return proofs;
}

function isSame(a: Stated, b: Stated): boolean {
  return a.intents === b.intents && KIND_IDS.every((kind) => a.resources[kind] === b.resources[kind]);
}

/**
 * Proves the intents of a document over its network. Of `earlier`, the proofs of any documents, an answer stands when nothing that it rests on has changed:
 * it is then the identical object.
 */
export function prove(document: Stated, network: Network, ...earlier: readonly (Proofs | undefined)[]): Proofs {
  const entries = new Map<string, Entry>();
  for (const id of sortedKeys(document.intents)) {
    const intent = document.intents[id];
    if (intent === undefined) continue;
    entries.set(id, standing(id, intent, network, earlier) ?? proveOne(document, network, id, intent));
  }
  return { network, entries, proofs: [...entries.values()].map(({ proof }) => proof) };
}

function standing(
  id: string,
  intent: Intent,
  network: Network,
  earlier: readonly (Proofs | undefined)[],
): Entry | null {
  for (const previous of earlier) {
    const before = previous?.entries.get(id);
    // An invalid intent rests on what the resources are called too: it is asked again.
    if (before === undefined || previous === undefined || before.intent !== intent || before.proof.holds === null)
      continue;
    if (before.reads.stands(previous.network, network)) return before;
  }
  return null;
}

function proveOne(document: Stated, network: Network, id: string, intent: Intent): Entry {
  const reads = new Reads();
  const against = counterexample(document, network, intent, reads);
  if (!against.ok) return { intent, reads, proof: { id, holds: null, says: against.message } };
  if (against.value === null) return { intent, reads, proof: { id, holds: true } };
  return { intent, reads, proof: failure(network, id, intent, against.value) };
}

/** The first flow that goes against an intent, null when it holds, or why it cannot be asked. `reads` notes what the answer rests on. */
export function counterexample(
  document: Pick<Document, 'resources'>,
  network: Network,
  intent: Intent,
  reads: Reads | null = null,
): Asked<Flow | null> {
  const port = intent.port ?? null;
  if (port === null && (intent.protocol === 'tcp' || intent.protocol === 'udp'))
    return { ok: false, message: message('endpoint.port-missing', { protocol: intent.protocol }) };
  const queries = queriesOf(document, network, intent, servicesOf(intent.protocol, port), false);
  if (!queries.ok) return queries;
  for (const query of queries.value) {
    const against = flowAgainst(query, reach(network, query, reads), intent.expect);
    if (against !== null) return { ok: true, value: against };
  }
  return { ok: true, value: null };
}

/** A flow of a query that is not as it is expected, or null. */
function flowAgainst(query: Query, answer: Reached, expect: Intent['expect']): Flow | null {
  const port = lowestOf(query.ports) ?? 0;
  const alone = lowestOf(expect === 'reachable' ? answer.itselfLost : answer.itself);
  if (alone !== null) return flowOf(query, alone, alone, port);
  const whole: Region = { from: query.senders.addresses, to: query.to, ports: query.ports };
  const wrong = expect === 'reachable' ? withoutAll([whole], answer.reachable) : answer.reachable;
  // From the Internet to a host's faces no address is both.
  const any = anyOf(wrong);
  return any === null ? null : flowOf(query, any.from, any.to, any.port);
}

function flowOf({ senders, faces, wanted, protocol }: Query, address: number, to: number, port: number): Flow {
  const from = { address, host: senders.host, segment: senders.segment, site: senders.site };
  const place = faces === null ? wanted : ({ kind: 'host', host: faces } as const);
  return { from, to, wanted: place, byFaces: faces !== null, protocol, port };
}

function failure(network: Network, id: string, intent: Intent, flow: Flow): Proof {
  const traced = trace(network, flow);
  const protocol = flow.protocol === TCP ? 'tcp' : flow.protocol === ICMP ? 'icmp' : 'udp';
  const verdict = verdictOf(traced.forward.disposition, traced.return?.disposition ?? null);
  const port = flow.protocol === ICMP ? null : flow.port;
  const example = { from: formatIp(flow.from.address), to: formatIp(flow.to), protocol, port, verdict } as const;
  const decided = decisionOf(traced, intent.expect);
  const because = decided === undefined || decided.because === '' ? pointerOf('intents', id) : decided.because;
  const says = decided?.says ?? message('trace.no-state', { at: INTERNET });
  return { id, holds: false, example, because, says };
}

/** The hop that decides: the last of a lost packet; of one that should not have come, the last filter or route that let it. */
function decisionOf(traced: Trace, expect: Intent['expect']) {
  const hops = expect === 'reachable' && traced.return !== null ? traced.return.hops : traced.forward.hops;
  const placed = hops.filter(({ because }) => because !== '');
  if (expect === 'reachable') return placed.at(-1) ?? hops.at(-1);
  const letting = placed.findLast(({ step }) => step === 'security-group' || step === 'network-acl');
  return letting ?? placed.findLast(({ step }) => step === 'route' || step === 'tunnel') ?? hops.at(-1);
}
