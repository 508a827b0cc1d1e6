/** Tests of table-unused, at its edges. */

import { checkRule } from './check-rule.ts';
import { tableUnused } from './table-unused.ts';

checkRule(tableUnused, {
  'custom and without a subnet': {
    design: { vpc: { a: {} }, 'route-table': { r: { vpc: 'a' }, d: { vpc: 'a', default: true } } },
    finds: ['table-unused:r'],
    fixed: { '/resources/route-table/r': undefined },
  },
  'with a subnet, be it of another VPC': {
    design: { vpc: { a: {}, b: {} }, subnet: { s: { vpc: 'b', routeTable: 'r' } }, 'route-table': { r: { vpc: 'a' } } },
    finds: [],
  },
});
