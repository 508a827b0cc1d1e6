/** Which target of a balancer a request goes on to: the first whose request and reply are delivered. */

import { message } from '../base/message.ts';
import { takeAt } from './arrive.ts';
import { passesEdge, passesGuards } from './checkpoint.ts';
import { type Disposition, type Hop, isDelivered } from './disposition.ts';
import type { Journey } from './journey.ts';
import type { Host, Listener, Target } from './network.ts';
import { walk } from './walk.ts';

/** The two directions of a request that a balancer has let in. `reply` is null when no request was delivered. */
export interface Balanced {
  readonly forward: Disposition;
  readonly reply: Disposition | null;
  readonly replyHops: Hop[] | null;
}

/** Takes the request on to the targets. The journey's hops grow by those of the request; its packet ends as the chosen target's reply. */
export function balance(journey: Journey, balancer: Host): Balanced {
  const { hops, flow, source, to, low } = journey;
  const lost = (forward: Disposition): Balanced => ({ forward, reply: null, replyHops: null });
  const listener = balancer.listeners.find(({ protocol, port }) => protocol === flow.protocol && port === low);
  const values = { balancer: balancer.id, port: low };
  if (listener === undefined) {
    if (hops !== null) journey.say(balancer.id, 'balance', `${balancer.origin}/listeners`, 'trace.no-listener', values);
    return lost('no-listener');
  }
  if (listener.targets.length === 0) {
    if (hops !== null) journey.say(balancer.id, 'balance', `${listener.origin}/targets`, 'trace.no-target', values);
    return lost('no-target');
  }
  const { assumes } = journey;
  let assumed = assumes;
  const failed: Hop[] = [];
  for (const target of listener.targets) {
    Object.assign(journey, { assumes, source, to, low, high: low, reply: false, hops: hops === null ? null : [] });
    const forward = request(journey, listener, target);
    const requestHops = journey.hops;
    let reply: Disposition | null = null;
    if (isDelivered(forward)) {
      journey.turn(hops === null ? null : []);
      reply = answer(journey, balancer, target);
    }
    const replyHops = forward === 'delivered' ? journey.hops : null;
    assumed |= journey.assumes;
    if (reply !== null && isDelivered(reply)) {
      journey.target = target;
      if (hops !== null) hops.push(...failed.filter(({ step }) => step === 'balance'), ...(requestHops ?? []));
      return { forward, reply, replyHops };
    }
    if (hops !== null) {
      failed.push(...(requestHops ?? []), ...(replyHops ?? []), {
        at: target.host.id,
        step: 'balance',
        because: target.origin,
        says: message(reply === null ? 'trace.target-lost' : 'trace.target-reply-lost', {
          target: target.host.id,
          disposition: reply ?? forward,
        }),
      });
    }
  }
  journey.assumes = assumed;
  hops?.push(...failed);
  return lost('no-target-reachable');
}

/** The request to one target: it leaves the balancer without a filter, and is filtered where it arrives at another segment. */
function request(journey: Journey, listener: Listener, target: Target): Disposition {
  const { balancer } = listener;
  const { host } = target;
  const { segment } = host;
  if (host.role === 'balancer' || host === journey.flow.from.host) {
    if (journey.hops !== null)
      journey.say(host.id, 'balance', target.origin, 'trace.target-takes-nothing', { target: host.id });
    return 'no-such-host';
  }
  journey.to = host.address;
  journey.low = target.port;
  journey.high = target.port;
  if (journey.hops !== null)
    journey.say(balancer.id, 'balance', target.origin, 'trace.balance', { target: host.id, port: target.port });
  if (segment !== balancer.segment && !passesEdge(journey, segment, true)) return journey.disposition;
  if (journey.isSegmentDown(segment) || journey.isDown(host.id, host.origin)) return journey.disposition;
  if (segment.holders.get(host.address) !== host) {
    if (journey.hops !== null)
      journey.say(host.id, 'arrival', `${host.origin}/privateIp`, 'trace.target-absent', { target: host.id });
    return 'no-such-host';
  }
  if (!balancer.passToTarget && !passesGuards(journey, host, true)) return journey.disposition;
  takeAt(journey, host);
  return journey.disposition;
}

/** The reply of one target: by state to the balancer, and from there as the balancer's own. */
function answer(journey: Journey, balancer: Host, target: Target): Disposition {
  const { segment } = target.host;
  if (segment !== balancer.segment && !passesEdge(journey, segment, false)) return journey.disposition;
  journey.source = balancer.address;
  journey.leave(balancer.segment, balancer, 'none');
  walk(journey);
  return journey.disposition;
}
