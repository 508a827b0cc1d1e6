/** What a list of filters does with every packet at once: which far ends and ports it lets pass, and which rule refuses the others. */

import type { Ip } from '../address/ip.ts';
import { fromPrefix, fullSet, type IpSet, intersect, isEmpty, subtract, unionAll } from '../address/prefix-set.ts';
import type { Pointer } from '../base/pointer.ts';
import { CLIENT_PORTS, type Guard, ICMP, type Network, type ProtocolBits, type Rule } from './network.ts';
import { EVERY_PORT, joinStripes, type PortSet, type Stripe } from './region.ts';

/** What a rule, or the end of a list, refuses. */
export interface Refusal extends Stripe {
  readonly id: string;
  readonly origin: Pointer;
}

/** A list of filters in one direction, for one protocol. Of a reply ports are not told apart: it passes with every port of a client, or not. */
export interface Gate {
  /** Disjoint. */
  readonly open: readonly Stripe[];
  /** Disjoint; all that is not open. */
  readonly shut: readonly Stripe[];
  /** What is shut again, with the rule that refuses; disjoint. */
  readonly refusals: readonly Refusal[];
  /** Whether members of a group decide somewhere. */
  readonly byGroup: boolean;
}

const known = new WeakMap<Network['members'], WeakMap<object, Map<number, Gate>>>();

/** The gate of filters that are consulted as one list. Made once for each list; `key` is an object that stays the same with it. */
export function gateOf(
  members: Network['members'],
  key: object,
  guards: readonly Guard[],
  inbound: boolean,
  protocol: ProtocolBits,
  reply: boolean,
): Gate {
  let byKey = known.get(members);
  if (byKey === undefined) {
    byKey = new WeakMap();
    known.set(members, byKey);
  }
  let gates = byKey.get(key);
  if (gates === undefined) {
    gates = new Map();
    byKey.set(key, gates);
  }
  const way = protocol * 4 + (inbound ? 2 : 0) + (reply ? 1 : 0);
  const before = gates.get(way);
  if (before !== undefined) return before;
  const made = reply ? replyGate(members, guards, inbound, protocol) : requestGate(members, guards, inbound, protocol);
  gates.set(way, made);
  return made;
}

const listsOf = (guards: readonly Guard[], inbound: boolean) =>
  guards.map((guard) => (inbound ? guard.inbound : guard.outbound));

function farOf(members: Network['members'], rule: Rule): IpSet {
  if (rule.group === null) return fromPrefix(rule.far);
  const addresses: Ip[] = [...(members.get(rule.group) ?? [])];
  return unionAll(addresses.map((ip) => [ip, ip]));
}

function requestGate(
  members: Network['members'],
  guards: readonly Guard[],
  inbound: boolean,
  protocol: ProtocolBits,
): Gate {
  let left: Stripe[] = [{ far: fullSet, ports: EVERY_PORT }];
  const open: Stripe[] = [];
  const refusals: Refusal[] = [];
  const lists = listsOf(guards, inbound);
  let byGroup = false;
  for (const rule of lists.flatMap((list) => list.rules)) {
    if ((rule.protocol & protocol) === 0) continue;
    if (rule.group !== null) byGroup = true;
    const far = farOf(members, rule);
    const ports = rule.ports === null || protocol === ICMP ? EVERY_PORT : rule.ports;
    left = left.flatMap((stripe) => {
      const both = { far: intersect(stripe.far, far), ports: intersect(stripe.ports, ports) };
      if (isEmpty(both.far) || isEmpty(both.ports)) return [stripe];
      if (rule.allow) open.push(both);
      else refusals.push({ ...both, id: rule.id, origin: rule.origin });
      return [
        { far: subtract(stripe.far, far), ports: stripe.ports },
        { far: both.far, ports: subtract(stripe.ports, ports) },
      ].filter((rest) => !isEmpty(rest.far) && !isEmpty(rest.ports));
    });
  }
  return gate(open, refusals, left, lists, byGroup);
}

function gate(
  open: readonly Stripe[],
  refusals: Refusal[],
  left: readonly Stripe[],
  lists: readonly { readonly id: string; readonly origin: Pointer }[],
  byGroup: boolean,
): Gate {
  const last = lists.at(-1);
  if (last !== undefined)
    for (const stripe of joinStripes(left)) refusals.push({ ...stripe, id: last.id, origin: last.origin });
  return { open: joinStripes(open), shut: joinStripes(refusals), refusals, byGroup };
}

/** A denying rule decides as soon as it takes one of the client's ports, an allowing one when it takes the last that is left. */
function replyGate(
  members: Network['members'],
  guards: readonly Guard[],
  inbound: boolean,
  protocol: ProtocolBits,
): Gate {
  const clients: PortSet = protocol === ICMP ? EVERY_PORT : [CLIENT_PORTS.first, CLIENT_PORTS.last];
  let left: Stripe[] = [{ far: fullSet, ports: clients }];
  const open: Stripe[] = [];
  const refusals: Refusal[] = [];
  const lists = listsOf(guards, inbound);
  let byGroup = false;
  for (const rule of lists.flatMap((list) => list.rules)) {
    if ((rule.protocol & protocol) === 0) continue;
    if (rule.group !== null) byGroup = true;
    const far = farOf(members, rule);
    const ports = rule.ports === null || protocol === ICMP ? EVERY_PORT : rule.ports;
    left = left.flatMap((stripe) => {
      const both = intersect(stripe.far, far);
      if (isEmpty(both) || isEmpty(intersect(stripe.ports, ports))) return [stripe];
      const after: Stripe[] = [];
      const others = subtract(stripe.far, far);
      if (!isEmpty(others)) after.push({ far: others, ports: stripe.ports });
      const untaken = subtract(stripe.ports, ports);
      if (!rule.allow) refusals.push({ far: both, ports: EVERY_PORT, id: rule.id, origin: rule.origin });
      else if (isEmpty(untaken)) open.push({ far: both, ports: EVERY_PORT });
      else after.push({ far: both, ports: untaken });
      return after;
    });
  }
  const rest = left.map(({ far }) => ({ far, ports: EVERY_PORT }));
  return gate(open, refusals, rest, lists, byGroup);
}
