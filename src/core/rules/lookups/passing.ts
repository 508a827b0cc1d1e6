/** Which far ends a filter lets through: the exact set of addresses, for one port or for all of a range at once. */

import { lastOf } from '../../address/prefix.ts';
import {
  emptySet,
  fromRange,
  fullSet,
  type IpSet,
  intersect,
  isEmpty,
  subtract,
  union,
  unionAll,
} from '../../address/prefix-set.ts';
import { CLIENT_PORTS, type Guard, type Host, type Network, type Rule, type Segment } from '../../dataplane/network.ts';

/** Ports from `low` to `high` of a protocol: a packet passes only if each of them does. */
export interface Ports {
  readonly protocol: number;
  readonly low: number;
  readonly high: number;
}

/** One port. */
export function onePort(protocol: number, port: number): Ports {
  return { protocol, low: port, high: port };
}

/** The ports of whoever asked: a reply passes only if all of them do. */
export function clientPorts(protocol: number): Ports {
  return { protocol, low: CLIENT_PORTS.first, high: CLIENT_PORTS.last };
}

/** The far ends that a host's groups let through; every address when it has none. */
export function passedByGroups(network: Network, host: Host, inbound: boolean, ports: Ports): IpSet {
  return passedBy(network.guards[host.index] ?? [], inbound, ports, network.members);
}

/** The far ends that the ACL at the edge of a segment lets through; every address when it has none. */
export function passedByEdge(network: Network, segment: Segment, inbound: boolean, ports: Ports): IpSet {
  const edge = network.edges[segment.index] ?? null;
  return edge === null ? fullSet : passedBy([edge], inbound, ports, network.members);
}

/** The far ends that filters, read as one list, let through. No filter at all lets everything through. */
function passedBy(guards: readonly Guard[], inbound: boolean, ports: Ports, members: Network['members']): IpSet {
  if (guards.length === 0) return fullSet;
  const rules = guards
    .flatMap((guard) => (inbound ? guard.inbound : guard.outbound).rules)
    .filter((rule) => (rule.protocol & ports.protocol) !== 0);
  let all = fullSet;
  // Between two edges of the rules' ports the same rules match: one look for each such stretch.
  for (const port of startsIn(rules, ports)) {
    let left = fullSet;
    let passed = emptySet;
    for (const rule of rules) {
      if (!takesPort(rule, port)) continue;
      const far = intersect(left, farOf(rule, members));
      if (isEmpty(far)) continue;
      if (rule.allow) passed = union(passed, far);
      left = subtract(left, far);
    }
    all = intersect(all, passed);
    if (isEmpty(all)) break;
  }
  return all;
}

function startsIn(rules: readonly Rule[], { low, high }: Ports): number[] {
  const starts = new Set([low]);
  for (const { ports } of rules) {
    if (ports === null) continue;
    for (let i = 0; i < ports.length; i += 2) {
      for (const start of [ports[i] ?? 0, (ports[i + 1] ?? 0) + 1]) if (start > low && start <= high) starts.add(start);
    }
  }
  return [...starts];
}

function takesPort({ ports }: Rule, port: number): boolean {
  if (ports === null) return true;
  for (let i = 0; i < ports.length; i += 2) if ((ports[i] ?? 0) <= port && port <= (ports[i + 1] ?? 0)) return true;
  return false;
}

function farOf(rule: Rule, members: Network['members']): IpSet {
  if (rule.group === null) return [rule.far.base, lastOf(rule.far)];
  return unionAll([...(members.get(rule.group) ?? [])].map((ip) => fromRange(ip, ip)));
}

/** Where the rules of filters change their minds about far ends: between two of these addresses all of them say the same. */
export function edgesOf(network: Network, guards: readonly (Guard | null)[]): number[] {
  const edges: number[] = [];
  for (const guard of guards) {
    for (const rule of [...(guard?.inbound.rules ?? []), ...(guard?.outbound.rules ?? [])]) {
      const far = farOf(rule, network.members);
      for (let i = 0; i < far.length; i += 2) edges.push(far[i] ?? 0, (far[i + 1] ?? 0) + 1);
    }
  }
  return edges;
}
