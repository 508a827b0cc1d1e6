/** The answer to one flow: does the packet arrive, does the reply, and what decided. `verdict` is the same walk without the record. */

import { formatIp, type Ip } from '../address/ip.ts';
import { message } from '../base/message.ts';
import { balance } from './balance.ts';
import {
  ASSUMPTIONS,
  type Disposition,
  type Hop,
  isDelivered,
  type Outcome,
  type Trace,
  VERDICTS,
  verdictOf,
} from './disposition.ts';
import { Journey } from './journey.ts';
import type { Behind, Flow, Host, Network, Target } from './network.ts';
import { walk } from './walk.ts';

/** One flow, hop by hop, and its reply. */
export function trace(network: Network, flow: Flow): Trace {
  if (!flow.byFaces) return traced(answer(network, flow, flow.to, flow.port, true));
  const face = bestFace(network, flow);
  return face === null ? unpublished(flow) : traced(answer(network, flow, face.to, face.port, true));
}

/** The same answer without its explanation. */
export function verdict(network: Network, flow: Flow): Outcome {
  if (flow.byFaces) return bestFace(network, flow)?.outcome ?? UNPUBLISHED;
  return outcomeOf(answer(network, flow, flow.to, flow.port, false));
}

const UNPUBLISHED: Outcome = { verdict: 'unreachable', forward: 'no-public-address', return: null };

/** One direction after the other, as the walk left them. `target` is the balancer's target that the flow ended at. */
interface Answer {
  readonly forward: Disposition;
  readonly reply: Disposition | null;
  readonly hops: Hop[] | null;
  readonly replyHops: Hop[] | null;
  readonly assumes: number;
  readonly target: Target | null;
}

function answer(network: Network, flow: Flow, to: Ip, port: number, explain: boolean): Answer {
  const hops: Hop[] | null = explain ? [] : null;
  const journey = new Journey(network, flow, to, port, hops);
  send(journey);
  let forward = journey.disposition;
  let reply: Disposition | null = null;
  let replyHops: Hop[] | null = null;
  // Only what is taken can be taken by another: a balancer that does not listen takes nothing, whoever was meant.
  const wanted = isDelivered(forward) && isWanted(journey);
  if (isDelivered(forward) && journey.balancer !== null)
    ({ forward, reply, replyHops } = balance(journey, journey.balancer));
  else if (wanted) {
    replyHops = explain ? [] : null;
    reply = sendBack(journey, forward, replyHops);
  }
  if (isDelivered(forward) && !wanted) {
    forward = refuse(journey);
    reply = null;
    replyHops = null;
  }
  return { forward, reply, hops, replyHops, assumes: journey.assumes, target: journey.target };
}

/** The request, to its end. */
function send(journey: Journey): void {
  const { host, segment, site, address } = journey.flow.from;
  if (segment !== null && journey.isSegmentDown(segment)) return;
  if (host !== null && journey.isDown(host.id, host.origin)) return;
  if (journey.to !== address) {
    walk(journey);
    return;
  }
  // Nothing leaves a host that asks itself, wherever it is.
  const place = host ?? segment ?? site ?? { id: 'internet', origin: '' };
  journey.taker = host;
  if (journey.hops !== null)
    journey.say(place.id, 'arrival', place.origin, 'trace.own-address', { to: formatIp(address), at: place.id });
  journey.end('delivered');
}

/** The reply, to its end. */
function sendBack(journey: Journey, forward: Disposition, hops: Hop[] | null): Disposition {
  const { from } = journey.flow;
  const { segment, site, host } = journey;
  const toItself = journey.to === from.address && journey.source === from.address;
  journey.turn(hops);
  if (toItself) return forward;
  if (forward === 'delivered-to-internet') journey.goOutside();
  else if (forward === 'delivered-to-idc' && site !== null) journey.leaveSite(site);
  else if (segment !== null) journey.leave(segment, host, 'none');
  walk(journey);
  return journey.disposition;
}

/** Whether a delivered request was taken by what the question named. */
function isWanted(journey: Journey): boolean {
  const { wanted, byFaces } = journey.flow;
  // Whoever takes what is sent to a public face is what the Internet reaches there.
  if (wanted === null || byFaces) return true;
  const { disposition, segment, taker, site } = journey;
  if (wanted.kind === 'site') {
    const itself = journey.flow.from.site === wanted.site && journey.to === journey.flow.from.address;
    return itself || (disposition === 'delivered-to-idc' && site === wanted.site);
  }
  if (disposition !== 'delivered' || segment === null) return false;
  if (wanted.kind === 'host') return taker === wanted.host;
  return wanted.kind === 'segment' ? segment === wanted.segment : segment.space === wanted.space;
}

function refuse(journey: Journey): Disposition {
  const { wanted } = journey.flow;
  if (journey.hops !== null && wanted !== null) {
    const thing =
      wanted.kind === 'host'
        ? wanted.host
        : wanted.kind === 'segment'
          ? wanted.segment
          : wanted.kind === 'space'
            ? wanted.space
            : wanted.site;
    journey.say(thing.id, 'arrival', thing.origin, 'trace.taken-by-another', {
      to: formatIp(journey.to),
      wanted: thing.id,
    });
  }
  return 'no-such-host';
}

/** A public face of a host: where a packet from the Internet must be sent to reach it. */
interface Face {
  readonly to: Ip;
  readonly port: number;
  /** For a face through a balancer: it counts only when the flow ends at this target. */
  readonly target: Target | null;
}

/** The faces of a host for a protocol and port, in order: its own address, then mappings, then balancers. */
function facesOf(host: Host, protocol: number, port: number): Face[] {
  const faces: Face[] = [];
  if (host.own !== null) faces.push({ to: host.own.address, port, target: null });
  for (const mapping of host.published) {
    if (mapping.protocol === protocol && mapping.targetPort === port)
      faces.push({ to: mapping.public.address, port: mapping.port, target: null });
  }
  for (const behind of host.behind) {
    const face = faceBehind(behind, protocol, port);
    if (face !== null) faces.push(face);
  }
  return faces;
}

function faceBehind({ listener, target }: Behind, protocol: number, port: number): Face | null {
  const { own } = listener.balancer;
  if (own === null || listener.protocol !== protocol || target.port !== port) return null;
  return { to: own.address, port: listener.port, target };
}

/** The first face that has the best verdict; null: without any that counts. */
function bestFace(network: Network, flow: Flow): (Face & { readonly outcome: Outcome }) | null {
  if (flow.wanted?.kind !== 'host') return null;
  let best: (Face & { readonly outcome: Outcome }) | null = null;
  for (const face of facesOf(flow.wanted.host, flow.protocol, flow.port)) {
    const reached = answer(network, flow, face.to, face.port, false);
    if (face.target !== null && reached.target !== face.target) continue;
    const outcome = outcomeOf(reached);
    if (best === null || VERDICTS.indexOf(outcome.verdict) < VERDICTS.indexOf(best.outcome.verdict))
      best = { ...face, outcome };
  }
  return best;
}

function unpublished(flow: Flow): Trace {
  const hops: Hop[] = [];
  if (flow.wanted?.kind === 'host') {
    const { id, origin } = flow.wanted.host;
    hops.push({ at: id, step: 'arrival', because: origin, says: message('trace.no-public-address', { host: id }) });
  }
  return { verdict: 'unreachable', forward: { disposition: 'no-public-address', hops }, return: null, assumes: [] };
}

function outcomeOf({ forward, reply }: Answer): Outcome {
  return { verdict: verdictOf(forward, reply), forward, return: reply };
}

function traced({ forward, reply, hops, replyHops, assumes }: Answer): Trace {
  return {
    verdict: verdictOf(forward, reply),
    forward: { disposition: forward, hops: hops ?? [] },
    return: reply === null ? null : { disposition: reply, hops: replyHops ?? [] },
    assumes: ASSUMPTIONS.filter((_, bit) => (assumes & (1 << bit)) !== 0),
  };
}
