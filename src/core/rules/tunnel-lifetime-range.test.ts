/** Tests of tunnel-lifetime-range, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelLifetimeRange } from './tunnel-lifetime-range.ts';

const t = '/resources/vpn-tunnel/t';
const with3 = (ike: number, ipsec: number, kilobytes: number) =>
  tunnelSketch({
    tunnel: { ike: { lifetimeSeconds: ike }, ipsec: { lifetimeSeconds: ipsec, lifetimeKilobytes: kilobytes } },
  });

checkRule(tunnelLifetimeRange, {
  'all below': {
    design: with3(59, 179, 2559),
    finds: ['tunnel-lifetime-range:t'],
    fixed: {
      [`${t}/ike/lifetimeSeconds`]: 60,
      [`${t}/ipsec/lifetimeSeconds`]: 180,
      [`${t}/ipsec/lifetimeKilobytes`]: 2560,
    },
  },
  'all above': {
    design: with3(604_801, 604_801, 4_294_967_296),
    finds: ['tunnel-lifetime-range:t'],
    fixed: {
      [`${t}/ike/lifetimeSeconds`]: 604_800,
      [`${t}/ipsec/lifetimeSeconds`]: 604_800,
      [`${t}/ipsec/lifetimeKilobytes`]: 4_294_967_295,
    },
  },
  'the second of three': { design: with3(60, 0, 2560), finds: ['tunnel-lifetime-range:t'], says: '0 s' },
  'the lowest': { design: with3(60, 180, 2560), finds: [] },
  'the highest': { design: with3(604_800, 604_800, 4_294_967_295), finds: [] },
});
