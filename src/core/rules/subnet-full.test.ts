/** Tests of subnet-full, at its edges. */

import { checkRule } from './check-rule.ts';
import { subnetFull } from './subnet-full.ts';

const many = (count: number, field: { readonly [key: string]: string } = {}) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`w-${n}`, { subnet: 's', ...field }]));

checkRule(subnetFull, {
  'a /28 has 13: the fourteenth is too many': {
    design: { subnet: { s: { cidr: '10.0.0.0/28' } }, cvm: many(13), 'public-gateway': { p: { subnet: 's' } } },
    finds: ['subnet-full:s'],
    says: '13 usable addresses, and 14',
    unfixable: true,
  },
  'thirteen fit': {
    design: { subnet: { s: { cidr: '10.0.0.0/28' } }, cvm: many(12), clb: { b: { subnet: 's' } } },
    finds: [],
  },
  'what has no address of the subnet takes none; two with one address take one': {
    design: {
      subnet: { s: { cidr: '10.0.0.0/28' } },
      cvm: many(12),
      clb: {
        b: { subnet: 's', privateIp: '10.0.0.3' },
        c: { subnet: 's', privateIp: '10.0.0.3' },
        d: { subnet: 's', privateIp: '10.0.0.1' },
        e: { subnet: 's', privateIp: '10.9.0.1' },
      },
    },
    finds: [],
  },
  'a subnet without usable addresses': {
    design: { subnet: { s: { cidr: '10.0.0.0/31' } }, cvm: many(1) },
    finds: ['subnet-full:s'],
  },
  'empty, unfinished, with host bits': {
    design: {
      subnet: { s: { cidr: '10.0.0.9/30' }, t: { cidr: '10.0.0.0/31' }, u: {} },
      cvm: { ...many(9), x: { subnet: 'u' } },
    },
    finds: [],
  },
});
