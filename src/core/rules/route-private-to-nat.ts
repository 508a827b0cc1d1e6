/** An enabled policy sends a private destination to a NAT or public gateway. */

import { covers, PRIVATE_PREFIXES } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { blocksOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { routePlace, soundDestinationsOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

const GATEWAYS = ['nat-gateway', 'public-gateway'] as const;

export const routePrivateToNat = defineRule({
  id: 'route-private-to-nat',
  severity: 'warning',
  section: 'route',
  reads: ['vpc', 'route-table', ...GATEWAYS],
  fix: null,
  source: 'NAT gateway use limits, 1015/30230',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      const vpc = resolve(view.resources, 'vpc', table.vpc);
      const blocks = vpc === null ? [] : blocksOf(vpc);
      for (const { network, text, policies } of soundDestinationsOf(table)) {
        if (!PRIVATE_PREFIXES.some((range) => covers(range, network)) || blocks.some((block) => covers(block, network)))
          continue;
        const byGateway = new Map<string, number[]>();
        for (const { index, route } of policies) {
          const kind = GATEWAYS.find((each) => each === route.nextHopType);
          if (
            !route.enabled ||
            route.nextHop === null ||
            kind === undefined ||
            resolve(view.resources, kind, route.nextHop) === null
          )
            continue;
          const list = byGateway.get(route.nextHop);
          if (list === undefined) byGateway.set(route.nextHop, [index]);
          else list.push(index);
        }
        for (const [gateway, indexes] of byGateway) {
          const kind = resolve(view.resources, 'nat-gateway', gateway) === null ? 'public-gateway' : 'nat-gateway';
          const name = resolve(view.resources, kind, gateway)?.name ?? gateway;
          const [first, ...others] = indexes.map((index) => routePlace(id, index, 'destination'));
          if (first === undefined) continue;
          yield {
            at: [first, ...others, placeOf(kind, gateway)],
            message: message('finding.route-private-to-nat', { table: table.name, destination: text, name }),
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
        r: { vpc: 'a', routes: [{ destination: '192.168.0.0/16', nextHopType: 'nat-gateway', nextHop: 'n' }] },
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
