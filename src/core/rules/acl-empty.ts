/** A network ACL that subnets use has no rules in a direction. */

import { message } from '../base/message.ts';
import { sortedKeys } from '../base/order.ts';
import { resolve } from '../document/tables.ts';
import { hasForeignAcl } from './lookups/bound-acls.ts';
import { WAYS } from './lookups/filter-rules.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const aclEmpty = defineRule({
  id: 'acl-empty',
  severity: 'warning',
  section: 'security',
  reads: ['vpc', 'subnet', 'network-acl'],
  fix: null,
  source: 'Network ACL rule overview, 215/31850',
  twice: false,
  local: 'around',
  *check(view) {
    const bound = new Map<string, string>();
    for (const id of sortedKeys(view.resources.subnet)) {
      const subnet = resolve(view.resources, 'subnet', id);
      if (subnet === null || subnet.networkAcl === null || bound.has(subnet.networkAcl)) continue;
      if (!hasForeignAcl(view.resources, subnet)) bound.set(subnet.networkAcl, subnet.name);
    }
    for (const [id, subnet] of bound) {
      const acl = resolve(view.resources, 'network-acl', id);
      const [first, second] = acl === null ? [] : WAYS.filter((way) => acl[way].length === 0);
      if (acl === null || first === undefined) continue;
      const sentence =
        second !== undefined
          ? 'finding.acl-empty'
          : first === 'inbound'
            ? 'finding.acl-empty-inbound'
            : 'finding.acl-empty-outbound';
      yield {
        at: [placeOf('network-acl', id, first), ...(second === undefined ? [] : [placeOf('network-acl', id, second)])],
        message: message(sentence, { name: acl.name, subnet }),
      };
    }
  },
  example: {
    triggers: { subnet: { s: { networkAcl: 'a' } }, 'network-acl': { a: {} } },
    clean: {
      subnet: { s: { networkAcl: 'a' } },
      'network-acl': {
        a: {
          inbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
          outbound: [{ action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' }],
        },
      },
    },
  },
});
