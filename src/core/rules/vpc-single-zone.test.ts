/** Tests of vpc-single-zone, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcSingleZone } from './vpc-single-zone.ts';

const vpc = { a: { cidr: '10.0.0.0/16' } };
const subnet = (zones: readonly (string | null)[]) =>
  Object.fromEntries(zones.map((zone, n) => [`s-${n}`, { vpc: 'a', cidr: `10.0.${n}.0/24`, zone }]));

checkRule(vpcSingleZone, {
  'workloads of several kinds; an empty subnet elsewhere does not help': {
    design: {
      vpc,
      subnet: subnet(['ap-guangzhou-1', 'ap-guangzhou-1', 'ap-guangzhou-2']),
      clb: { b: { subnet: 's-0' } },
      tencentdb: { m: { subnet: 's-1' } },
    },
    finds: ['vpc-single-zone:a'],
    says: '2 subnets, all in ap-guangzhou-1',
  },
  'one subnet': {
    design: {
      vpc,
      subnet: subnet(['ap-guangzhou-1', 'ap-guangzhou-1']),
      cvm: { w: { subnet: 's-0' }, x: { subnet: 's-0' } },
    },
    finds: [],
  },
  'a zone that is not yet known': {
    design: { vpc, subnet: subnet(['ap-guangzhou-1', null]), cvm: { w: { subnet: 's-0' }, x: { subnet: 's-1' } } },
    finds: [],
  },
  'no zone at all, a VPC that is missing, a public gateway': {
    design: {
      vpc,
      subnet: { ...subnet([null, null]), u: { vpc: 'gone', zone: 'z-1' }, v: { vpc: 'gone', zone: 'z-1' } },
      cvm: { w: { subnet: 's-0' }, x: { subnet: 's-1' }, y: { subnet: 'u' }, z: { subnet: 'v' } },
      'public-gateway': { p: { subnet: 's-0' } },
    },
    finds: [],
  },
});
