/** Tests of tunnel-crypto-unsupported, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelCryptoUnsupported } from './tunnel-crypto-unsupported.ts';

checkRule(tunnelCryptoUnsupported, {
  'aggressive with IKEv2': {
    design: tunnelSketch({ tunnel: { ike: { version: 'ikev2', exchangeMode: 'aggressive' } } }),
    finds: ['tunnel-crypto-unsupported:t'],
    fixed: { '/resources/vpn-tunnel/t/ike/exchangeMode': 'main' },
  },
  'main with IKEv2': {
    design: tunnelSketch({ tunnel: { ike: { version: 'ikev2', exchangeMode: 'main' } } }),
    finds: [],
  },
});
