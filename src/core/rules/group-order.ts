/** A group that is bound later allows what one that is bound earlier drops. */

import { lastOf } from '../address/prefix.ts';
import { emptySet, fullSet, type IpSet, intersect, isEmpty, subtract, union } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { type Guard, type Host, ICMP, type Network, type Rule, TCP, UDP } from '../dataplane/network.ts';
import { findResource } from '../document/tables.ts';
import { WAYS, type Way } from './lookups/filter-rules.ts';
import { NETWORK_READS, networkFor } from './lookups/network.ts';
import { defineRule } from './rule.ts';

const bound = (...securityGroups: string[]) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  'security-group': {
    closed: { inbound: [{ action: 'deny', protocol: 'tcp', ports: '22', cidr: '0.0.0.0/0' }] },
    open: { inbound: [{ action: 'allow', protocol: 'tcp', ports: 'all', cidr: '10.0.0.0/8' }] },
  },
  cvm: { web: { subnet: 's', securityGroups } },
});

export const groupOrder = defineRule({
  id: 'group-order',
  severity: 'warning',
  section: 'security',
  reads: NETWORK_READS,
  fix: null,
  source: 'Security group overview, 215/38750',
  twice: false,
  *check(view) {
    const network = networkFor(view.resources);
    const nameOf = (id: string): string => findResource(view.resources, id)?.value.name ?? id;
    const known = new Map<readonly Guard[], readonly Conflict[]>();
    const byPair = new Map<string, { readonly conflict: Conflict; readonly hosts: Host[] }>();
    for (const host of network.structure.hosts) {
      const guards = network.guards[host.index] ?? [];
      if (guards.length < 2) continue;
      const conflicts = known.get(guards) ?? conflictsOf(network, guards);
      known.set(guards, conflicts);
      for (const conflict of conflicts) {
        const key = `${conflict.drops.id} ${conflict.allows.id}`;
        const pair = byPair.get(key);
        if (pair === undefined) byPair.set(key, { conflict, hosts: [host] });
        else if (!pair.hosts.includes(host)) pair.hosts.push(host);
      }
    }
    for (const { conflict, hosts } of byPair.values()) {
      const { drops, allows, way } = conflict;
      const [first] = hosts;
      if (first === undefined) continue;
      const sentence = way === 'inbound' ? 'finding.group-order-inbound' : 'finding.group-order-outbound';
      yield {
        at: [
          { id: allows.id, pointer: allows.origin },
          { id: drops.id, pointer: drops.origin },
          ...hosts.map(({ id, origin }) => ({ id, pointer: `${origin}/securityGroups` })),
        ],
        message: message(sentence, {
          name: nameOf(first.id),
          others: hosts.length > 1 ? message('finding.and-others', { count: hosts.length - 1 }) : '',
          later: nameOf(allows.id),
          allow: allows.index + 1,
          earlier: nameOf(drops.id),
          deny: drops.index + 1,
        }),
      };
    }
  },
  example: { triggers: bound('closed', 'open'), clean: bound('open', 'closed') },
});

/** A rule that drops, and one of a later group that would have allowed some of it. */
interface Conflict {
  readonly drops: Rule;
  readonly allows: Rule;
  readonly way: Way;
}

function conflictsOf(network: Network, guards: readonly Guard[]): Conflict[] {
  const found: Conflict[] = [];
  for (const way of WAYS) {
    for (const protocol of [TCP, UDP, ICMP]) {
      for (const port of startsOf(guards, way, protocol)) {
        const parts = guards.map((guard) => partsOf(network, guard[way].rules, protocol, port));
        let decided: IpSet = emptySet;
        for (const [i, group] of parts.entries()) {
          for (const { rule, far } of group) {
            const dropped = rule.allow ? emptySet : subtract(far, decided);
            if (isEmpty(dropped)) continue;
            for (const later of parts.slice(i + 1)) {
              const would = later.find((each) => each.rule.allow && !isEmpty(intersect(each.far, dropped)));
              if (would === undefined) continue;
              const isKnown = found.some(({ drops, allows }) => drops.id === rule.id && allows.id === would.rule.id);
              if (!isKnown) found.push({ drops: rule, allows: would.rule, way });
            }
          }
          decided = group.reduce((all, { far }) => union(all, far), decided);
        }
      }
    }
  }
  return found;
}

/** What each rule of a group decides, taken alone, on one port. */
function partsOf(
  network: Network,
  rules: readonly Rule[],
  protocol: number,
  port: number,
): { readonly rule: Rule; readonly far: IpSet }[] {
  let left: IpSet = fullSet;
  const parts: { rule: Rule; far: IpSet }[] = [];
  for (const rule of rules) {
    if ((rule.protocol & protocol) === 0 || !holds(rule, protocol, port)) continue;
    const set =
      rule.group === null
        ? [rule.far.base, lastOf(rule.far)]
        : [...(network.members.get(rule.group) ?? [])].reduce<IpSet>((all, ip) => union(all, [ip, ip]), emptySet);
    const far = intersect(left, set);
    if (isEmpty(far)) continue;
    parts.push({ rule, far });
    left = subtract(left, far);
  }
  return parts;
}

function holds({ ports }: Rule, protocol: number, port: number): boolean {
  if (ports === null || protocol === ICMP) return true;
  for (let i = 0; i < ports.length; i += 2) if ((ports[i] ?? 0) <= port && port <= (ports[i + 1] ?? 0)) return true;
  return false;
}

/** One port of each stretch in which the same rules match. */
function startsOf(guards: readonly Guard[], way: Way, protocol: number): number[] {
  if (protocol === ICMP) return [0];
  const starts = new Set([1]);
  for (const guard of guards) {
    for (const { ports, protocol: own } of guard[way].rules) {
      if (ports === null || (own & protocol) === 0) continue;
      for (let i = 0; i < ports.length; i += 2)
        for (const start of [ports[i] ?? 0, (ports[i + 1] ?? 0) + 1]) if (start <= 65535) starts.add(start);
    }
  }
  return [...starts];
}
