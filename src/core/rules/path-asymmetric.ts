/** Request and reply between two places take different gateways. */

import { message } from '../base/message.ts';
import type { Path } from '../dataplane/disposition.ts';
import { wayFrom } from '../dataplane/fib.ts';
import type { Network, NextHop } from '../dataplane/network.ts';
import { trace, verdict } from '../dataplane/trace.ts';
import type { Resources } from '../document/document.ts';
import { findResource } from '../document/tables.ts';
import { isIntended } from './lookups/intended.ts';
import { type End, flowBetween, joinedPlaces } from './lookups/joined.ts';
import { NETWORK_READS, networkFor, withoutFilters } from './lookups/network.ts';
import { defineRule } from './rule.ts';

const twice = (back: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'vpn-gateway': { g: { vpc: 'a' }, h: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'd' } },
  'vpn-tunnel': {
    t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes: ['192.168.0.0/16'] }] },
    u: { vpnGateway: 'h', customerGateway: 'c', spd: [{ local: back, remotes: ['192.168.0.0/16'] }] },
  },
  'route-table': {
    r: {
      vpc: 'a',
      default: true,
      routes: [{ destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' }],
    },
  },
});

export const pathAsymmetric = defineRule({
  id: 'path-asymmetric',
  severity: 'warning',
  section: 'path-intent',
  reads: [...NETWORK_READS, 'intents'],
  fix: null,
  source: 'Direct Connect troubleshooting',
  twice: false,
  *check(view) {
    const network = withoutFilters(networkFor(view.resources));
    const nameOf = (id: string): string => findResource(view.resources, id)?.value.name ?? id;
    const seen = new Set<string>();
    for (const { named, hop, one, other, several } of joinedPlaces(view.resources, network)) {
      if (several || isStraight(network, hop, one, other)) continue;
      const flow = flowBetween(one, other);
      if (verdict(network, flow).verdict !== 'reachable') continue;
      const { forward, return: back } = trace(network, flow);
      const there = gatewaysOn(network, view.resources, forward);
      const here = back === null ? there : gatewaysOn(network, view.resources, back);
      const only = { there: differing(there, here), here: differing(here, there) };
      if (only.there.length + only.here.length === 0) continue;
      if (isBackup(only.there, only.here) || isSpread(network, one, other)) continue;
      // Whoever notices it, by a policy on either side or by the range of a tunnel, these gateways are the one cause.
      const cause = [...only.there, ...only.here]
        .map(({ id }) => id)
        .sort()
        .join('+');
      if (seen.has(cause)) continue;
      if (isIntended(view.intents, network, one, other)) continue;
      seen.add(cause);
      const ends = [one, other].map(({ segment, site }) => segment?.id ?? site?.id ?? '');
      yield {
        at: [named, ...[...only.there, ...only.here].map(({ id, origin }) => ({ id, pointer: origin }))],
        message: message('finding.path-asymmetric', {
          from: nameOf(ends[0] ?? ''),
          to: nameOf(ends[1] ?? ''),
          there: there.map(({ id }) => nameOf(id)).join(', '),
          here: here.map(({ id }) => nameOf(id)).join(', '),
        }),
      };
    }
  },
  example: { triggers: twice('10.0.1.0/24'), clean: twice('10.0.2.0/24') },
});

/** Whether the reply certainly comes back by the gateway of the request: the common case, told without following the packets. */
function isStraight(network: Network, hop: NextHop, one: End, other: End): boolean {
  if (other.site !== null) {
    const way = wayFrom(network, other.site, other.address, one.address);
    return (
      (way?.line?.gateway ?? way?.tunnel?.gateway ?? null) === hop &&
      way?.onward === null &&
      isFirst(network, hop, one, other)
    );
  }
  const table = other.segment === null ? null : (network.tables[other.segment.index] ?? null);
  return table?.plain.longest(one.address)?.target === hop.id && isFirst(network, hop, one, other);
}

const isFirst = (network: Network, hop: NextHop, one: End, other: End): boolean =>
  one.segment !== null && network.tables[one.segment.index]?.plain.longest(other.address)?.target === hop.id;

/** The gateways, peerings and appliances that a packet passed. */
function gatewaysOn(network: Network, resources: Resources, path: Path): NextHop[] {
  const found = new Set<NextHop>();
  for (const { at, step } of path.hops) {
    if (step !== 'next-hop' && step !== 'tunnel') continue;
    const line = findResource(resources, at);
    const gateway =
      line?.kind === 'vpn-tunnel'
        ? line.value.vpnGateway
        : line?.kind === 'direct-connect-tunnel'
          ? line.value.directConnectGateway
          : at;
    const hop = network.structure.nextHops.get(gateway ?? '');
    if (hop !== undefined) found.add(hop);
  }
  return [...found];
}

const differing = (these: readonly NextHop[], those: readonly NextHop[]): NextHop[] =>
  these.filter((hop) => !those.includes(hop));

/** Direct connect one way, and the VPN beside it the other. */
function isBackup(these: readonly NextHop[], those: readonly NextHop[]): boolean {
  const kinds = [...these, ...those].map(({ kind }) => kind);
  return kinds.length > 0 && kinds.includes('lines') && kinds.every((kind) => kind === 'lines' || kind === 'tunnels');
}

/** Whether flows are spread, at either end, over several policies of one type. */
function isSpread(network: Network, one: End, other: End): boolean {
  const several = (from: End, to: End): boolean =>
    from.segment !== null && network.tables[from.segment.index]?.plain.longest(to.address)?.several === true;
  return several(one, other) || several(other, one);
}
