/** A subnet routes to a VPN gateway a destination of which its tunnels take a part, and not all. */

import { covers, formatPrefix, type Prefix } from '../address/prefix.ts';
import {
  coversSet,
  fromPrefix,
  fromPrefixes,
  type IpSet,
  intersect,
  isEmpty,
  overlapsSet,
  subtract,
  toPrefixes,
} from '../address/prefix-set.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import type { Segment, TunnelGateway } from '../dataplane/network.ts';
import { blocksOf } from '../document/blocks.ts';
import type { Resources } from '../document/document.ts';
import { usableSet } from '../document/endpoint.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { segmentsByTable, takenByGateway, takenIn, validHop } from './lookups/carried.ts';
import { NETWORK_READS, networkFor } from './lookups/network.ts';
import { placeOf } from './lookups/places.ts';
import { rivalsOf, routePlace, typesIn } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const office = (...remotes: string[]) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'vpn-gateway': { g: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'd' } },
  'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c', spd: [{ local: '10.0.0.0/16', remotes }] } },
  'route-table': {
    r: {
      vpc: 'a',
      default: true,
      routes: [{ destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' }],
    },
  },
});

/** How many missing blocks a sentence names. */
const NAMED = 3;

export const tunnelSpdRouteGap = defineRule({
  id: 'tunnel-spd-route-gap',
  severity: 'warning',
  section: 'vpn',
  reads: NETWORK_READS,
  fix: 'review',
  source: 'VPN tunnel connected but private network unreachable, 1037/39782',
  twice: true,
  *check(view) {
    const network = networkFor(view.resources);
    for (const [id, segments] of segmentsByTable(network)) {
      const table = resolve(view.resources, 'route-table', id);
      const vpc = resolve(view.resources, 'vpc', table?.vpc ?? null);
      if (table === null || table.vpc === null || vpc === null) continue;
      if (!typesIn(table).has('vpn-gateway')) continue;
      const known = new Map<TunnelGateway, readonly Sort[]>();
      for (const { destination, addresses: ask } of takenIn(table, blocksOf(vpc))) {
        if (!destination.policies.some(({ route }) => route.nextHopType === 'vpn-gateway')) continue;
        const addresses = ask();
        for (const { index, route } of rivalsOf(destination)) {
          const hop = validHop(network, table.vpc, route);
          if (hop?.kind !== 'tunnels') continue;
          const sorts = known.get(hop) ?? sortsOf(hop, segments);
          known.set(hop, sorts);
          // Of nothing at all another rule speaks.
          if (!sorts.some(({ any }) => overlapsSet(any, addresses))) continue;
          const short = sorts.find(({ every }) => !coversSet(every, addresses));
          if (short === undefined) continue;
          const missing = toPrefixes(subtract(addresses, short.every));
          const tunnel = tunnelFor(hop, missing);
          yield {
            at: [
              routePlace(id, index, 'destination'),
              placeOf('vpn-gateway', hop.id),
              ...(tunnel === null ? [] : [placeOf('vpn-tunnel', tunnel.id)]),
            ],
            message: message('finding.tunnel-spd-route-gap', {
              table: table.name,
              destination: formatPrefix(destination.network),
              gateway: resolve(view.resources, 'vpn-gateway', hop.id)?.name ?? hop.id,
              missing: `${missing.slice(0, NAMED).map(formatPrefix).join(', ')}${missing.length > NAMED ? ', …' : ''}`,
              subnet: resolve(view.resources, 'subnet', short.segment.id)?.name ?? short.segment.id,
            }),
            fixes: fixesOf(view.resources, hop, short, missing),
          };
        }
      }
    }
  },
  example: { triggers: office('192.168.0.0/17'), clean: office('192.168.0.0/16') },
});

/** Subnets from which a gateway takes the same: the first of them, and what it takes from any and every host of it. */
interface Sort {
  readonly segment: Segment;
  readonly any: IpSet;
  readonly every: IpSet;
}

function sortsOf(gateway: TunnelGateway, segments: readonly Segment[]): Sort[] {
  const sorts = new Map<string, Sort>();
  const locals = [...new Set(gateway.tunnels.flatMap(({ selectors }) => selectors.map(({ local }) => local)))];
  for (const segment of segments) {
    const { prefix } = segment;
    if (prefix === null) continue;
    const isCut = locals.some((local) => local.length > prefix.length && covers(prefix, local));
    const key = isCut ? segment.id : locals.map((local) => (covers(local, prefix) ? '1' : '0')).join('');
    if (!sorts.has(key)) sorts.set(key, { segment, ...takenByGateway(gateway, usableSet(segment)) });
  }
  return [...sorts.values()];
}

/** The tunnel that would take what is missing: the one whose site has some of it, else the first. */
function tunnelFor(gateway: TunnelGateway, missing: readonly Prefix[]) {
  const set = fromPrefixes(missing);
  const fits = gateway.tunnels.find(({ site }) => overlapsSet(fromPrefixes(site.ranges), set));
  return fits ?? gateway.tunnels[0] ?? null;
}

/** Takes what is missing into the tunnel: by more remotes where a rule has the subnet, else by a rule for it; in mode `route` by policies. */
function fixesOf(resources: Resources, gateway: TunnelGateway, { segment }: Sort, missing: readonly Prefix[]): Fix[] {
  const tunnel = tunnelFor(gateway, missing);
  const resource = tunnel === null ? null : resolve(resources, 'vpn-tunnel', tunnel.id);
  const { prefix } = segment;
  if (tunnel === null || resource === null || prefix === null || missing.length > 8) return [];
  const own = intersect(fromPrefixes(missing), fromPrefixes(tunnel.site.ranges));
  const remotes = (isEmpty(own) ? missing : toPrefixes(own)).map(formatPrefix);
  const wanted = isEmpty(own) || coversSet(own, fromPrefixes(missing)) ? remotes : missing.map(formatPrefix);
  if (tunnel.mode === 'route') {
    const { routes } = resolve(resources, 'vpn-gateway', gateway.id) ?? { routes: [] };
    const pointer = resourcePointer('vpn-gateway', gateway.id, 'routes');
    return [
      {
        title: message('fix.add-policies', {
          table: resolve(resources, 'vpn-gateway', gateway.id)?.name ?? '',
          name: resource.name,
          count: wanted.length,
        }),
        safety: 'review',
        edits: wanted.map((destination, i) => ({
          op: 'add',
          pointer: `${pointer}/${routes.length + i}`,
          value: { destination, tunnel: tunnel.id, weight: 0, enabled: true },
        })),
      },
    ];
  }
  const pointer = resourcePointer('vpn-tunnel', tunnel.id, 'spd');
  const hosts = usableSet(segment);
  const lost = fromPrefixes(missing);
  const around = tunnel.selectors.find(({ local }) => coversSet(fromPrefix(local), hosts));
  // A second rule beside one for a part of the subnet would overlap it: that one is widened.
  const within = tunnel.selectors.find(
    (each) => covers(prefix, each.local) && coversSet(fromPrefixes(each.remotes), lost),
  );
  const text = formatPrefix(around?.local ?? prefix);
  const title = message('fix.set-spd', { local: text, remotes: wanted.join(', ') });
  if (around === undefined && within !== undefined)
    return [{ title, safety: 'review', edits: [{ op: 'set', pointer: `${within.origin}/local`, value: text }] }];
  if (around === undefined) {
    const value = { local: text, remotes: wanted };
    return [{ title, safety: 'review', edits: [{ op: 'add', pointer: `${pointer}/${resource.spd.length}`, value }] }];
  }
  const place = Number(around.origin.slice(pointer.length + 1));
  const before = resource.spd[place]?.remotes ?? [];
  return [
    {
      title,
      safety: 'review',
      edits: [{ op: 'set', pointer: `${around.origin}/remotes`, value: [...before, ...wanted] }],
    },
  ];
}
