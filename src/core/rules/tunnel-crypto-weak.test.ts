/** Tests of tunnel-crypto-weak, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelCryptoWeak } from './tunnel-crypto-weak.ts';

const t = '/resources/vpn-tunnel/t';
const each = [
  { ike: { encryption: 'des-cbc' } },
  { ike: { integrity: 'md5' } },
  { ike: { dhGroup: 1 } },
  { ike: { dhGroup: 2 } },
  { ike: { dhGroup: 24 } },
  { ike: { version: 'ikev1', exchangeMode: 'aggressive' } },
  { ipsec: { encryption: '3des-cbc' } },
  { ipsec: { integrity: 'sha1' } },
  { ipsec: { pfsGroup: 5 } },
];

checkRule(tunnelCryptoWeak, {
  ...Object.fromEntries(
    each.map((tunnel) => [
      JSON.stringify(tunnel),
      { design: tunnelSketch({ tunnel }), finds: ['tunnel-crypto-weak:t'] },
    ]),
  ),
  'all at once are one finding, and one fix': {
    design: tunnelSketch({
      tunnel: {
        ike: { version: 'ikev1', exchangeMode: 'aggressive', encryption: 'des-cbc', integrity: 'md5', dhGroup: 1 },
        ipsec: { encryption: 'des-cbc', integrity: 'sha1', pfsGroup: 2 },
      },
    }),
    finds: ['tunnel-crypto-weak:t'],
    fixed: {
      [`${t}/ike/encryption`]: 'aes-256-cbc',
      [`${t}/ike/integrity`]: 'sha2-256',
      [`${t}/ike/dhGroup`]: 14,
      [`${t}/ike/exchangeMode`]: 'main',
      [`${t}/ipsec/pfsGroup`]: 14,
    },
    says: 'IKE group 1',
  },
  'the others, and aggressive mode with IKEv2': {
    design: tunnelSketch({
      tunnel: {
        ike: { encryption: 'sm4', integrity: 'sm3', dhGroup: 15, exchangeMode: 'aggressive' },
        ipsec: { encryption: 'aes-128-gcm', integrity: 'sha2-384', pfsGroup: null },
      },
    }),
    finds: [],
  },
});
