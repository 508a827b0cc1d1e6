/** A VPC that has subnets has no default route table, or several. */

import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { subnetsOf } from '../document/blocks.ts';
import { resourcePointer } from '../document/tables.ts';
import { ALL_IDS, freshTable, minter } from './lookups/fresh.ts';
import { laterFirst, placeOf } from './lookups/places.ts';
import { tablesOf } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const defaultTable = defineRule({
  id: 'default-table',
  severity: 'error',
  section: 'route',
  reads: ALL_IDS,
  fix: 'review',
  source: 'Route table overview, 215/31810; Creating VPCs, 215/31805',
  twice: false,
  *check(view) {
    const tables = view.resources['route-table'];
    for (const id of sortedKeys(view.resources.vpc)) {
      const vpc = view.resources.vpc[id];
      if (vpc === undefined || subnetsOf(view.resources.subnet, id).length === 0) continue;
      const marked = tablesOf(tables, id).filter((table) => tables[table]?.default === true);
      const [first, ...others] = marked;
      if (first === undefined) {
        const pointer = resourcePointer('route-table', minter(view)('route-table'));
        yield {
          at: [placeOf('vpc', id)],
          message: message('finding.default-table-none', { vpc: vpc.name }),
          fixes: [
            {
              title: message('fix.create-default-table', { vpc: vpc.name }),
              safety: 'review',
              edits: [{ op: 'add', pointer, value: freshTable('Default', id, true) }],
            },
          ],
        };
      } else if (others.length > 0) {
        const pointer = (table: string) => resourcePointer('route-table', table, 'default');
        const name = tables[first]?.name ?? first;
        yield {
          at: laterFirst([...marked.map((table) => placeOf('route-table', table, 'default')), placeOf('vpc', id)]),
          message: message('finding.default-table-several', { vpc: vpc.name, count: marked.length, table: name }),
          fixes: [
            {
              title: message('fix.only-default-table', { table: name }),
              safety: 'review',
              edits: others.map((table) => ({ op: 'set', pointer: pointer(table), value: false })),
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.0.0/16' } }, subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } } },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
      'route-table': { r: { vpc: 'a', default: true } },
    },
  },
});
