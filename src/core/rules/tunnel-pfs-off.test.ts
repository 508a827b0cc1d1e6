/** Tests of tunnel-pfs-off, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelPfsOff } from './tunnel-pfs-off.ts';

checkRule(tunnelPfsOff, {
  'the group of IKE is taken': {
    design: tunnelSketch({ tunnel: { ike: { dhGroup: 19 }, ipsec: { pfsGroup: null } } }),
    finds: ['tunnel-pfs-off:t'],
    fixed: { '/resources/vpn-tunnel/t/ipsec/pfsGroup': 19 },
  },
  'the default is a group': { design: tunnelSketch(), finds: [] },
});
