/** A public gateway's own subnet uses a table that routes to the gateway: its packets come back to it. */

import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { ALL_IDS, freshTable, minter } from './lookups/fresh.ts';
import { placeOf } from './lookups/places.ts';
import { policiesTo, routePlace, tableOfSubnet, tablesOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

/** How many tables that are there the fix offers, before a new one. */
const OFFERED = 3;

export const publicGatewaySameTable = defineRule({
  id: 'public-gateway-same-table',
  severity: 'error',
  section: 'internet',
  reads: ALL_IDS,
  fix: 'review',
  source: 'Configuring a CVM as public gateway, 213/34835',
  twice: false,
  *check(view) {
    const tables = view.resources['route-table'];
    for (const [id, gateway] of Object.entries(view.resources['public-gateway'])) {
      const subnet = resolve(view.resources, 'subnet', gateway.subnet);
      const table = subnet === null ? null : tableOfSubnet(view.resources, subnet);
      const value = resolve(view.resources, 'route-table', table);
      const pointing = policiesTo(tables, id);
      const own = pointing.filter((policy) => policy.table === table);
      const [first, ...others] = own.map((policy) => routePlace(policy.table, policy.index));
      if (subnet === null || gateway.subnet === null || subnet.vpc === null || value === null || first === undefined)
        continue;
      const leading = new Set(pointing.map((policy) => policy.table));
      const at = placeOf('subnet', gateway.subnet, 'routeTable');
      const use = (other: string, name: string): Fix => ({
        title: message('fix.use-table', { subnet: subnet.name, table: name }),
        safety: 'review',
        edits: [{ op: 'set', pointer: at.pointer, value: other }],
      });
      const there = tablesOf(tables, subnet.vpc)
        .filter((other) => !leading.has(other))
        .slice(0, OFFERED);
      const made = minter(view)('route-table');
      const name = `${gateway.name} routes`;
      yield {
        at: [at, first, ...others, placeOf('public-gateway', id)],
        message: message('finding.public-gateway-same-table', {
          name: gateway.name,
          subnet: subnet.name,
          table: value.name,
        }),
        fixes: [
          ...there.map((other) => use(other, tables[other]?.name ?? other)),
          {
            title: message('fix.use-new-table', { subnet: subnet.name }),
            safety: 'review',
            edits: [
              { op: 'add', pointer: resourcePointer('route-table', made), value: freshTable(name, subnet.vpc, false) },
              ...use(made, name).edits,
            ],
          },
        ],
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
        r: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '0.0.0.0/0', nextHopType: 'public-gateway', nextHop: 'p' }],
        },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3', routeTable: 'own' } },
      eip: { e: {} },
      'public-gateway': { p: { subnet: 's', eip: 'e' } },
      'route-table': {
        r: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '0.0.0.0/0', nextHopType: 'public-gateway', nextHop: 'p' }],
        },
        own: { vpc: 'a' },
      },
    },
  },
});
