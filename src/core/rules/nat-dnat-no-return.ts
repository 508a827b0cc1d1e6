/** A DNAT rule's target answers by another way than the gateway: its table does not lead back there. */

import { ALL } from '../address/prefix.ts';
import { intersect, isEmpty } from '../address/prefix-set.ts';
import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import type { Disposition } from '../dataplane/disposition.ts';
import { isDelivered } from '../dataplane/disposition.ts';
import type { Mapping, Network } from '../dataplane/network.ts';
import { verdict } from '../dataplane/trace.ts';
import type { Resources } from '../document/document.ts';
import { findResource, resolve } from '../document/tables.ts';
import { leadTo } from './lookups/lead.ts';
import { protocolOf, soundMappings } from './lookups/mappings.ts';
import { cutBy, NETWORK_READS, networkFor, outsider } from './lookups/network.ts';
import { edgesOf, onePort, passedByEdge, passedByGroups } from './lookups/passing.ts';
import { placeOf } from './lookups/places.ts';
import { routePlace } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const shop = (destination: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  eip: { e: { address: '119.28.0.1' } },
  cvm: { web: { subnet: 's' } },
  'nat-gateway': {
    n: { vpc: 'a', eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 443, target: 'web', targetPort: 443 }] },
  },
  'route-table': {
    r: { vpc: 'a', default: true, routes: [{ destination, nextHopType: 'nat-gateway', nextHop: 'n' }] },
  },
});

/** How a reply ends of which another rule speaks: an ACL that drops replies, a next hop that is none. */
const EXPLAINED: readonly Disposition[] = ['network-acl-denied-out', 'network-acl-denied-in', 'next-hop-invalid'];

export const natDnatNoReturn = defineRule({
  id: 'nat-dnat-no-return',
  severity: 'warning',
  section: 'internet',
  reads: NETWORK_READS,
  fix: 'review',
  source: 'Port forwarding, 1015/39942',
  twice: true,
  *check(view) {
    const network = networkFor(view.resources);
    const nameOf = (id: string): string => findResource(view.resources, id)?.value.name ?? id;
    for (const mapping of soundMappings(network, view.resources)) {
      const { target } = mapping;
      if (!isLost(network, mapping)) continue;
      const table = network.tables[target.segment.index]?.id ?? null;
      const route =
        table === null ? null : network.tables[target.segment.index]?.plain.longest(network.structure.outsiders[0]);
      const at =
        table === null
          ? [placeOf('subnet', target.segment.id, 'routeTable')]
          : [
              route === null || route === undefined
                ? placeOf('route-table', table, 'routes')
                : routePlace(table, route.index),
            ];
      yield {
        at: [{ id: mapping.id, pointer: mapping.origin }, ...at, { id: target.id, pointer: target.origin }],
        message: message('finding.nat-dnat-no-return', {
          name: nameOf(mapping.id),
          protocol: protocolOf(mapping),
          port: mapping.port,
          target: nameOf(target.id),
          table: table === null ? nameOf(target.segment.id) : nameOf(table),
        }),
        fixes: fixesOf(view.resources, mapping, table),
      };
    }
  },
  example: { triggers: shop('192.168.0.0/16'), clean: shop('0.0.0.0/0') },
});

/** Whether requests come to the target, and the table loses the reply to each of them. */
function isLost(network: Network, mapping: Mapping): boolean {
  const { target } = mapping;
  const ports = onePort(mapping.protocol, mapping.targetPort);
  const admitted = intersect(
    network.structure.internet,
    intersect(passedByGroups(network, target, true, ports), passedByEdge(network, target.segment, true, ports)),
  );
  if (isEmpty(admitted)) return false;
  const ask = (address: number) =>
    verdict(network, {
      from: outsider(address),
      to: mapping.public.address,
      wanted: { kind: 'host', host: target },
      byFaces: false,
      protocol: mapping.protocol,
      port: mapping.port,
    });
  const first = ask(admitted[0] ?? 0);
  if (first.return !== null && isDelivered(first.return)) return false;
  // Every address that any filter or table of the VPC tells from its neighbour.
  const segments = network.structure.segments.filter(({ space }) => space === target.segment.space);
  const tables = new Set(segments.map(({ index }) => network.tables[index] ?? null));
  const edges = [...tables].flatMap((table) =>
    table === null ? [] : [...table.plain.edges(0, 0xffffffff), ...table.withOwn.edges(0, 0xffffffff)],
  );
  const filters = edgesOf(network, [
    network.edges[target.segment.index] ?? null,
    ...(network.guards[target.index] ?? []),
  ]);
  const cut = cutBy(admitted, [...edges, ...filters]);
  let isLostByTable = false;
  for (let i = 0; i < cut.length; i += 2) {
    const { forward, return: reply } = ask(cut[i] ?? 0);
    if (!isDelivered(forward) || reply === null) continue;
    if (isDelivered(reply)) return false;
    if (!EXPLAINED.includes(reply)) isLostByTable = true;
  }
  return isLostByTable;
}

function fixesOf(resources: Resources, mapping: Mapping, table: string | null): Fix[] {
  const value = resolve(resources, 'route-table', table);
  const name = resolve(resources, 'nat-gateway', mapping.id)?.name ?? mapping.id;
  if (table === null || value === null) return [];
  const edits = leadTo(table, value, [ALL], 'nat-gateway', mapping.id);
  if (edits.length === 0) return [];
  return [{ title: message('fix.add-default-policy', { table: value.name, name }), safety: 'review', edits }];
}
