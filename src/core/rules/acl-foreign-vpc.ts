/** A subnet has a network ACL of another VPC. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { hasForeignAcl } from './lookups/bound-acls.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

export const aclForeignVpc = defineRule({
  id: 'acl-foreign-vpc',
  severity: 'error',
  section: 'security',
  reads: ['vpc', 'subnet', 'network-acl'],
  fix: 'review',
  source: 'Managing network ACLs',
  twice: false,
  local: 'named',
  *check(view) {
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      const acl = resolve(view.resources, 'network-acl', subnet.networkAcl);
      const vpc = resolve(view.resources, 'vpc', acl?.vpc ?? null);
      if (subnet.networkAcl === null || acl === null || vpc === null || !hasForeignAcl(view.resources, subnet))
        continue;
      const place = placeOf('subnet', id, 'networkAcl');
      yield {
        at: [place, placeOf('network-acl', subnet.networkAcl, 'vpc')],
        message: message('finding.acl-foreign-vpc', { name: subnet.name, acl: acl.name, vpc: vpc.name }),
        fixes: [
          {
            title: message('fix.clear-reference', { target: subnet.networkAcl }),
            safety: 'review',
            edits: [{ op: 'set', pointer: place.pointer, value: null }],
          },
        ],
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', networkAcl: 'l' } },
      'network-acl': { l: { vpc: 'b' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', networkAcl: 'l' } },
      'network-acl': { l: { vpc: 'a' } },
    },
  },
});
