/** Tests of subnet-nearly-full, at its edges. */

import { checkRule } from './check-rule.ts';
import { subnetNearlyFull } from './subnet-nearly-full.ts';

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`w-${n}`, { subnet: 's' }]));

checkRule(subnetNearlyFull, {
  'a /28: one of 13 free': {
    design: { subnet: { s: { cidr: '10.0.0.0/28' } }, cvm: many(12) },
    finds: ['subnet-nearly-full:s'],
    says: '1 of 13',
  },
  'none free': { design: { subnet: { s: { cidr: '10.0.0.0/28' } }, cvm: many(13) }, finds: ['subnet-nearly-full:s'] },
  'two of 13 free': { design: { subnet: { s: { cidr: '10.0.0.0/28' } }, cvm: many(11) }, finds: [] },
  full: { design: { subnet: { s: { cidr: '10.0.0.0/28' } }, cvm: many(14) }, finds: [] },
  'a /24: 25 of 253 free': {
    design: { subnet: { s: { cidr: '10.0.0.0/24' } }, cvm: many(228) },
    finds: ['subnet-nearly-full:s'],
  },
  'a /24: 26 of 253 free': { design: { subnet: { s: { cidr: '10.0.0.0/24' } }, cvm: many(227) }, finds: [] },
  'nothing usable and nothing placed': { design: { subnet: { s: { cidr: '10.0.0.0/31' }, t: {} } }, finds: [] },
});
