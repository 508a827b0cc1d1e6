/** A custom route table that no subnet is associated with. */

import { message } from '../base/message.ts';
import { resourcePointer } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const tableUnused = defineRule({
  id: 'table-unused',
  severity: 'advice',
  section: 'route',
  reads: ['subnet', 'route-table'],
  fix: 'review',
  source: 'Route table overview, 215/31810',
  twice: false,
  local: 'around',
  *check(view) {
    const used = new Set(Object.values(view.resources.subnet).map((subnet) => subnet.routeTable));
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      if (table.default || used.has(id)) continue;
      yield {
        at: [placeOf('route-table', id)],
        message: message('finding.table-unused', { table: table.name }),
        fixes: [
          {
            title: message('fix.remove', { name: table.name }),
            safety: 'review',
            edits: [{ op: 'remove', pointer: resourcePointer('route-table', id) }],
          },
        ],
      };
    }
  },
  example: {
    triggers: { vpc: { a: { cidr: '10.0.0.0/16' } }, 'route-table': { r: { vpc: 'a' } } },
    clean: { vpc: { a: { cidr: '10.0.0.0/16' } }, 'route-table': { r: { vpc: 'a', default: true } } },
  },
});
