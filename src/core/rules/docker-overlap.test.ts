/** Tests of docker-overlap, at its edges. */

import { checkRule } from './check-rule.ts';
import { dockerOverlap } from './docker-overlap.ts';

checkRule(dockerOverlap, {
  'blocks of both sorts, IDC ranges, and a subnet that no block holds': {
    design: {
      vpc: { a: { cidr: '172.17.255.0/24', secondaryCidrs: ['172.17.0.0/24'] } },
      subnet: { s: { vpc: 'a', cidr: '172.17.255.0/25' }, t: { cidr: '172.17.9.0/24' } },
      idc: { i: { cidrs: ['172.16.0.0/12'] } },
    },
    finds: ['docker-overlap:a', 'docker-overlap:a', 'docker-overlap:t', 'docker-overlap:i'],
  },
  'just before, just after, with host bits': {
    design: {
      vpc: { a: { cidr: '172.16.0.0/16', secondaryCidrs: ['172.18.0.0/16', '172.17.0.9/24'] } },
      idc: { i: { cidrs: ['172.16.255.0/24', '172.18.0.0/24'] } },
    },
    finds: [],
  },
});
