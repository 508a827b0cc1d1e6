/** A public gateway carries Internet traffic alone, where a NAT gateway would do. */

import { formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { networkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { destinationAt, platformHopOf, policiesTo } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const publicGatewaySingle = defineRule({
  id: 'public-gateway-single',
  severity: 'advice',
  section: 'internet',
  reads: ['route-table', 'public-gateway'],
  fix: null,
  source: 'Configuring a CVM as public gateway, 213/34835',
  twice: false,
  *check(view) {
    const tables = view.resources['route-table'];
    for (const [id, gateway] of Object.entries(view.resources['public-gateway'])) {
      const pointing = policiesTo(tables, id);
      const shared = pointing.every(({ table, route: own }) => {
        const value = resolve(view.resources, 'route-table', table);
        const network = networkOf(own.destination);
        const beside = value === null || network === null ? undefined : destinationAt(value, formatPrefix(network));
        return (
          beside?.policies.some(
            ({ route }) =>
              route.enabled && route.nextHop !== id && ['cvm', 'nat-gateway'].includes(platformHopOf(route)),
          ) ?? false
        );
      });
      if (pointing.length > 0 && shared) continue;
      yield {
        at: [placeOf('public-gateway', id)],
        message: message('finding.public-gateway-single', { name: gateway.name }),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
      eip: { e: {} },
      'public-gateway': { p: { subnet: 's', eip: 'e' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '0.0.0.0/0', nextHopType: 'public-gateway', nextHop: 'p' }] },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
      eip: { e: {}, f: {} },
      'public-gateway': { p: { subnet: 's', eip: 'e' }, q: { subnet: 's', eip: 'f' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: ['p', 'q'].map((nextHop) => ({ destination: '0.0.0.0/0', nextHopType: 'public-gateway', nextHop })),
        },
      },
    },
  },
});
