/** How a route table becomes a forwarding table: which of several routes to one destination counts. */

import { parsePrefix } from '../../address/prefix.ts';
import { PrefixTrie } from '../../address/trie.ts';
import type { NextHopKind, Route, Table } from '../../dataplane/network.ts';
import { type Draft, originOf, remembered, type Written } from '../lowering.ts';
import type { NEXT_HOP_TYPES, routeTable } from './route-table.ts';

const KINDS: Readonly<Record<(typeof NEXT_HOP_TYPES)[number], NextHopKind>> = {
  'vpn-gateway': 'tunnels',
  'nat-gateway': 'translator',
  'public-gateway': 'masquerade',
  'direct-connect-gateway': 'lines',
  'peering-connection': 'bridge',
  cvm: 'relay',
  eip: 'own',
};

/** The precedence among routes to one destination, valid or not; what is not here comes last. */
const RANKS: Partial<Record<NextHopKind, number>> = { own: 0, lines: 1, tunnels: 2 };
const rankOf = (kind: NextHopKind): number => RANKS[kind] ?? 3;

/** The forwarding table. It depends on nothing but the route table itself, and is made once for it. */
export const lowerRouteTable = remembered((id: string, resource: Written<typeof routeTable>): Table => {
  const routes: Draft<Route>[] = [];
  resource.routes.forEach((route, index) => {
    const destination = route.destination === null ? null : parsePrefix(route.destination);
    if (!route.enabled || destination === null) return;
    const kind = KINDS[route.nextHopType];
    routes.push({ destination, kind, word: route.nextHopType, target: route.nextHop, index, several: false });
  });
  const origin = originOf('route-table', id, 'routes');
  const plainRoutes = winners(routes.filter((route) => route.kind !== 'own'));
  const plain = trieOf(plainRoutes);
  if (routes.every((route) => route.kind !== 'own')) return { id, origin, plain, withOwn: plain, routes: plainRoutes };
  const withOwn = new Set(winners(routes));
  const rest = plainRoutes.filter((route) => !withOwn.has(route));
  return { id, origin, plain, withOwn: trieOf([...withOwn]), routes: [...withOwn, ...rest] };
});

const trieOf = (routes: readonly Route[]): PrefixTrie<Route> =>
  new PrefixTrie(routes.map((route) => [route.destination, route]));

/**
 * One route for each destination: the best rank, then the first in the list.
 */
function winners(routes: readonly Draft<Route>[]): Draft<Route>[] {
  const best = new Map<number, Draft<Route>>();
  for (const route of routes) {
    const key = route.destination.base * 64 + route.destination.length;
    const before = best.get(key);
    if (before === undefined || rankOf(route.kind) < rankOf(before.kind)) best.set(key, route);
    else if (rankOf(route.kind) === rankOf(before.kind)) before.several = true;
  }
  return [...best.values()];
}
