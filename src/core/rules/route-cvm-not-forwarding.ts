/** An enabled policy leads to a CVM that does not forward. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { routePlace } from './lookups/routes.ts';
import { defineRule } from './rule.ts';

export const routeCvmNotForwarding = defineRule({
  id: 'route-cvm-not-forwarding',
  severity: 'error',
  section: 'route',
  reads: ['route-table', 'cvm'],
  fix: 'review',
  source: 'Configuring a CVM as public gateway, 213/34835',
  twice: true,
  local: 'named',
  *check(view) {
    for (const [id, table] of Object.entries(view.resources['route-table'])) {
      const indexes = new Map<string, number[]>();
      table.routes.forEach(({ nextHop, enabled }, index) => {
        if (!enabled || nextHop === null || resolve(view.resources, 'cvm', nextHop)?.forwards !== false) return;
        const list = indexes.get(nextHop);
        if (list === undefined) indexes.set(nextHop, [index]);
        else list.push(index);
      });
      for (const [nextHop, list] of indexes) {
        const [first, ...others] = list.map((index) => routePlace(id, index, 'nextHop'));
        const forwards = placeOf('cvm', nextHop, 'forwards');
        const name = resolve(view.resources, 'cvm', nextHop)?.name ?? nextHop;
        if (first === undefined) continue;
        yield {
          at: [first, ...others, forwards],
          message: message('finding.route-cvm-not-forwarding', { table: table.name, name }),
          fixes: [
            {
              title: message('fix.let-forward', { name }),
              safety: 'review',
              edits: [{ op: 'set', pointer: forwards.pointer, value: true }],
            },
          ],
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
      cvm: { w: { subnet: 's' } },
      'route-table': { r: { vpc: 'a', routes: [{ destination: '192.168.0.0/16', nextHopType: 'cvm', nextHop: 'w' }] } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
      cvm: { w: { subnet: 's', forwards: true } },
      'route-table': { r: { vpc: 'a', routes: [{ destination: '192.168.0.0/16', nextHopType: 'cvm', nextHop: 'w' }] } },
    },
  },
});
