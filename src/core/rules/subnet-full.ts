/** More addresses are placed in a subnet than it has. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { fillings, HOLDER_KINDS } from './lookups/holders.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const subnetFull = defineRule({
  id: 'subnet-full',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['subnet', ...HOLDER_KINDS],
  fix: null,
  source: 'VPC use limits; API error ResourceInsufficient.Subnet',
  twice: false,
  local: 'around',
  *check(view) {
    for (const { subnet, usable, placed } of fillings(view.resources)) {
      const value = resolve(view.resources, 'subnet', subnet);
      if (value === null || placed <= usable) continue;
      yield {
        at: [placeOf('subnet', subnet, 'cidr')],
        message: message('finding.subnet-full', { name: value.name, cidr: value.cidr ?? '', usable, placed }),
      };
    }
  },
  example: {
    triggers: { subnet: { s: { cidr: '10.0.0.0/30' } }, cvm: { v: { subnet: 's' }, w: { subnet: 's' } } },
    clean: { subnet: { s: { cidr: '10.0.0.0/30' } }, cvm: { v: { subnet: 's' } } },
  },
});
