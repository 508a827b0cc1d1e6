/** Tests of nat-no-eip, at its edges. */

import { checkRule } from './check-rule.ts';
import { natNoEip } from './nat-no-eip.ts';

checkRule(natNoEip, {
  'the fix allocates one under a free id': {
    design: { vpc: { a: {} }, eip: { 'eip-1': {} }, 'nat-gateway': { n: { vpc: 'a' } } },
    finds: ['nat-no-eip:n'],
    fixed: { '/resources/nat-gateway/n/eips': ['eip-2'], '/resources/eip/eip-2/address': null },
  },
  'one that is missing is another finding': {
    design: { vpc: { a: {} }, 'nat-gateway': { n: { vpc: 'a', eips: ['gone'] } } },
    finds: [],
  },
});
