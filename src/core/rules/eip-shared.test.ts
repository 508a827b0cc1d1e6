/** Tests of eip-shared, at its edges. */

import { checkRule } from './check-rule.ts';
import { eipShared } from './eip-shared.ts';

checkRule(eipShared, {
  'three holders: each later one gets its own': {
    design: {
      eip: { e: { bandwidthMbps: 20 } },
      'nat-gateway': { n: { eips: ['e'] } },
      cvm: { w: { eip: 'e' } },
      clb: { l: { eip: 'e' } },
    },
    finds: ['eip-shared:e+l+n+w'],
    fixed: {
      '/resources/nat-gateway/n/eips': ['e'],
      '/resources/cvm/w/eip': 'eip-1',
      '/resources/clb/l/eip': 'eip-2',
      '/resources/eip/eip-2/bandwidthMbps': 20,
    },
  },
  "the later gateway's port forwarding goes along": {
    design: {
      eip: { e: {}, f: {} },
      'nat-gateway': {
        m: { eips: ['e'] },
        n: {
          eips: ['f', 'e'],
          dnat: ['f', 'e'].map((eip) => ({ protocol: 'tcp', eip, port: 80, target: null, targetPort: 80 })),
        },
      },
    },
    finds: ['eip-shared:e+m+n'],
    fixed: {
      '/resources/nat-gateway/n/eips': ['f', 'eip-1'],
      '/resources/nat-gateway/n/dnat/0/eip': 'f',
      '/resources/nat-gateway/n/dnat/1/eip': 'eip-1',
    },
  },
  'one gateway that lists it twice, an EIP that is missing': {
    design: {
      eip: { e: {} },
      'nat-gateway': { n: { eips: ['e', 'e'] } },
      cvm: { w: { eip: 'gone' }, x: { eip: 'gone' } },
    },
    finds: [],
  },
});
