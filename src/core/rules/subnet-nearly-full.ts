/** Under a tenth of a subnet's addresses is free. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { fillings, HOLDER_KINDS } from './lookups/holders.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const subnetNearlyFull = defineRule({
  id: 'subnet-nearly-full',
  severity: 'warning',
  section: 'vpc-subnet',
  reads: ['subnet', ...HOLDER_KINDS],
  fix: null,
  source: 'Network Planning, 215/31795',
  twice: false,
  local: 'around',
  *check(view) {
    for (const { subnet, usable, placed } of fillings(view.resources)) {
      const value = resolve(view.resources, 'subnet', subnet);
      const free = usable - placed;
      if (value === null || free < 0 || free * 10 >= usable) continue;
      yield {
        at: [placeOf('subnet', subnet, 'cidr')],
        message: message('finding.subnet-nearly-full', { name: value.name, cidr: value.cidr ?? '', usable, free }),
      };
    }
  },
  example: {
    triggers: { subnet: { s: { cidr: '10.0.0.0/30' } }, cvm: { w: { subnet: 's' } } },
    clean: { subnet: { s: { cidr: '10.0.0.0/29' } }, cvm: { w: { subnet: 's' } } },
  },
});
