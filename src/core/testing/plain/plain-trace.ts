/** Decides a flow's verdict the plain way: an independent reading of the law, and the slow baseline that the bench compares with. */

import type { Ip } from '../../address/ip.ts';
import type { Document } from '../../document/document.ts';
import { CannotAsk, sourceOf, type Target, targetOf } from './endpoints.ts';
import type { Looked } from './filters.ts';
import { eipAddress, eipOf, type Holder, type Host, idsOf } from './holdings.ts';
import { type Disposition, type End, isSuccess, type Packet } from './packet.ts';
import { Walk } from './walk.ts';
import type { Failed } from './ways.ts';

/** A question: two endpoints, a protocol, and for tcp and udp a destination port of 1 to 65535. */
export interface PlainFlow {
  readonly from: string;
  readonly to: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly port?: number | undefined;
}

/** The answer: a word for the flow, how its request ended, and how its reply did; null when there was none. */
export interface PlainAnswer {
  readonly verdict: 'reachable' | 'no-return' | 'unreachable';
  readonly forward: Disposition;
  readonly return: Disposition | null;
}

/**
 * The verdict of one flow over a design, in a scenario where `failed` (ids of resources, names of zones) has failed; or why it cannot be
 * asked.
 */
export function plainTrace(
  design: Document,
  flow: PlainFlow,
  failed: Failed = [],
): PlainAnswer | { readonly error: string } {
  const { protocol, port } = flow;
  if (
    protocol === 'icmp' ? port !== undefined : port === undefined || !Number.isInteger(port) || port < 1 || port > 65535
  )
    return { error: `no port for ${protocol}` };
  const looked: Looked = { protocol, ports: port === undefined ? null : [port, port] };
  try {
    const sender = sourceOf(design, flow.from);
    const target = targetOf(design, flow.to, flow.from);
    const walk = new Walk(design, failed);
    if (target.holder !== null && sender.place === 'internet')
      return throughFaces(design, walk, sender, target.holder, looked);
    return ask(walk, sender, target, looked);
  } catch (error) {
    if (error instanceof CannotAsk) return { error: error.message };
    throw error;
  }
}

function ask(walk: Walk, sender: Host, target: Target, looked: Looked): PlainAnswer {
  const { request, end } = send(walk, sender, target.address, looked);
  if (end.taken === undefined) return unreached(end.disposition);
  if (!target.wanted(end.taken)) return unreached('no-such-host');
  return answered(walk, request, end, end.taken);
}

function send(
  walk: Walk,
  sender: Host,
  destination: Ip,
  looked: Looked,
): { readonly request: Packet; readonly end: End } {
  const request: Packet = {
    replyTo: null,
    sender,
    source: sender.address,
    destination,
    looked,
    passed: [],
    translations: [],
    entry: null,
    returned: false,
  };
  return { request, end: walk.request(request) };
}

function answered(walk: Walk, request: Packet, end: End, taken: Host): PlainAnswer {
  const reply = end.balanced?.reply ?? walk.reply(request, taken, null);
  return { verdict: isSuccess(reply) ? 'reachable' : 'no-return', forward: end.disposition, return: reply };
}

function unreached(forward: Disposition): PlainAnswer {
  return { verdict: 'unreachable', forward, return: null };
}

/** From the Internet a workload is asked at its public faces: the first of those with the best verdict counts. */
function throughFaces(design: Document, walk: Walk, sender: Host, holder: Holder, looked: Looked): PlainAnswer {
  const answers: PlainAnswer[] = [];
  for (const face of facesOf(design, holder, looked)) {
    const { request, end } = send(walk, sender, face.address, face.looked);
    if (end.taken === undefined) {
      if (!face.balanced) answers.push(unreached(end.disposition));
      continue;
    }
    const answer = answered(walk, request, end, end.taken);
    // A balancer's face counts when the flow ends at this target and port. What a DNAT rule before this one takes still answers for the face.
    const { target, port } = end.balanced ?? {};
    const ends = target?.place === 'subnet' && target.holder?.id === holder.id && port === looked.ports?.[0];
    if (!face.balanced || ends) answers.push(answer);
  }
  for (const verdict of ['reachable', 'no-return'] as const) {
    const best = answers.find((answer) => answer.verdict === verdict);
    if (best !== undefined) return best;
  }
  return answers[0] ?? unreached('no-public-address');
}

interface Face {
  readonly address: Ip;
  readonly looked: Looked;
  readonly balanced: boolean;
}

function facesOf(design: Document, holder: Holder, looked: Looked): Face[] {
  const faces: Face[] = [];
  const add = (eip: string | null, asked: Looked, balanced: boolean) => {
    const address = eipAddress(design, eip);
    if (address !== null) faces.push({ address, looked: asked, balanced });
  };
  add(eipOf(holder), looked, false);
  if (looked.protocol === 'icmp' || holder.kind === 'public-gateway') return faces;
  const nats = design.resources['nat-gateway'];
  for (const id of idsOf(nats))
    for (const rule of nats[id]?.dnat ?? [])
      if (rule.target === holder.id && rule.protocol === looked.protocol && rule.targetPort === looked.ports?.[0])
        add(rule.eip, { protocol: rule.protocol, ports: [rule.port, rule.port] }, false);
  const balancers = design.resources.clb;
  for (const id of idsOf(balancers))
    for (const listener of balancers[id]?.listeners ?? [])
      if (
        listener.protocol === looked.protocol &&
        listener.targets.some(({ target, port }) => target === holder.id && port === looked.ports?.[0])
      )
        add(balancers[id]?.eip ?? null, { protocol: listener.protocol, ports: [listener.port, listener.port] }, true);
  return faces;
}
