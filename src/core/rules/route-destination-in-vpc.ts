/** A policy's destination equals the primary block of its table's VPC, or lies in it. */

import { covers } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf, removeElements } from './lookups/places.ts';
import { routePlace, routesPointer, soundDestinationsOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const routeDestinationInVpc = defineRule({
  id: 'route-destination-in-vpc',
  severity: 'error',
  section: 'route',
  reads: ['vpc', 'route-table'],
  fix: 'safe',
  source: 'Managing routing policies, 215/40080; API error VpcCidrConflict',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      const vpc = resolve(view.resources, 'vpc', table.vpc);
      const block = soundNetworkOf(vpc?.cidr ?? null);
      if (vpc === null || table.vpc === null || block === null) continue;
      for (const { network, text, policies } of soundDestinationsOf(table)) {
        if (!covers(block, network)) continue;
        const [first, ...others] = policies.map(({ index }) => routePlace(id, index, 'destination'));
        if (first === undefined) continue;
        yield {
          at: [first, ...others, placeOf('vpc', table.vpc, 'cidr')],
          message: message('finding.route-destination-in-vpc', {
            table: table.name,
            destination: text,
            vpc: vpc.name,
            block: vpc.cidr ?? '',
          }),
          fixes: [
            {
              title: message('fix.remove-policies', { destination: text, count: policies.length }),
              safety: 'safe',
              edits: removeElements(
                routesPointer(id),
                policies.map(({ index }) => index),
              ),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '10.0.8.0/24', nextHopType: 'nat-gateway', nextHop: 'n' }] },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'nat-gateway': { n: { vpc: 'a' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }] },
      },
    },
  },
});
