/** Tests of tunnel-lifetime-order, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelLifetimeOrder } from './tunnel-lifetime-order.ts';

const with2 = (ipsec: number, ike: number) =>
  tunnelSketch({ tunnel: { ike: { lifetimeSeconds: ike }, ipsec: { lifetimeSeconds: ipsec } } });

checkRule(tunnelLifetimeOrder, {
  equal: {
    design: with2(7200, 7200),
    finds: ['tunnel-lifetime-order:t'],
    fixed: {
      '/resources/vpn-tunnel/t/ipsec/lifetimeSeconds': 3600,
      '/resources/vpn-tunnel/t/ike/lifetimeSeconds': 86_400,
    },
  },
  above: { design: with2(86_401, 86_400), finds: ['tunnel-lifetime-order:t'] },
  'just below': { design: with2(7199, 7200), finds: [] },
});
