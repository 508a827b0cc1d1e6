/** The closed lists of a trace: how a packet ends, what a flow is called then, which steps there are, what an answer assumes. */

import type { Message } from '../base/message.ts';
import type { Pointer } from '../base/pointer.ts';

/** How a packet can end well. */
export const SUCCESSES = ['delivered', 'delivered-to-idc', 'delivered-to-internet'] as const;

/** How a packet can be lost. */
export const FAILURES = [
  'security-group-denied-out',
  'network-acl-denied-out',
  'unroutable-destination',
  'no-such-host',
  'no-route',
  'next-hop-invalid',
  'nat-private-destination',
  'nat-no-eip',
  'public-gateway-no-eip',
  'no-tunnel',
  'not-in-idc',
  'peering-not-local',
  'not-forwarding',
  'loop',
  'network-acl-denied-in',
  'security-group-denied-in',
  'no-listener',
  'no-target',
  'no-target-reachable',
  'port-closed',
  'next-hop-down',
  'nat-no-mapping',
  'idc-no-route',
  'no-public-address',
  'reply-lost',
] as const;

/** How a packet ended. */
export type Disposition = (typeof SUCCESSES)[number] | (typeof FAILURES)[number];

/** Whether a packet arrived. */
export function isDelivered(disposition: Disposition): boolean {
  return disposition === 'delivered' || disposition === 'delivered-to-idc' || disposition === 'delivered-to-internet';
}

/** What a flow is: request and reply arrive, only the request does, or not even that. Best first. */
export const VERDICTS = ['reachable', 'no-return', 'unreachable'] as const;

/** What a flow is. */
export type Verdict = (typeof VERDICTS)[number];

/** What decides at a hop. */
export type Step =
  | 'security-group'
  | 'network-acl'
  | 'local-route'
  | 'route'
  | 'next-hop'
  | 'tunnel'
  | 'translate'
  | 'balance'
  | 'arrival';

/** What an answer may take for granted, in the order in which it is listed. */
export const ASSUMPTIONS = ['acl-port', 'idc-routing', 'tunnel-up', 'first-of-several'] as const;

/** What an answer takes for granted. */
export type Assumption = (typeof ASSUMPTIONS)[number];

/** One decision on the way: at which resource (or `internet`), of which sort, the pointer of what decided, and the sentence. */
export interface Hop {
  readonly at: string;
  readonly step: Step;
  readonly because: Pointer;
  readonly says: Message;
}

/** One direction of a flow. */
export interface Path {
  readonly disposition: Disposition;
  readonly hops: readonly Hop[];
}

/** The answer without its explanation. `return` is null when the request was not delivered. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly forward: Disposition;
  readonly return: Disposition | null;
}

/** The whole answer. `return` is null when the request was not delivered. */
export interface Trace {
  readonly verdict: Verdict;
  readonly forward: Path;
  readonly return: Path | null;
  readonly assumes: readonly Assumption[];
}

/** The verdict that two dispositions make. */
export function verdictOf(forward: Disposition, reply: Disposition | null): Verdict {
  if (!isDelivered(forward)) return 'unreachable';
  return reply !== null && isDelivered(reply) ? 'reachable' : 'no-return';
}
