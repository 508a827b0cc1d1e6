/** A policy's destination contains the primary block of its table's VPC, and is not one of the usual summaries. */

import { covers, formatPrefix } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { soundNetworkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { routePlace, soundDestinationsOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

/** What designers write on purpose for all that is elsewhere. */
const SUMMARIES = new Set(['0.0.0.0/0', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);

export const routeDestinationCoversVpc = defineRule({
  id: 'route-destination-covers-vpc',
  severity: 'advice',
  section: 'route',
  reads: ['vpc', 'route-table'],
  fix: null,
  source: 'Route table overview, 215/31810',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      const vpc = resolve(view.resources, 'vpc', table.vpc);
      const block = soundNetworkOf(vpc?.cidr ?? null);
      if (vpc === null || table.vpc === null || block === null) continue;
      for (const { network, text, policies } of soundDestinationsOf(table)) {
        if (network.length >= block.length || !covers(network, block) || SUMMARIES.has(text)) continue;
        const [first, ...others] = policies.map(({ index }) => routePlace(id, index, 'destination'));
        if (first === undefined) continue;
        yield {
          at: [first, ...others, placeOf('vpc', table.vpc, 'cidr')],
          message: message('finding.route-destination-covers-vpc', {
            table: table.name,
            destination: text,
            vpc: vpc.name,
            block: formatPrefix(block),
          }),
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '10.0.0.0/12', nextHopType: 'vpn-gateway', nextHop: 'g' }] },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'vpn-gateway': { g: { vpc: 'a' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '10.0.0.0/8', nextHopType: 'vpn-gateway', nextHop: 'g' }] },
      },
    },
  },
});
