/** The workloads of a VPC stand in several subnets, all in one zone. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const WORKLOADS = ['cvm', 'clb', 'tencentdb'] as const;

export const vpcSingleZone = defineRule({
  id: 'vpc-single-zone',
  severity: 'advice',
  section: 'vpc-subnet',
  reads: ['vpc', 'subnet', ...WORKLOADS],
  fix: null,
  source: 'Network Planning, 215/31795',
  twice: false,
  local: 'around',
  *check(view) {
    const used = new Set<string>();
    for (const kind of WORKLOADS)
      for (const { subnet } of Object.values(view.resources[kind])) if (subnet !== null) used.add(subnet);
    const byVpc = new Map<string, { subnets: number; readonly zones: Set<string | null> }>();
    for (const id of used) {
      const subnet = resolve(view.resources, 'subnet', id);
      if (subnet === null || subnet.vpc === null) continue;
      const known = byVpc.get(subnet.vpc);
      if (known === undefined) byVpc.set(subnet.vpc, { subnets: 1, zones: new Set([subnet.zone]) });
      else {
        known.subnets += 1;
        known.zones.add(subnet.zone);
      }
    }
    for (const [id, { subnets, zones }] of byVpc) {
      const vpc = resolve(view.resources, 'vpc', id);
      const [zone] = zones;
      if (vpc === null || subnets < 2 || zones.size > 1 || zone == null) continue;
      yield {
        at: [placeOf('vpc', id)],
        message: message('finding.vpc-single-zone', { vpc: vpc.name, count: subnets, zone }),
      };
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/24', zone: 'ap-guangzhou-1' },
        t: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-1' },
      },
      cvm: { v: { subnet: 's' }, w: { subnet: 't' } },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: {
        s: { vpc: 'a', cidr: '10.0.0.0/24', zone: 'ap-guangzhou-1' },
        t: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-2' },
      },
      cvm: { v: { subnet: 's' }, w: { subnet: 't' } },
    },
  },
});
