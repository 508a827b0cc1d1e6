/** Answers one cell of a matrix in full: what passes between two places, what stops the rest, and one flow of each to trace. */

import {
  type Asked,
  answer,
  type Document,
  formatIp,
  INTERNET,
  lowerDocument,
  type Reachability,
  reachability,
  servicesOf,
  type Verdict,
} from '../core/index.ts';
import type { ExampleFlow, Pair, PairQuestion } from './protocol.ts';

type Box = Reachability['reachable'][number];
type Holders = ReadonlyMap<number, { readonly id: string }>;

/** Ports that a person tries first, where they are among those that are asked about. */
const TRIED = [443, 80, 22, 3306, 53];
/** How many boxes are tried for a flow. */
const FEW = 8;
const NOBODY: Holders = new Map();

/** The answer, or why the two places cannot be asked about. */
export function answerPair(document: Document, { from, to, asked }: PairQuestion): Asked<Pair> {
  const network = lowerDocument(document);
  const found = reachability(document, network, { from, to }, servicesOf(asked.protocol, asked.port));
  if (!found.ok) return found;
  const holdersOf = (id: string): Holders => {
    const place = network.structure.places.get(id);
    return place?.kind === 'segment' ? place.segment.holders : NOBODY;
  };
  const sides = { from, to, senders: holdersOf(from), receivers: holdersOf(to) };
  const { reachable, blocked } = found.value;
  const passes = exampleOf(document, sides, reachable, (verdict) => verdict === 'reachable');
  const lost = exampleOf(document, sides, blocked, (verdict) => verdict !== 'reachable');
  return { ok: true, value: { ...found.value, passes, lost } };
}

interface Sides {
  readonly from: string;
  readonly to: string;
  readonly senders: Holders;
  readonly receivers: Holders;
}

/** One flow of the boxes whose trace ends as is expected, between resources where they hold an address of the box; null when none is found. */
function exampleOf(
  document: Document,
  sides: Sides,
  boxes: readonly Box[],
  expected: (verdict: Verdict) => boolean,
): ExampleFlow | null {
  const named = ({ from, to }: Box): number =>
    (isHeld(from, sides.senders) ? 1 : 0) + (isHeld(to, sides.receivers) ? 1 : 0);
  // What somebody has drawn says more than what is free. Blockers overlap what others let pass: a few are tried.
  const tried = boxes.toSorted((a, b) => named(b) - named(a)).slice(0, FEW);
  for (const box of tried) {
    for (const flow of flowsOf(sides, box)) {
      const traced = answer(document, flow);
      if (traced.ok && expected(traced.value.trace.verdict)) return { ...flow, verdict: traced.value.trace.verdict };
    }
  }
  return null;
}

/** The flows that can stand for a box, those between named ends first; a place stands for its example host. */
function flowsOf({ from, to, senders, receivers }: Sides, { protocol, ports, ...box }: Box) {
  const sender = addressIn(box.from, senders, null);
  const receiver = addressIn(box.to, receivers, sender);
  if (sender === null || receiver === null) return [];
  const port = protocol === 'icmp' ? null : portIn(ports);
  const first = from === INTERNET ? INTERNET : (senders.get(sender)?.id ?? formatIp(sender));
  const second = to === INTERNET ? INTERNET : (receivers.get(receiver)?.id ?? formatIp(receiver));
  const ends = [
    { from: first, to: second },
    { from: first, to: formatIp(receiver) },
    { from, to: second },
    { from, to },
  ];
  return ends.map((each) => ({ ...each, protocol, port }));
}

/** An address of a set, one that is held if there is, and not `other` if it can be. */
function addressIn(set: readonly number[], holders: Holders, other: number | null): number | null {
  for (const address of holders.keys()) if (address !== other && isIn(set, address)) return address;
  for (let i = 0; i < set.length; i += 2) {
    const [low = 0, high = 0] = [set[i], set[i + 1]];
    if (low !== other) return low;
    if (high > low) return low + 1;
  }
  return set[0] ?? null;
}

function isHeld(set: readonly number[], holders: Holders): boolean {
  return [...holders.keys()].some((address) => isIn(set, address));
}

function isIn(set: readonly number[], address: number): boolean {
  for (let i = 0; i < set.length; i += 2) if ((set[i] ?? 0) <= address && address <= (set[i + 1] ?? 0)) return true;
  return false;
}

function portIn(ports: Box['ports']): number | null {
  const tried = TRIED.find((port) => ports.some(([low, high]) => low <= port && port <= high));
  return tried ?? ports[0]?.[0] ?? null;
}
