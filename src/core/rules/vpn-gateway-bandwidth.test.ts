/** Tests of vpn-gateway-bandwidth, at its edges. */

import { checkRule } from './check-rule.ts';
import { VPN_BANDWIDTHS } from './facts.ts';
import { vpnGatewayBandwidth } from './vpn-gateway-bandwidth.ts';

const one = (bandwidthMbps: number) => ({ 'vpn-gateway': { g: { bandwidthMbps } } });
const pointer = '/resources/vpn-gateway/g/bandwidthMbps';

checkRule(vpnGatewayBandwidth, {
  'nothing at all': { design: one(0), finds: ['vpn-gateway-bandwidth:g'], fixed: { [pointer]: 5 } },
  'between two, equally near': {
    design: one(15),
    finds: ['vpn-gateway-bandwidth:g'],
    fixed: { [pointer]: 20 },
    says: '15 Mbps',
  },
  'more than there is': { design: one(5000), finds: ['vpn-gateway-bandwidth:g'], fixed: { [pointer]: 3000 } },
  'all that is offered': {
    design: {
      'vpn-gateway': Object.fromEntries(
        VPN_BANDWIDTHS.map((bandwidthMbps) => [`g${bandwidthMbps}`, { bandwidthMbps }]),
      ),
    },
    finds: [],
  },
});
