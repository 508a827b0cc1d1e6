/** What stands in the way of a flow, and of the other hosts of its two ends: every filter and place that loses packets, not only the first that a trace meets. */

import { parseIp } from '../address/ip.ts';
import { formatPrefix } from '../address/prefix.ts';
import { hasIp, type IpSet, sizeOfSet, toPrefixes, union } from '../address/prefix-set.ts';
import type { Pointer } from '../base/pointer.ts';
import { type Disposition, isDelivered, type Trace } from '../dataplane/disposition.ts';
import type { Answered } from '../document/answer.ts';
import type { Question } from '../document/ask.ts';
import type { Document } from '../document/document.ts';
import { lowerDocument } from '../document/lower.ts';
import { servicesOf } from './queries.ts';
import { reachability } from './reachability.ts';

/** One thing that stands in the way. */
export interface Blocking {
  readonly direction: 'forward' | 'return';
  readonly disposition: Disposition;
  /** The resource that decides, and the place in it. */
  readonly id: string;
  readonly because: Pointer;
  /** Whether it stops the very flow that was traced; else only others of the same two ends. */
  readonly own: boolean;
  /** Whom it stops: the first CIDR of the senders, how many there are, and the same of the receivers. */
  readonly from: { readonly first: string; readonly hosts: number };
  readonly to: { readonly first: string; readonly hosts: number };
}

const PROTOCOLS = ['tcp', 'udp', 'icmp'] as const;

/** Everything in the way of a question but where its traced flow was lost, that flow's own first; empty when there is nothing else. */
export function blockersOf(document: Document, question: Question, answered: Answered): readonly Blocking[] {
  const protocol = PROTOCOLS.find((each) => each === question.protocol);
  if (protocol === undefined) return [];
  const services = servicesOf(protocol, question.port ?? null);
  const answer = reachability(document, lowerDocument(document), question, services);
  if (!answer.ok) return [];
  const lost = lostAt(answered.trace);
  const [from, to] = [parseIp(answered.fromAddress), parseIp(answered.toAddress)];
  const found = new Map<string, Omit<Blocking, 'from' | 'to'> & { from: IpSet; to: IpSet }>();
  for (const { direction, disposition, by, ...box } of answer.value.blocked) {
    const key = [direction, disposition, by.pointer].join(' ');
    if (key === lost) continue;
    const own = from !== null && to !== null && hasIp(box.from, from) && hasIp(box.to, to);
    const before = found.get(key);
    found.set(key, {
      ...{ direction, disposition, id: by.id, because: by.pointer, own: own || before?.own === true },
      from: before === undefined ? box.from : union(before.from, box.from),
      to: before === undefined ? box.to : union(before.to, box.to),
    });
  }
  const all = [...found.values()].map((each) => ({ ...each, from: extentOf(each.from), to: extentOf(each.to) }));
  return [...all.filter(({ own }) => own), ...all.filter(({ own }) => !own)];
}

/** Where a trace lost its packet, as blockers are told apart; null when it did not. */
function lostAt({ forward, return: reply }: Trace): string | null {
  const lost = reply ?? forward;
  if (isDelivered(lost.disposition)) return null;
  const because = lost.hops.at(-1)?.because ?? '';
  return [reply === null ? 'forward' : 'return', lost.disposition, because].join(' ');
}

function extentOf(set: IpSet): Blocking['from'] {
  const [first] = toPrefixes(set);
  return { first: first === undefined ? '' : formatPrefix(first), hosts: sizeOfSet(set) };
}
