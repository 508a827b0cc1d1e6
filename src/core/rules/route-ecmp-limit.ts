/** More policies of one type lead to one destination than the platform spreads flows over. */

import { formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { ECMP_LIMIT } from './facts.ts';
import { NEXT_HOP_KINDS, routePlace } from './lookups/routes.ts';
import { sharingsOf } from './lookups/sharing.ts';
import { defineRule } from './rule.ts';

const gateways = (count: number) => Array.from({ length: count }, (_, i) => `g${i + 1}`);
const example = (count: number) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  'vpn-gateway': Object.fromEntries(gateways(count).map((id) => [id, { vpc: 'a' }])),
  'route-table': {
    r: {
      vpc: 'a',
      routes: gateways(count).map((nextHop) => ({
        destination: '192.168.0.0/16',
        nextHopType: 'vpn-gateway',
        nextHop,
      })),
    },
  },
});

export const routeEcmpLimit = defineRule({
  id: 'route-ecmp-limit',
  severity: 'error',
  section: 'route',
  reads: ['route-table', ...NEXT_HOP_KINDS],
  fix: null,
  source: 'Route table overview, 215/31810',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      for (const { network, members } of sharingsOf(view.resources, table)) {
        const [first, ...others] = members.slice(ECMP_LIMIT).map(({ index }) => routePlace(id, index));
        if (first === undefined) continue;
        yield {
          at: [first, ...others],
          message: message('finding.route-ecmp-limit', {
            table: table.name,
            destination: formatPrefix(network),
            count: members.length,
            limit: ECMP_LIMIT,
          }),
        };
      }
    }
  },
  example: { triggers: example(ECMP_LIMIT + 1), clean: example(ECMP_LIMIT) },
});
