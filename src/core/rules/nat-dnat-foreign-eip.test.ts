/** Tests of nat-dnat-foreign-eip, at its edges. */

import { checkRule } from './check-rule.ts';
import { natDnatForeignEip } from './nat-dnat-foreign-eip.ts';

const rule = (eip: string | null, port: number) => ({ protocol: 'tcp', eip, port, target: null, targetPort: 80 });

checkRule(natDnatForeignEip, {
  'one EIP in two rules is one finding, bound once': {
    design: {
      eip: { e: {}, f: {} },
      'nat-gateway': { n: { eips: ['e'], dnat: [rule('f', 80), rule('f', 81), rule('e', 82)] } },
    },
    finds: ['nat-dnat-foreign-eip:f+n'],
    fixed: { '/resources/nat-gateway/n/eips': ['e', 'f'] },
  },
  "another gateway's EIP cannot be bound": {
    design: { eip: { e: {}, f: {} }, 'nat-gateway': { m: { eips: ['f'] }, n: { eips: ['e'], dnat: [rule('f', 80)] } } },
    finds: ['nat-dnat-foreign-eip:f+n'],
    unfixable: true,
  },
  'own, empty, missing, of another kind': {
    design: {
      eip: { e: {} },
      cvm: { w: {} },
      'nat-gateway': { n: { eips: ['e'], dnat: [rule('e', 80), rule(null, 81), rule('gone', 82), rule('w', 83)] } },
    },
    finds: [],
  },
});
