/** Tests of idc-overlap, at its edges. */

import { checkRule } from './check-rule.ts';
import { idcOverlap } from './idc-overlap.ts';

const vpc = { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } };
const link = {
  'direct-connect-gateway': { g: { vpc: 'a' }, h: { vpc: 'b' } },
  'direct-connect-tunnel': { t: { directConnectGateway: 'g', idc: 'i' } },
  'vpn-gateway': { v: { vpc: 'a' }, w: { vpc: 'b' } },
  'customer-gateway': { c: { idc: 'j' } },
};

checkRule(idcOverlap, {
  'one by direct connect, one by VPN; several ranges and VPCs are one finding': {
    design: {
      vpc,
      idc: { i: { cidrs: ['192.168.0.0/24', '192.168.1.0/24'] }, j: { cidrs: ['192.168.0.0/16'] } },
      ...link,
      'direct-connect-tunnel': {
        t: { directConnectGateway: 'g', idc: 'i' },
        u: { directConnectGateway: 'h', idc: 'i' },
      },
      'vpn-tunnel': { x: { vpnGateway: 'v', customerGateway: 'c' }, y: { vpnGateway: 'w', customerGateway: 'c' } },
    },
    finds: ['idc-overlap:i+j'],
    says: '192.168.0.0/16 of j overlaps 192.168.0.0/24 of i',
  },
  'linked to two VPCs, side by side, within one IDC, with host bits': {
    design: {
      vpc,
      idc: {
        i: { cidrs: ['192.168.0.0/24', '192.168.0.0/25'] },
        j: { cidrs: ['192.168.0.0/24'] },
        k: { cidrs: ['192.168.1.0/24', '192.168.0.9/25'] },
      },
      ...link,
      'direct-connect-tunnel': {
        t: { directConnectGateway: 'g', idc: 'i' },
        u: { directConnectGateway: 'g', idc: 'k' },
      },
      'vpn-tunnel': { y: { vpnGateway: 'w', customerGateway: 'c' } },
    },
    finds: [],
  },
});
