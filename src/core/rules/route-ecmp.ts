/** Several enabled policies of one type lead to one destination: the platform spreads flows over them. */

import { formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { laterFirst } from './lookups/places.ts';
import { hopNameOf, NEXT_HOP_KINDS, routePlace } from './lookups/routes.ts';
import { sharingsOf } from './lookups/sharing.ts';
import { defineRule } from './rule.ts';

export const routeEcmp = defineRule({
  id: 'route-ecmp',
  severity: 'advice',
  section: 'route',
  reads: ['route-table', ...NEXT_HOP_KINDS],
  fix: null,
  source: 'Route table overview, 215/31810',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      for (const { network, members } of sharingsOf(view.resources, table)) {
        const [first] = members;
        if (first === undefined) continue;
        yield {
          at: laterFirst(members.map(({ index }) => routePlace(id, index))),
          message: message('finding.route-ecmp', {
            table: table.name,
            destination: formatPrefix(network),
            count: members.length,
            name: hopNameOf(view.resources, first.route),
          }),
        };
      }
    }
  },
  example: {
    triggers: {
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
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' }, o: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' },
            { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'o', enabled: false },
          ],
        },
      },
    },
  },
});
