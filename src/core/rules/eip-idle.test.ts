/** Tests of eip-idle, at its edges. */

import { checkRule } from './check-rule.ts';
import { eipIdle } from './eip-idle.ts';

checkRule(eipIdle, {
  'bound to nothing': {
    design: { eip: { e: { address: '203.0.113.1' } } },
    finds: ['eip-idle:e'],
    fixed: { '/resources/eip/e': undefined },
  },
  'a DNAT rule binds nothing, and keeps it from being removed': {
    design: {
      eip: { e: {}, f: {} },
      'nat-gateway': {
        n: { eips: ['f'], dnat: [{ protocol: 'tcp', eip: 'e', port: 80, target: null, targetPort: 80 }] },
      },
    },
    finds: ['eip-idle:e'],
    unfixable: true,
  },
  'each sort of holder': {
    design: {
      eip: { e: {}, f: {}, g: {}, h: {} },
      'nat-gateway': { n: { eips: ['e'] } },
      'public-gateway': { p: { eip: 'f' } },
      cvm: { w: { eip: 'g' } },
      clb: { l: { eip: 'h' } },
    },
    finds: [],
  },
});
