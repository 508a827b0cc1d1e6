/** A policy's next hop is not in its table's VPC; of a peering, the VPC is neither side. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { hopOf, NEXT_HOP_READS, routePlace, vpcsOfHop } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const routeNextHopForeign = defineRule({
  id: 'route-next-hop-foreign',
  severity: 'error',
  section: 'route',
  reads: ['route-table', ...NEXT_HOP_READS],
  fix: null,
  source: 'Managing routing policies, 215/40080; API error VpcMismatch',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      const vpc = resolve(view.resources, 'vpc', table.vpc);
      if (vpc === null || table.vpc === null) continue;
      const indexes = new Map<string, number[]>();
      table.routes.forEach(({ nextHop }, index) => {
        if (nextHop === null) return;
        const list = indexes.get(nextHop);
        if (list === undefined) indexes.set(nextHop, [index]);
        else list.push(index);
      });
      for (const [nextHop, list] of indexes) {
        const hop = hopOf(view.resources, nextHop);
        const vpcs = hop === null ? null : vpcsOfHop(view.resources, hop.kind, nextHop);
        // A peering of a VPC with itself is another mistake, and has its own finding.
        if (hop === null || vpcs === null || vpcs.includes(table.vpc) || (vpcs.length === 2 && vpcs[0] === vpcs[1]))
          continue;
        const [first, ...others] = list.map((index) => routePlace(id, index, 'nextHop'));
        if (first === undefined) continue;
        const names = vpcs.map((each) => resolve(view.resources, 'vpc', each)?.name ?? each);
        yield {
          at: [first, ...others, placeOf(hop.kind, nextHop)],
          message:
            hop.kind === 'peering-connection'
              ? message('finding.route-next-hop-foreign-peering', {
                  table: table.name,
                  vpc: vpc.name,
                  name: hop.name,
                  one: names[0] ?? '',
                  other: names[1] ?? '',
                })
              : message('finding.route-next-hop-foreign', {
                  table: table.name,
                  vpc: vpc.name,
                  name: hop.name,
                  other: names[0] ?? '',
                }),
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      'nat-gateway': { n: { vpc: 'b' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }] },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      'peering-connection': { p: { vpc: 'b', peerVpc: 'a' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '10.1.0.0/16', nextHopType: 'peering-connection', nextHop: 'p' }] },
      },
    },
  },
});
