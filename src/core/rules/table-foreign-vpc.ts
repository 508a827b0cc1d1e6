/** A subnet is associated with a route table of another VPC. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const tableForeignVpc = defineRule({
  id: 'table-foreign-vpc',
  severity: 'error',
  section: 'route',
  reads: ['vpc', 'subnet', 'route-table'],
  fix: 'review',
  source: 'Route table overview, 215/31810; API error VpcMismatch',
  twice: false,
  local: 'named',
  *check(view) {
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      const table = resolve(view.resources, 'route-table', subnet.routeTable);
      if (table === null || subnet.routeTable === null || table.vpc === subnet.vpc) continue;
      const vpc = resolve(view.resources, 'vpc', subnet.vpc);
      const other = resolve(view.resources, 'vpc', table.vpc);
      if (vpc === null || other === null) continue;
      const at = placeOf('subnet', id, 'routeTable');
      yield {
        at: [at, placeOf('route-table', subnet.routeTable, 'vpc')],
        message: message('finding.table-foreign-vpc', {
          subnet: subnet.name,
          vpc: vpc.name,
          table: table.name,
          other: other.name,
        }),
        fixes: [
          {
            title: message('fix.use-default-table', { vpc: vpc.name }),
            safety: 'review',
            edits: [{ op: 'set', pointer: at.pointer, value: null }],
          },
        ],
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r' } },
      'route-table': { r: { vpc: 'b' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r' } },
      'route-table': { r: { vpc: 'a' } },
    },
  },
});
