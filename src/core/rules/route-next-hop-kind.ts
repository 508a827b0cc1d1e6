/** A policy's next hop is of another kind than its next-hop type says. */

import { message } from '../base/message.ts';
import { placeOf } from './lookups/places.ts';
import { hopOf, NEXT_HOP_KINDS, type Route, routePlace } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const routeNextHopKind = defineRule({
  id: 'route-next-hop-kind',
  severity: 'error',
  section: 'route',
  reads: ['route-table', ...NEXT_HOP_KINDS],
  fix: 'safe',
  source: 'API CreateRoutes, GatewayType and GatewayId',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      // Policies that are equal in all have one key: one fix mends them together.
      const groups = new Map<string, { route: Route; indexes: number[] }>();
      table.routes.forEach((route, index) => {
        const hop = hopOf(view.resources, route.nextHop);
        if (hop === null || hop.kind === route.nextHopType) return;
        const key = JSON.stringify([route.destination, route.nextHopType, route.nextHop, route.enabled, route.note]);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { route, indexes: [index] });
        else group.indexes.push(index);
      });
      for (const { route, indexes } of groups.values()) {
        const hop = hopOf(view.resources, route.nextHop);
        const [first, ...others] = indexes.map((index) => routePlace(id, index));
        if (hop === null || route.nextHop === null || first === undefined) continue;
        yield {
          at: [first, ...others, placeOf(hop.kind, route.nextHop)],
          message: message('finding.route-next-hop-kind', {
            table: table.name,
            destination: route.destination ?? '?',
            type: route.nextHopType,
            name: hop.name,
            kind: hop.kind,
          }),
          fixes: [
            {
              title: message('fix.set-next-hop-type', { kind: hop.kind }),
              safety: 'safe',
              edits: indexes.map((index) => ({
                op: 'set',
                pointer: routePlace(id, index, 'nextHopType').pointer,
                value: hop.kind,
              })),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { g: { vpc: 'a', eips: ['e'] } },
      eip: { e: { address: '119.28.5.10' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [{ destination: '0.0.0.0/0', nextHopType: 'vpn-gateway', nextHop: 'g' }],
        },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { g: { vpc: 'a', eips: ['e'] } },
      eip: { e: { address: '119.28.5.10' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'g' }] },
      },
    },
  },
});
