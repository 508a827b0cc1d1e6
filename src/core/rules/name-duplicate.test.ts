/** Tests of name-duplicate, at its edges. */

import { checkRule } from './check-rule.ts';
import { nameDuplicate } from './name-duplicate.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };
const long = 'x'.repeat(60);

checkRule(nameDuplicate, {
  'three of a name in one VPC: the smallest free number': {
    design: {
      vpc,
      subnet: {
        s: { vpc: 'a', name: 'Web' },
        t: { vpc: 'a', name: 'Web' },
        u: { vpc: 'a', name: 'Web 2' },
        v: { vpc: 'a', name: 'Web' },
      },
    },
    finds: ['name-duplicate:s+t', 'name-duplicate:s+v'],
    fixed: { '/resources/subnet/t/name': 'Web 3' },
  },
  'workloads of two subnets are in one VPC': {
    design: {
      vpc,
      subnet: { s: { vpc: 'a' }, t: { vpc: 'a' } },
      cvm: { v: { subnet: 's', name: 'Web' }, w: { subnet: 't', name: 'Web' } },
    },
    finds: ['name-duplicate:v+w'],
  },
  'a name of 60 makes room for its number': {
    design: { eip: { e: { name: long }, f: { name: long } } },
    finds: ['name-duplicate:e+f'],
    fixed: { '/resources/eip/f/name': `${'x'.repeat(58)} 2` },
  },
  'in two VPCs, of two kinds, in another case': {
    design: {
      vpc,
      subnet: {
        s: { vpc: 'a', name: 'Web' },
        t: { vpc: 'b', name: 'Web' },
        u: { vpc: 'a', name: 'web' },
        v: { name: 'Web' },
      },
      'route-table': { r: { vpc: 'a', name: 'Web' } },
      cvm: { w: { subnet: 's', name: 'Web' }, x: { subnet: 't', name: 'Web' } },
    },
    finds: [],
  },
});
