/** How a packet arrives at a segment: the filter at its edge, who has the address, and whether that one takes it. */

import { isReservedIn } from '../address/allocate.ts';
import { formatIp } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import { passesEdge, passesGuards } from './checkpoint.ts';
import type { Journey, Moved } from './journey.ts';
import { type Host, type Segment, TCP } from './network.ts';
import { goBackThrough } from './outside.ts';

/** One step: the packet arrives at `segment`. */
export function arriveAtSegment(journey: Journey, segment: Segment): Moved {
  if (segment !== journey.from && !journey.inside && !passesEdge(journey, segment, true)) return;
  if (journey.isSegmentDown(segment)) return;
  const host = segment.holders.get(journey.to) ?? null;
  if (host === null && !isBare(segment, journey.to)) {
    if (journey.hops !== null)
      journey.say(segment.id, 'arrival', `${segment.origin}/cidr`, 'trace.nobody-there', {
        to: formatIp(journey.to),
        segment: segment.id,
      });
    return journey.end('no-such-host');
  }
  if (host !== null && journey.isDown(host.id, host.origin)) return;
  if (journey.reply) takeReply(journey, segment, host);
  else takeRequest(journey, segment, host);
}

function isBare(segment: Segment, ip: number): boolean {
  return segment.prefix !== null && containsIp(segment.prefix, ip) && !isReservedIn(segment.prefix, ip);
}

function takeRequest(journey: Journey, segment: Segment, host: Host | null): Moved {
  journey.taker = host;
  journey.host = host;
  if (host === null) {
    if (journey.hops !== null)
      journey.say(segment.id, 'arrival', segment.origin, 'trace.bare-host', {
        to: formatIp(journey.to),
        segment: segment.id,
      });
    return journey.end('delivered');
  }
  const free = host.role === 'balancer' && journey.entered === host && !host.passToTarget;
  if (!free && !passesGuards(journey, host, true)) return;
  takeAt(journey, host);
}

/** The packet has passed the filters of the host that it is for. */
export function takeAt(journey: Journey, host: Host): Moved {
  if (host.role === 'balancer') {
    journey.balancer = host;
    return journey.end('delivered');
  }
  const open = host.role !== 'database' || (journey.flow.protocol === TCP && journey.low === host.port);
  if (journey.hops !== null) {
    const id = open ? 'trace.delivered' : 'trace.port-closed';
    const because = host.role === 'database' ? `${host.origin}/port` : host.origin;
    journey.say(host.id, 'arrival', because, id, { host: host.id, to: formatIp(journey.to), port: host.port });
  }
  journey.end(open ? 'delivered' : 'port-closed');
}

function takeReply(journey: Journey, segment: Segment, host: Host | null): Moved {
  const crossing = journey.crossings[journey.depth - 1];
  // What was sent on with a masquerade's own address goes back through its state.
  if (crossing?.kind === 'masquerade' && crossing.host === host) return goBackThrough(journey, crossing);
  const back = journey.depth === 0 && journey.isBack(segment, host, null);
  if (journey.hops !== null)
    journey.say(
      host?.id ?? segment.id,
      'arrival',
      (host ?? segment).origin,
      back ? 'trace.reply-back' : 'trace.reply-elsewhere',
      {
        to: formatIp(journey.to),
        at: host?.id ?? segment.id,
      },
    );
  journey.end(back ? 'delivered' : 'reply-lost');
}
