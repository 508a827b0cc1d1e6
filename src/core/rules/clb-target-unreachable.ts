/** A target of a load balancer that the balancer's health check cannot reach, or that drops every client whom the listener admits. */

import { formatIp } from '../address/ip.ts';
import {
  complement,
  fromRange,
  type IpSet,
  intersect,
  isEmpty,
  overlapsSet,
  subtract,
  union,
} from '../address/prefix-set.ts';
import type { Fix } from '../base/fix.ts';
import { type Message, message } from '../base/message.ts';
import { type Guard, type Listener, type Network, type Target, TCP } from '../dataplane/network.ts';
import { findResource } from '../document/tables.ts';
import { type Added, allowFixes } from './lookups/let-in.ts';
import { NETWORK_READS, networkFor } from './lookups/network.ts';
import { clientPorts, onePort, passedByEdge, passedByGroups } from './lookups/passing.ts';
import { defineRule } from './rule.ts';

const shop = (ports: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports, cidr: '0.0.0.0/0' }] } },
  cvm: { web: { subnet: 's', securityGroups: ['g'] } },
  clb: { b: { subnet: 's', listeners: [{ protocol: 'tcp', port: 80, targets: [{ target: 'web', port: 8080 }] }] } },
});

export const clbTargetUnreachable = defineRule({
  id: 'clb-target-unreachable',
  severity: 'warning',
  section: 'workload',
  reads: NETWORK_READS,
  fix: 'review',
  source: 'CLB security groups, 214/14733',
  twice: true,
  *check(view) {
    const network = networkFor(view.resources);
    const nameOf = (id: string): string => findResource(view.resources, id)?.value.name ?? id;
    for (const balancer of network.structure.hosts) {
      if (balancer.address < 0) continue;
      for (const listener of balancer.listeners) {
        for (const target of listener.targets) {
          const found = lossOf(network, listener, target, nameOf);
          if (found === null) continue;
          yield {
            at: [
              { id: balancer.id, pointer: target.origin },
              { id: target.host.id, pointer: target.host.origin },
            ],
            message: found.says,
            fixes: found.fixes,
          };
        }
      }
    }
  },
  example: { triggers: shop('80'), clean: shop('8080') },
});

interface Loss {
  readonly says: Message;
  readonly fixes: readonly Fix[];
}

function lossOf(network: Network, listener: Listener, target: Target, nameOf: (id: string) => string): Loss | null {
  const { balancer, protocol } = listener;
  const { host, port } = target;
  const values = { name: nameOf(host.id), balancer: nameOf(balancer.id), port };
  if (host.role === 'balancer') return { says: message('finding.clb-target-balancer', values), fixes: [] };
  // An address that is wrong or taken has a finding of its own.
  if (!host.receives) return null;
  if (host.role === 'database' && (protocol !== TCP || port !== host.port))
    return { says: message('finding.clb-target-port', { ...values, listens: host.port }), fixes: [] };
  const own = fromRange(balancer.address, balancer.address);
  const word = protocol === TCP ? 'tcp' : 'udp';
  const address = formatIp(balancer.address);
  const clients = subtract(clientsOf(network, listener), union(own, fromRange(host.address, host.address)));
  const taken = takenBy(network, listener, target);
  const isDropped = !isEmpty(clients) && !overlapsSet(clients, taken);
  const checked = missing(network, listener, target, `${address}/32`, [own]);
  const lost = isDropped ? missing(network, listener, target, '0.0.0.0/0', [own, clients]) : checked;
  const [first] = checked;
  if (first !== undefined) {
    const by = nameOf(first.guard.id);
    return {
      says: message('finding.clb-target-check', { ...values, protocol: word, address, by }),
      fixes: allowFixes(lost, nameOf),
    };
  }
  if (!isDropped) return null;
  return {
    says: message('finding.clb-target-clients', { ...values, by: nameOf(lost[0]?.guard.id ?? host.id) }),
    fixes: allowFixes(lost, nameOf),
  };
}

/** The clients whom the balancer lets in on a listener: its ACL and groups, which those who come by its own EIP do not pass. */
function clientsOf(network: Network, { balancer, protocol, port }: Listener): IpSet {
  const ports = onePort(protocol, port);
  const { internet } = network.structure;
  const passed = passedByGroups(network, balancer, true, ports);
  const inside = intersect(passed, complement(internet));
  const outside = balancer.own === null ? [] : balancer.passToTarget ? intersect(internet, passed) : internet;
  const own = balancer.segment.prefix;
  const edge = passedByEdge(network, balancer.segment, true, ports);
  const beside = own === null ? [] : fromRange(own.base, own.base + 2 ** (32 - own.length) - 1);
  return intersect(union(inside, outside), union(edge, beside));
}

/** The clients whom a target takes from the balancer. */
function takenBy(network: Network, { balancer, protocol }: Listener, { host, port }: Target): IpSet {
  const ports = onePort(protocol, port);
  const groups = balancer.passToTarget ? complement([]) : passedByGroups(network, host, true, ports);
  if (host.segment === balancer.segment) return groups;
  const edge = passedByEdge(network, host.segment, true, ports);
  return intersect(groups, intersect(edge, passedByEdge(network, host.segment, false, clientPorts(protocol))));
}

/** The rules that are missing for someone of each of these to be taken: in the target's groups, and in the ACL of its subnet, both ways. */
function missing(
  network: Network,
  { balancer, protocol }: Listener,
  { host, port }: Target,
  cidr: string,
  wanted: readonly IpSet[],
): Added[] {
  const added: Added[] = [];
  const add = (guard: Guard, way: Added['way'], ports: string, passed: IpSet): void => {
    if (wanted.some((each) => !overlapsSet(passed, each)))
      added.push({ guard, way, protocol: protocol === TCP ? 'tcp' : 'udp', ports, cidr });
  };
  const [group] = network.guards[host.index] ?? [];
  const ports = onePort(protocol, port);
  if (!balancer.passToTarget && group !== undefined)
    add(group, 'inbound', `${port}`, passedByGroups(network, host, true, ports));
  const edge = network.edges[host.segment.index] ?? null;
  if (edge === null || host.segment === balancer.segment) return added;
  add(edge, 'inbound', `${port}`, passedByEdge(network, host.segment, true, ports));
  add(edge, 'outbound', '1024-65535', passedByEdge(network, host.segment, false, clientPorts(protocol)));
  return added;
}
