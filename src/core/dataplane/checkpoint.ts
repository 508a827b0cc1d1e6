/** How a packet passes filters on its way: the stateful ones of a host, the stateless one at the edge of a segment. */

import { formatIp } from '../address/ip.ts';
import { formatPrefix } from '../address/prefix.ts';
import type { MessageId } from '../base/catalogue/index.ts';
import type { Disposition, Step } from './disposition.ts';
import { decide } from './filter.ts';
import { ASSUMES, type Journey } from './journey.ts';
import { type Guard, type Host, ICMP, type Rule, type Segment, TCP, UDP } from './network.ts';

/** Whether the packet passes a host's filters. A host with none lets everything pass. Else the packet has ended. */
export function passesGuards(journey: Journey, host: Host, inbound: boolean): boolean {
  const guards = journey.network.guards[host.index];
  if (guards === undefined || guards.length === 0) return true;
  const denied = inbound ? 'security-group-denied-in' : 'security-group-denied-out';
  return passes(journey, guards, inbound, 'security-group', denied);
}

/** Whether the packet passes the edge of a segment. A segment without a filter lets everything pass. Else the packet has ended. */
export function passesEdge(journey: Journey, segment: Segment, inbound: boolean): boolean {
  const edge = journey.network.edges[segment.index];
  if (edge === undefined || edge === null) return true;
  const denied = inbound ? 'network-acl-denied-in' : 'network-acl-denied-out';
  return passes(journey, [edge], inbound, 'network-acl', denied);
}

function passes(
  journey: Journey,
  guards: readonly Guard[],
  inbound: boolean,
  step: Step,
  denied: Disposition,
): boolean {
  const { flow, network, low, high } = journey;
  const far = inbound ? journey.source : journey.to;
  const rule = decide(guards, inbound, flow.protocol, far, low, high, network.members);
  if (step === 'network-acl' && rule !== null && rule.ports !== null) journey.assumes |= ASSUMES.aclPort;
  if (journey.hops !== null) record(journey, guards, rule, inbound, step);
  if (rule?.allow === true) return true;
  journey.end(denied);
  return false;
}

function record(journey: Journey, guards: readonly Guard[], rule: Rule | null, inbound: boolean, step: Step): void {
  const packet = shownPacket(journey);
  const last = guards.at(-1);
  if (rule === null) {
    if (last === undefined) return;
    const id = inbound ? 'trace.filter-absent-in' : 'trace.filter-absent-out';
    const list = inbound ? last.inbound : last.outbound;
    journey.say(last.id, step, list.origin, id, { filter: last.id, ...packet });
    return;
  }
  const far = rule.group ?? formatPrefix(rule.far);
  journey.say(rule.id, step, rule.origin, sentence(rule.allow, inbound), {
    filter: rule.id,
    rule: rule.index + 1,
    far,
    ...packet,
  });
}

function sentence(allow: boolean, inbound: boolean): MessageId {
  if (allow) return inbound ? 'trace.filter-allows-in' : 'trace.filter-allows-out';
  return inbound ? 'trace.filter-denies-in' : 'trace.filter-denies-out';
}

/** The packet as sentences show it: `tcp 443`, `tcp 32768-60999`, `icmp`, with both ends. */
function shownPacket(journey: Journey): { readonly what: string; readonly source: string; readonly to: string } {
  const { low, high, flow } = journey;
  const word = flow.protocol === TCP ? 'tcp' : flow.protocol === UDP ? 'udp' : 'icmp';
  const ports = low === high ? `${low}` : `${low}-${high}`;
  return {
    what: flow.protocol === ICMP ? word : `${word} ${ports}`,
    source: formatIp(journey.source),
    to: formatIp(journey.to),
  };
}
