/** Tests of vpc-overlap-idc, at its edges. */

import { checkRule } from './check-rule.ts';
import { vpcOverlapIdc } from './vpc-overlap-idc.ts';

const byVpn = {
  'vpn-gateway': { g: { vpc: 'a' } },
  'customer-gateway': { c: { idc: 'i' } },
  'vpn-tunnel': { t: { vpnGateway: 'g', customerGateway: 'c', enabled: false } },
};

checkRule(vpcOverlapIdc, {
  'equal, and two inside are one finding': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/16'] } },
      idc: { i: { cidrs: ['10.0.0.0/16', '10.9.1.0/24', '10.9.2.0/24'] } },
      ...byVpn,
    },
    finds: ['vpc-overlap-idc:a+i', 'vpc-overlap-idc:a+i'],
    unfixable: true,
  },
  'around, beside, with host bits': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.3.0.9/16'] } },
      idc: { i: { cidrs: ['10.0.0.0/15', '10.2.0.0/16', '10.0.1.9/24', '10.3.0.0/24'] } },
      ...byVpn,
    },
    finds: [],
  },
  'not linked': { design: { vpc: { a: { cidr: '10.0.0.0/16' } }, idc: { i: { cidrs: ['10.0.0.0/16'] } } }, finds: [] },
  'linked to another': {
    design: {
      vpc: { a: { cidr: '10.1.0.0/16' }, b: { cidr: '10.0.0.0/16' } },
      idc: { i: { cidrs: ['10.0.0.0/16'] }, j: { cidrs: ['10.1.0.0/16'] } },
      ...byVpn,
    },
    finds: [],
  },
});
