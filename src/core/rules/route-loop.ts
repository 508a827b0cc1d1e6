/** Packets for a destination come back to a host that has forwarded them: policies lead round in a circle. */

import type { Ip } from '../address/ip.ts';
import { isPublicIp, isUnroutableIp } from '../address/ip.ts';
import { containsIp, formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { isLocal, nextHopOf } from '../dataplane/fib.ts';
import type { Host, Network, Relay, Route, Table } from '../dataplane/network.ts';
import { findResource, resolve } from '../document/tables.ts';
import { NETWORK_READS, networkFor } from './lookups/network.ts';
import { routePlace } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const ring = (back: boolean) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: {
    s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r' },
    t: { vpc: 'a', cidr: '10.0.2.0/24', routeTable: 'q' },
  },
  cvm: { one: { subnet: 's', forwards: true }, two: { subnet: 't', forwards: true } },
  'route-table': {
    r: { vpc: 'a', routes: [{ destination: '192.168.0.0/16', nextHopType: 'cvm', nextHop: 'two' }] },
    q: { vpc: 'a', routes: back ? [{ destination: '192.168.0.0/16', nextHopType: 'cvm', nextHop: 'one' }] : [] },
  },
});

export const routeLoop = defineRule({
  id: 'route-loop',
  severity: 'error',
  section: 'route',
  reads: NETWORK_READS,
  fix: null,
  source: 'Configuring a CVM as public gateway, 213/34835',
  twice: true,
  *check(view) {
    const network = networkFor(view.resources);
    const seen = new Set<string>();
    const forwarders = [...network.structure.nextHops.values()].filter(
      (hop): hop is Relay =>
        (hop.kind === 'relay' && hop.host.forwards) || (hop.kind === 'masquerade' && hop.host.own !== null),
    );
    // A circle goes through the tables of those who forward, and through policies that lead to one of them.
    for (const start of forwarders) {
      const table = tableOf(network, start.host);
      if (table === null) continue;
      for (const route of routesOf(table, start.host)) {
        if (route.kind !== 'relay' && route.kind !== 'masquerade') continue;
        for (const to of examplesOf(network, table, route, forwarders)) {
          const circle = circleFrom(network, start.host, to);
          if (circle === null || isKnown(circle)) continue;
          const steps = [...circle].sort((a, b) =>
            a.table.id < b.table.id ? -1 : a.table.id > b.table.id ? 1 : a.route.index - b.route.index,
          );
          const key = steps.map((step) => `${step.table.id} ${step.route.index}`).join('+');
          const [first, ...others] = steps;
          if (first === undefined || seen.has(key)) continue;
          seen.add(key);
          yield {
            at: [
              routePlace(first.table.id, first.route.index),
              ...others.map((step) => routePlace(step.table.id, step.route.index)),
              ...steps.map(({ host }) => ({ id: host.id, pointer: host.origin })),
            ],
            message: message('finding.route-loop', {
              table: resolve(view.resources, 'route-table', first.table.id)?.name ?? first.table.id,
              destination: formatPrefix(first.route.destination),
              names: circle.map(({ host }) => findResource(view.resources, host.id)?.value.name ?? host.id).join(', '),
            }),
          };
        }
      }
    }
  },
  example: { triggers: ring(true), clean: ring(false) },
});

/** One step of a circle: who forwards, and the policy that leads the packet on. */
interface Step {
  readonly host: Host;
  readonly table: Table;
  readonly route: Route;
}

function tableOf(network: Network, host: Host): Table | null {
  return network.tables[host.segment.index] ?? null;
}

/** What a forwarding host looks at: a masquerade has its own public address, a relay forwards without. */
function routesOf(table: Table, host: Host): readonly Route[] {
  const { plain, withOwn } = table;
  if (host.role === 'masquerade' || plain === withOwn) return table.routes;
  return table.routes.filter(({ kind }) => kind !== 'own');
}

function next(network: Network, host: Host, to: Ip): (Step & { readonly onto: Host }) | null {
  const { segment } = host;
  if (segment.prefix !== null && containsIp(segment.prefix, to)) return null;
  if (isLocal(segment.space, to)) return null;
  const table = tableOf(network, host);
  const route = table === null ? null : (host.role === 'masquerade' ? table.withOwn : table.plain).longest(to);
  if (table === null || route === null) return null;
  const hop = nextHopOf(network, route, segment.space);
  if (hop === null || (hop.kind !== 'relay' && hop.kind !== 'masquerade')) return null;
  if (hop.kind === 'relay' && !hop.host.forwards) return null;
  // Comes back to a public gateway whatever it carries, but goes on from it only to the Internet.
  if (hop.kind === 'masquerade' && (hop.host.own === null || !isPublicIp(to))) return null;
  return { host, table, route, onto: hop.host };
}

/** The circle that a packet to `to` runs in once it is with `start`, if `start` is a part of it. */
function circleFrom(network: Network, start: Host, to: Ip): Step[] | null {
  if (isUnroutableIp(to)) return null;
  const steps: Step[] = [];
  const passed = new Set<Host>();
  for (let host = start; ; ) {
    if (passed.has(host)) return host === start ? steps : null;
    passed.add(host);
    const step = next(network, host, to);
    if (step === null) return null;
    steps.push(step);
    host = step.onto;
  }
}

/** A public gateway that its own subnet's table leads to has a rule of its own. */
function isKnown(circle: readonly Step[]): boolean {
  const [only] = circle;
  return circle.length === 1 && only?.host.role === 'masquerade';
}

/** One address of each part of a route's destination that the tables of forwarders tell apart. */
function examplesOf(network: Network, table: Table, route: Route, forwarders: readonly Relay[]): readonly Ip[] {
  const { base, length } = route.destination;
  const last = base + 2 ** (32 - length) - 1;
  const space = forwarders.find(({ host }) => tableOf(network, host) === table)?.space ?? null;
  const tables = new Set(forwarders.filter((hop) => hop.space === space).map(({ host }) => tableOf(network, host)));
  const edges = [...tables].flatMap((each) =>
    each === null ? [] : [...each.plain.edges(base, last), ...each.withOwn.edges(base, last)],
  );
  // A block of the VPC or a range that no network carries may begin where the destination does, or after it.
  const blocks = (space?.blocks ?? []).map((block) => block.base + 2 ** (32 - block.length));
  const carried = [0x01000000, 0x80000000, 0xa9ff0000];
  return [...new Set([base, ...edges, ...[...blocks, ...carried].filter((ip) => ip > base && ip <= last)])];
}
