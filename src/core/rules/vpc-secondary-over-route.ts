/** A secondary block of a VPC overlaps the destination of a policy in one of its tables. */

import { overlaps } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf, removeElements } from './lookups/places.ts';
import { vpcBlocksOf } from './lookups/vpc-blocks.ts';
import { defineRule } from './rule.ts';

export const vpcSecondaryOverRoute = defineRule({
  id: 'vpc-secondary-over-route',
  severity: 'warning',
  section: 'vpc-subnet',
  reads: ['vpc', 'route-table'],
  fix: 'review',
  source: 'Editing IPv4 CIDR Blocks, 215/40070',
  twice: true,
  local: 'around',
  *check(view) {
    for (const table of sortedKeys(view.resources['route-table'])) {
      const value = resolve(view.resources, 'route-table', table);
      const vpc = resolve(view.resources, 'vpc', value?.vpc ?? null);
      if (value === null || value.vpc === null || vpc === null) continue;
      for (const { index: block, cidr, pointer } of vpcBlocksOf(value.vpc, vpc)) {
        const network = soundNetworkOf(cidr);
        if (block === null || network === null) continue;
        const over = [...value.routes.entries()].filter(([, route]) => {
          const destination = soundNetworkOf(route.destination);
          return route.enabled && destination !== null && destination.length > 0 && overlaps(network, destination);
        });
        const [first] = over;
        if (first === undefined) continue;
        const list = placeOf('route-table', table, 'routes').pointer;
        const indexes = over.map(([index]) => index);
        const destinations = [...new Set(over.map(([, route]) => route.destination))].join(', ');
        yield {
          at: [
            { id: value.vpc, pointer },
            ...indexes.map((index) => placeOf('route-table', table, 'routes', index, 'destination')),
          ],
          message: message('finding.vpc-secondary-over-route', {
            cidr,
            vpc: vpc.name,
            count: indexes.length,
            destination: destinations,
            table: value.name,
          }),
          fixes: [
            {
              title: message('fix.remove-overlaid', { count: indexes.length, destination: destinations }),
              safety: 'review',
              edits: removeElements(list, indexes),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] } },
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '10.1.4.0/24', nextHopType: 'vpn-gateway', nextHop: 'g' }],
        },
      },
      'vpn-gateway': { g: { vpc: 'a' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] } },
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '10.2.4.0/24', nextHopType: 'vpn-gateway', nextHop: 'g' }],
        },
      },
      'vpn-gateway': { g: { vpc: 'a' } },
    },
  },
});
