/** One destination is sent by direct connect and by VPN. */

import { formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { laterFirst } from './lookups/places.ts';
import { destinationsOf, hopNameOf, knownRivalsOf, NEXT_HOP_KINDS, routePlace } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const routePrimarySecondary = defineRule({
  id: 'route-primary-secondary',
  severity: 'warning',
  section: 'route',
  reads: ['route-table', ...NEXT_HOP_KINDS],
  fix: null,
  source: 'Route table overview, 215/31810; Direct Connect with VPN as a backup, 215/41602',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      for (const destination of destinationsOf(table)) {
        if (destination.policies.length < 2) continue;
        const rivals = knownRivalsOf(view.resources, destination);
        const primary = rivals.find(({ route }) => route.nextHopType === 'direct-connect-gateway');
        const secondary = rivals.find(({ route }) => route.nextHopType === 'vpn-gateway');
        if (primary === undefined || secondary === undefined) continue;
        const indexes = [primary.index, secondary.index].sort((a, b) => a - b);
        yield {
          at: laterFirst(indexes.map((index) => routePlace(id, index, 'destination'))),
          message: message('finding.route-primary-secondary', {
            table: table.name,
            destination: formatPrefix(destination.network),
            primary: hopNameOf(view.resources, primary.route),
            secondary: hopNameOf(view.resources, secondary.route),
          }),
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'direct-connect-gateway': { d: { vpc: 'a' } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '192.168.0.0/16', nextHopType: 'direct-connect-gateway', nextHop: 'd' },
            { destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g' },
          ],
        },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'direct-connect-gateway': { d: { vpc: 'a' } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '192.168.0.0/16', nextHopType: 'direct-connect-gateway', nextHop: 'd' },
            { destination: '192.168.0.0/16', nextHopType: 'vpn-gateway', nextHop: 'g', enabled: false },
          ],
        },
      },
    },
  },
});
