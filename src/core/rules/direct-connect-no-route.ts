/** A direct connect gateway has tunnels, and no enabled policy points at it. */

import { covers } from '../address/prefix.ts';
import { message } from '../base/message.ts';
import { blocksOf, networkOf } from '../document/blocks.ts';
import { resolve } from '../document/tables.ts';
import { leadFixes } from './lookups/lead.ts';
import { placeOf } from './lookups/places.ts';
import { policiesTo } from './lookups/routes.ts';
import { distinct } from './lookups/tunnels.ts';
import { defineRule } from './rule.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  idc: { d: { cidrs: ['192.168.0.0/16'] } },
  'direct-connect-gateway': { g: { vpc: 'a' } },
  'direct-connect-tunnel': { l: { directConnectGateway: 'g', idc: 'd' } },
};

export const directConnectNoRoute = defineRule({
  id: 'direct-connect-no-route',
  severity: 'warning',
  section: 'peering-direct-connect',
  reads: ['vpc', 'idc', 'route-table', 'direct-connect-gateway', 'direct-connect-tunnel'],
  fix: 'review',
  source: 'Direct connect gateway overview, 216/38746',
  twice: false,
  *check(view) {
    const tables = view.resources['route-table'];
    const ranges = new Map<string, string[]>();
    for (const { directConnectGateway, idc, cidrs } of Object.values(view.resources['direct-connect-tunnel'])) {
      if (directConnectGateway === null) continue;
      const own = cidrs.length > 0 ? cidrs : (resolve(view.resources, 'idc', idc)?.cidrs ?? []);
      ranges.set(directConnectGateway, [...(ranges.get(directConnectGateway) ?? []), ...own]);
    }
    for (const [id, gateway] of Object.entries(view.resources['direct-connect-gateway'])) {
      const vpc = resolve(view.resources, 'vpc', gateway.vpc);
      const behind = ranges.get(id);
      if (vpc === null || gateway.vpc === null || behind === undefined || policiesTo(tables, id).length > 0) continue;
      const blocks = blocksOf(vpc);
      const ways = distinct(behind.map(networkOf).filter((range) => range !== null)).filter(
        (range) => !blocks.some((block) => covers(block, range)),
      );
      yield {
        at: [placeOf('direct-connect-gateway', id)],
        message: message('finding.direct-connect-no-route', { name: gateway.name, vpc: vpc.name }),
        fixes: leadFixes(tables, gateway.vpc, ways, 'direct-connect-gateway', { id, name: gateway.name }),
      };
    }
  },
  example: {
    triggers: { ...base, 'route-table': { r: { vpc: 'a', default: true } } },
    clean: {
      ...base,
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '192.168.0.0/16', nextHopType: 'direct-connect-gateway', nextHop: 'g' }],
        },
      },
    },
  },
});
