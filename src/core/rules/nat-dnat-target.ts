/** The target of a DNAT rule is no CVM of the gateway's VPC. */

import { message } from '../base/message.ts';
import { resolve } from '../document/tables.ts';
import { placeOf } from './lookups/places.ts';
import { defineRule } from './rule.ts';

const WORKLOADS = ['cvm', 'clb', 'tencentdb'] as const;

export const natDnatTarget = defineRule({
  id: 'nat-dnat-target',
  severity: 'error',
  section: 'internet',
  reads: ['vpc', 'subnet', 'nat-gateway', ...WORKLOADS],
  fix: null,
  source: 'Port forwarding, 1015/39942; API error DnatRulePipNeedVm',
  twice: true,
  *check(view) {
    for (const [id, nat] of Object.entries(view.resources['nat-gateway'])) {
      const byTarget = new Map<string, number[]>();
      nat.dnat.forEach(({ target }, index) => {
        if (target === null) return;
        const list = byTarget.get(target);
        if (list === undefined) byTarget.set(target, [index]);
        else list.push(index);
      });
      for (const [target, list] of byTarget) {
        const kind = WORKLOADS.find((each) => resolve(view.resources, each, target) !== null);
        const workload = kind === undefined ? null : resolve(view.resources, kind, target);
        const [first, ...others] = list.map((index) => placeOf('nat-gateway', id, 'dnat', index, 'target'));
        if (kind === undefined || workload === null || first === undefined) continue;
        const vpc = resolve(view.resources, 'vpc', nat.vpc);
        const home = resolve(view.resources, 'subnet', workload.subnet)?.vpc ?? null;
        const other = resolve(view.resources, 'vpc', home);
        const foreign = vpc !== null && other !== null && home !== nat.vpc;
        if (kind === 'cvm' && !foreign) continue;
        yield {
          at: [first, ...others, placeOf(kind, target)],
          message: foreign
            ? message('finding.nat-dnat-target-foreign', {
                name: nat.name,
                vpc: vpc.name,
                target: workload.name,
                other: other.name,
              })
            : message('finding.nat-dnat-target', { name: nat.name, target: workload.name, kind }),
        };
      }
    }
  },
  example: {
    triggers: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
      eip: { e: {} },
      clb: { l: { subnet: 's' } },
      'nat-gateway': {
        n: { vpc: 'a', eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 80, target: 'l', targetPort: 80 }] },
      },
    },
    clean: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
      eip: { e: {} },
      cvm: { w: { subnet: 's' } },
      'nat-gateway': {
        n: { vpc: 'a', eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 80, target: 'w', targetPort: 80 }] },
      },
    },
  },
});
