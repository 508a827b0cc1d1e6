/** A subnet's zone is not one of its VPC's region. */

import { message } from '../base/message.ts';
import { resolve, resourcePointer } from '../document/tables.ts';
import { defineRule } from './rule.ts';

export const subnetZone = defineRule({
  id: 'subnet-zone',
  severity: 'error',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet'],
  fix: 'review',
  source: 'Creating Subnets, 215/31806',
  twice: false,
  local: 'named',
  *check(view) {
    for (const [id, subnet] of Object.entries(view.resources.subnet)) {
      const vpc = resolve(view.resources, 'vpc', subnet.vpc);
      if (subnet.zone === null || subnet.vpc === null || vpc === null || isZoneOf(vpc.region, subnet.zone)) continue;
      const own = /-([1-9][0-9]*)$/.exec(subnet.zone)?.[1] ?? '1';
      const zone = `${vpc.region}-${own}`;
      const pointer = resourcePointer('subnet', id, 'zone');
      yield {
        at: [
          { id, pointer },
          { id: subnet.vpc, pointer: resourcePointer('vpc', subnet.vpc, 'region') },
        ],
        message: message('finding.subnet-zone', {
          zone: subnet.zone,
          name: subnet.name,
          vpc: vpc.name,
          region: vpc.region,
        }),
        fixes: [
          { title: message('fix.use-zone', { zone }), safety: 'review', edits: [{ op: 'set', pointer, value: zone }] },
        ],
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { region: 'ap-shanghai', cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', zone: 'ap-shanghai-fsi-1' } },
    },
    clean: {
      vpc: { a: { region: 'ap-shanghai-fsi', cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.0.0/24', zone: 'ap-shanghai-fsi-1' } },
    },
  },
});

/** A zone is its region, a hyphen and a number. */
function isZoneOf(region: string, zone: string): boolean {
  return zone.startsWith(`${region}-`) && /^[1-9][0-9]*$/.test(zone.slice(region.length + 1));
}
