/** Tests of tunnel-lifetime-bytes, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelLifetimeBytes } from './tunnel-lifetime-bytes.ts';

// 100 Mbps for 60 seconds are 6000000000 bits, which are 732421.875 kilobytes of 1024 bytes.
const of = (lifetimeKilobytes: number, bandwidthMbps: number) =>
  tunnelSketch({ tunnel: { ipsec: { lifetimeKilobytes } }, gateway: { bandwidthMbps } });

checkRule(tunnelLifetimeBytes, {
  'just under a minute': {
    design: of(732_421, 100),
    finds: ['tunnel-lifetime-bytes:g+t'],
    fixed: { '/resources/vpn-tunnel/t/ipsec/lifetimeKilobytes': 4_096_000_000 },
    says: '59 seconds',
  },
  'a faster gateway': { design: of(732_422, 200), finds: ['tunnel-lifetime-bytes:g+t'] },
  'just over a minute': { design: of(732_422, 100), finds: [] },
  'exactly a minute': { design: of(60_000_000, 8192), finds: [] },
  'no gateway': { design: { 'vpn-tunnel': { t: { ipsec: { lifetimeKilobytes: 2560 }, mode: 'route' } } }, finds: [] },
});
