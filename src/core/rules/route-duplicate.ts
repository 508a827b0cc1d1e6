/** A table holds the same destination with the same next hop more than once, enabled or not. */

import { formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { laterFirst, removeElements } from './lookups/places.ts';
import { destinationsOf, hopOf, NEXT_HOP_KINDS, type Policy, routePlace, routesPointer } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const routeDuplicate = defineRule({
  id: 'route-duplicate',
  severity: 'error',
  section: 'route',
  reads: ['route-table', ...NEXT_HOP_KINDS],
  fix: 'safe',
  source: 'API error InvalidParameterValue.Duplicate',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      for (const { network, policies } of destinationsOf(table)) {
        if (policies.length < 2) continue;
        const groups = new Map<string | null, Policy[]>();
        for (const policy of policies) {
          const { nextHop, nextHopType } = policy.route;
          if (nextHop === null && nextHopType !== 'eip') continue;
          const group = groups.get(nextHop);
          if (group === undefined) groups.set(nextHop, [policy]);
          else group.push(policy);
        }
        for (const [nextHop, group] of groups) {
          if (group.length < 2) continue;
          const kept = group.find(({ route }) => route.enabled) ?? group[0];
          const extra = group.filter((policy) => policy !== kept).map(({ index }) => index);
          const destination = formatPrefix(network);
          yield {
            at: laterFirst(group.map(({ index }) => routePlace(id, index))),
            message:
              nextHop === null
                ? message('finding.route-duplicate-eip', { table: table.name, destination, count: group.length })
                : message('finding.route-duplicate', {
                    table: table.name,
                    destination,
                    count: group.length,
                    name: hopOf(view.resources, nextHop)?.name ?? nextHop,
                  }),
            fixes: [
              {
                title: message('fix.keep-one-policy', { destination, count: extra.length }),
                safety: 'safe',
                edits: removeElements(routesPointer(id), extra),
              },
            ],
          };
        }
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
          ],
        },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' }, o: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'o' },
          ],
        },
      },
    },
  },
});
