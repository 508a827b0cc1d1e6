/** A CVM's groups, or the ACL of its subnet, drop what it asks both name servers of the platform, or their replies. */

import { formatIp } from '../address/ip.ts';
import { hasIp } from '../address/prefix-set.ts';
import type { Place } from '../base/finding.ts';
import { message } from '../base/message.ts';
import { type Guard, type Host, type Network, UDP } from '../dataplane/network.ts';
import { findResource } from '../document/tables.ts';
import { NAME_SERVERS } from './facts.ts';
import { type Added, allowFixes } from './lookups/let-in.ts';
import { NETWORK_READS, networkFor } from './lookups/network.ts';
import { clientPorts, onePort, passedByEdge, passedByGroups } from './lookups/passing.ts';
import { defineRule } from './rule.ts';

const shop = (protocol: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  'security-group': {
    g: {
      inbound: [{ action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0' }],
      outbound: [{ action: 'allow', protocol, cidr: '0.0.0.0/0' }],
    },
  },
  cvm: { web: { subnet: 's', securityGroups: ['g'] } },
});

export const dnsBlocked = defineRule({
  id: 'dns-blocked',
  severity: 'warning',
  section: 'workload',
  reads: NETWORK_READS,
  fix: 'review',
  source: 'Security group overview, 215/38750; private network DNS, 215/31906',
  twice: false,
  *check(view) {
    const network = networkFor(view.resources);
    const nameOf = (id: string): string => findResource(view.resources, id)?.value.name ?? id;
    const byCause = new Map<string, { readonly blocks: Blocks; readonly hosts: Host[] }>();
    for (const host of network.structure.hosts) {
      // What the platform runs itself, balancers and databases, asks other servers.
      if (host.role !== 'server') continue;
      const blocks = knownBlocksOf(network, host);
      if (blocks === null) continue;
      const { guard, way } = blocks;
      const cause = byCause.get(`${guard.id} ${way}`);
      if (cause === undefined) byCause.set(`${guard.id} ${way}`, { blocks, hosts: [host] });
      else cause.hosts.push(host);
    }
    for (const { blocks, hosts } of byCause.values()) {
      const [first] = hosts;
      if (first === undefined) continue;
      const { guard, way } = blocks;
      const at: Place = { id: guard.id, pointer: `${guard.origin}/${way}` };
      yield {
        at: [at, ...hosts.map(({ id, origin }) => ({ id, pointer: origin }))],
        message: message(way === 'inbound' ? 'finding.dns-blocked-replies' : 'finding.dns-blocked', {
          by: nameOf(guard.id),
          name: nameOf(first.id),
          others: hosts.length > 1 ? message('finding.and-others', { count: hosts.length - 1 }) : '',
          one: formatIp(NAME_SERVERS[0]),
          other: formatIp(NAME_SERVERS[1]),
        }),
        fixes: allowFixes(blocks.added, nameOf),
      };
    }
  },
  example: { triggers: shop('tcp'), clean: shop('udp') },
});

/** The filter that decides, and what has to be added for both servers to be asked. */
interface Blocks {
  readonly guard: Guard;
  readonly way: 'inbound' | 'outbound';
  readonly added: readonly Added[];
}

/** What blocks a host, or null: it can ask one of the servers, or has a list without rules, which another rule says. */
/** What was found of filters that stand one behind the other, as long as groups that they name have the same members. */
interface Known {
  readonly guards: readonly Guard[];
  readonly edge: Guard | null;
  /** Null: none of the rules names a group. */
  readonly members: Network['members'] | null;
  readonly blocks: Blocks | null;
}

const knownByGuard = new WeakMap<Guard, Known>();

/** The same for all hosts with the same filters, and after an edit of others: an answer is kept for the first of the filters. */
function knownBlocksOf(network: Network, host: Host): Blocks | null {
  const guards = network.guards[host.index] ?? [];
  const edge = network.edges[host.segment.index] ?? null;
  const first = guards[0] ?? edge;
  if (first === null) return null;
  const before = knownByGuard.get(first);
  if (
    before !== undefined &&
    before.edge === edge &&
    (before.members === null || before.members === network.members) &&
    before.guards.length === guards.length &&
    before.guards.every((guard, i) => guard === guards[i])
  )
    return before.blocks;
  const blocks = blocksOf(network, host);
  const isNamed = guards.some(({ outbound }) => outbound.rules.some(({ group }) => group !== null));
  knownByGuard.set(first, { guards, edge, members: isNamed ? network.members : null, blocks });
  return blocks;
}

function blocksOf(network: Network, host: Host): Blocks | null {
  const ask = onePort(UDP, 53);
  const groups = passedByGroups(network, host, false, ask);
  const out = passedByEdge(network, host.segment, false, ask);
  const back = passedByEdge(network, host.segment, true, clientPorts(UDP));
  if (NAME_SERVERS.some((ip) => hasIp(groups, ip) && hasIp(out, ip) && hasIp(back, ip))) return null;
  const [group] = network.guards[host.index] ?? [];
  const edge = network.edges[host.segment.index] ?? null;
  const added: Added[] = [];
  const add = (guard: Guard | null | undefined, way: Blocks['way'], ports: string, passed: readonly number[]): void => {
    if (guard === null || guard === undefined) return;
    for (const ip of NAME_SERVERS)
      if (!hasIp(passed, ip)) added.push({ guard, way, protocol: 'udp', ports, cidr: `${formatIp(ip)}/32` });
  };
  add(group, 'outbound', '53', groups);
  add(edge, 'outbound', '53', out);
  add(edge, 'inbound', '1024-65535', back);
  const [first] = added;
  if (first === undefined) return null;
  const { guard, way } = first;
  const isEmptyList =
    guard === edge
      ? edge[way].rules.length === 0
      : (network.guards[host.index] ?? []).every((each) => each.outbound.rules.length === 0);
  return isEmptyList ? null : { guard, way, added };
}
