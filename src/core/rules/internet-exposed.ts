/** More than 65,536 public addresses reach a port of a CVM that is for administrators, or for a database or cluster. */

import { formatPrefix } from '../address/prefix.ts';
import { hasIp, sizeOfSet } from '../address/prefix-set.ts';
import type { Edit } from '../base/edit.ts';
import type { Place } from '../base/finding.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { decide } from '../dataplane/filter.ts';
import { type Host, type Network, type Rule, TCP } from '../dataplane/network.ts';
import type { Resources } from '../document/document.ts';
import { findResource } from '../document/tables.ts';
import { EXPOSED_PORTS, EXPOSED_TO } from './facts.ts';
import { NETWORK_READS, networkFor } from './lookups/network.ts';
import { admittedBy, answers, type Face, facesOf, servedClients } from './lookups/public-faces.ts';
import { defineRule } from './rule.ts';

const shop = (cidr: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  eip: { e: { address: '119.28.0.1' } },
  'security-group': { g: { inbound: [{ action: 'allow', protocol: 'tcp', ports: '22', cidr }] } },
  cvm: { web: { subnet: 's', securityGroups: ['g'], eip: 'e' } },
});

export const internetExposed = defineRule({
  id: 'internet-exposed',
  severity: 'warning',
  section: 'internet',
  reads: NETWORK_READS,
  fix: 'review',
  source: 'Security group overview, 215/38750',
  twice: true,
  *check(view) {
    const network = networkFor(view.resources);
    for (const { rule, host, ports, size } of causesOf(network)) {
      const at: Place[] = rule === null ? [] : [{ id: rule.id, pointer: rule.origin }];
      const [first, ...others] = [...at, { id: host.id, pointer: host.origin }];
      if (first === undefined) continue;
      const name = findResource(view.resources, host.id)?.value.name ?? host.id;
      yield {
        at: [first, ...others],
        message: message(rule === null ? 'finding.internet-exposed-open' : 'finding.internet-exposed', {
          name,
          ports: ports.join(', '),
          size,
          index: (rule?.index ?? 0) + 1,
          by: rule === null ? '' : (findResource(view.resources, rule.id)?.value.name ?? rule.id),
        }),
        fixes: rule === null ? [] : narrowed(view.resources, host, rule, ports),
      };
    }
  },
  example: { triggers: shop('0.0.0.0/0'), clean: shop('8.8.0.0/16') },
});

/** What lets the Internet in: a rule of a group (null: there is no group), on which ports of which host. */
interface Cause {
  readonly rule: Rule | null;
  readonly host: Host;
  readonly ports: number[];
  /** The most public addresses that reach one of the ports. */
  size: number;
}

function causesOf(network: Network): Cause[] {
  const causes: Cause[] = [];
  for (const host of network.structure.hosts) {
    if (host.role !== 'server' || (host.own === null && host.published.length === 0 && host.behind.length === 0))
      continue;
    for (const port of EXPOSED_PORTS) {
      const faces = facesOf(network, host, port);
      if (sizeOfSet(admittedBy(faces)) <= EXPOSED_TO) continue;
      let size = 0;
      let largest: readonly [number, number] = [0, -1];
      for (const stretch of servedClients(network, host, port, faces, answers)) {
        size += stretch[1] - stretch[0] + 1;
        if (stretch[1] - stretch[0] > largest[1] - largest[0]) largest = stretch;
      }
      if (size <= EXPOSED_TO) continue;
      const rule = ruleFor(network, faces, largest[0]);
      const known = causes.find((cause) => cause.host === host && cause.rule === rule);
      if (known === undefined) causes.push({ rule, host, ports: [port], size });
      else {
        known.ports.push(port);
        known.size = Math.max(known.size, size);
      }
    }
  }
  return causes;
}

/** The rule of a group that lets a client in; null when there is none to ask. */
function ruleFor(network: Network, faces: readonly Face[], client: number): Rule | null {
  const face = faces.find(({ admits }) => hasIp(admits, client));
  if (face === undefined) return null;
  const guards = network.guards[face.guardian.index] ?? [];
  return decide(guards, true, TCP, client, face.port, face.port, network.members);
}

/** Closes these ports to all but the VPC: by the rule itself where it is for nothing else, else by rules before it. */
function narrowed(resources: Resources, host: Host, rule: Rule, ports: readonly number[]): Fix[] {
  const { primary } = host.segment.space;
  const group = findResource(resources, rule.id);
  if (primary === null || group?.kind !== 'security-group') return [];
  const written = group.value.inbound[rule.index];
  if (written === undefined || written.action !== 'allow') return [];
  const cidr = formatPrefix(primary);
  const title = message('fix.narrow-rule', { cidr, ports: ports.join(', '), name: group.value.name });
  const isForThem =
    rule.ports !== null && written.protocol === 'tcp' && portsOf(rule).every((port) => ports.includes(port));
  if (isForThem)
    return [{ title, safety: 'review', edits: [{ op: 'set', pointer: `${rule.origin}/cidr`, value: cidr }] }];
  const list = ports.join(',');
  const add = (offset: number, action: string, from: string): Edit => ({
    op: 'add',
    pointer: `${rule.origin.slice(0, rule.origin.lastIndexOf('/'))}/${rule.index + offset}`,
    value: { action, protocol: 'tcp', ports: list, cidr: from, securityGroup: null, note: '' },
  });
  return [{ title, safety: 'review', edits: [add(0, 'allow', cidr), add(1, 'deny', '0.0.0.0/0')] }];
}

/** The ports of a rule, as far as there are few enough to be all of those that are looked at. */
function portsOf({ ports }: Rule): number[] {
  const all: number[] = [];
  for (let i = 0; ports !== null && i < ports.length; i += 2)
    for (let port = ports[i] ?? 0; port <= (ports[i + 1] ?? 0) && all.length <= EXPOSED_PORTS.length; port += 1)
      all.push(port);
  return all;
}
