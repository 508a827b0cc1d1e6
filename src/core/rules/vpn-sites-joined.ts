/** Two IDCs reach each other through a VPN gateway in mode `route`, and no intent names the two. */

import { parseIp } from '../address/ip.ts';
import { lastOf, type Prefix, parsePrefix } from '../address/prefix.ts';
import { fromPrefixes, hasIp, type IpSet, intersect, isEmpty } from '../address/prefix-set.ts';
import { message } from '../base/message.ts';
import { type Network, type Site, TCP, type TunnelGateway } from '../dataplane/network.ts';
import { verdict } from '../dataplane/trace.ts';
import type { Document } from '../document/document.ts';
import { resolve } from '../document/tables.ts';
import { cutBy, NETWORK_READS, networkFor, senderAt } from './lookups/network.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const branches = (...tunnels: string[]) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  idc: { d: { cidrs: ['192.168.1.0/24'] }, e: { cidrs: ['192.168.2.0/24'] } },
  'customer-gateway': { cd: { idc: 'd' }, ce: { idc: 'e' } },
  'vpn-tunnel': {
    td: { vpnGateway: 'g', customerGateway: 'cd', mode: 'route' },
    te: { vpnGateway: 'g', customerGateway: 'ce', mode: 'route' },
  },
  'vpn-gateway': {
    g: {
      vpc: 'a',
      routes: tunnels.map((tunnel) => ({ destination: tunnel === 'td' ? '192.168.1.0/24' : '192.168.2.0/24', tunnel })),
    },
  },
});

export const vpnSitesJoined = defineRule({
  id: 'vpn-sites-joined',
  severity: 'warning',
  section: 'vpn',
  reads: [...NETWORK_READS, 'intents'],
  fix: null,
  source: 'VPN gateway routes, 1037/39690',
  twice: false,
  *check(view) {
    const network = networkFor(view.resources);
    for (const hop of network.structure.nextHops.values()) {
      if (hop.kind !== 'tunnels') continue;
      const sites = [...new Set(hop.tunnels.filter(({ mode }) => mode === 'route').map(({ site }) => site))].sort(byId);
      for (const [i, one] of sites.entries()) {
        for (const other of sites.slice(i + 1)) {
          if (!meet(network, hop, one, other) || isNamed(view.intents, one, other)) continue;
          const nameOf = (site: Site): string => resolve(view.resources, 'idc', site.id)?.name ?? site.id;
          yield {
            at: [placeOf('vpn-gateway', hop.id, 'routes'), placeOf('idc', one.id), placeOf('idc', other.id)],
            message: message('finding.vpn-sites-joined', {
              one: nameOf(one),
              other: nameOf(other),
              gateway: resolve(view.resources, 'vpn-gateway', hop.id)?.name ?? hop.id,
            }),
          };
        }
      }
    }
  },
  example: { triggers: branches('td', 'te'), clean: branches('td') },
});

const byId = (a: Site, b: Site): number => (a.id < b.id ? -1 : 1);

/** Whether a flow between the sites goes by the gateway both ways: request and reply arrive, for some pair of their addresses. */
function meet(network: Network, gateway: TunnelGateway, one: Site, other: Site): boolean {
  const here = [...examplesOf(gateway, one)];
  const there = [...examplesOf(gateway, other)];
  return here.some((from) =>
    there.some(
      (to) =>
        verdict(network, {
          from: senderAt(one, from),
          to,
          wanted: { kind: 'site', site: other },
          byFaces: false,
          protocol: TCP,
          port: 443,
        }).verdict === 'reachable',
    ),
  );
}

/** One address of each part of a site's ranges that the policies of the gateway, its blocks and the site's own ranges tell apart. */
function* examplesOf(gateway: TunnelGateway, site: Site): Generator<number> {
  const { policies } = gateway;
  const blocks = gateway.space?.blocks ?? [];
  const edges = [...blocks, ...site.ranges].flatMap((block) => [block.base, lastOf(block) + 1]);
  const cut = cutBy(fromPrefixes(site.ranges), [...edges, ...policies.edges(0, 0xffffffff)]);
  for (let i = 0; i < cut.length; i += 2) {
    const first = cut[i] ?? 0;
    // Only what the gateway has a policy to can come by it.
    if (policies.longest(first)?.tunnel.site === site) yield first;
  }
}

/** Whether an intent has the two at its ends: by id, or by addresses that are theirs. */
function isNamed(intents: Document['intents'], one: Site, other: Site): boolean {
  const [first, second] = [fromPrefixes(one.ranges), fromPrefixes(other.ranges)];
  return Object.values(intents).some(
    ({ from, to }) =>
      (isAt(from, one, first) && isAt(to, other, second)) || (isAt(to, one, first) && isAt(from, other, second)),
  );
}

function isAt(end: string | null, site: Site, ranges: IpSet): boolean {
  if (end === null || end === site.id) return end !== null;
  const ip = parseIp(end);
  if (ip !== null) return hasIp(ranges, ip);
  const block: Prefix | null = parsePrefix(end);
  return block !== null && !isEmpty(intersect(ranges, [block.base, lastOf(block)]));
}
