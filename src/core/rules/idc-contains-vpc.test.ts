/** Tests of idc-contains-vpc, at its edges. */

import { checkRule } from './check-rule.ts';
import { idcContainsVpc } from './idc-contains-vpc.ts';

const link = {
  'direct-connect-gateway': { g: { vpc: 'a' } },
  'direct-connect-tunnel': { t: { directConnectGateway: 'g', idc: 'i' } },
};

checkRule(idcContainsVpc, {
  'one bit larger; two blocks in one range are one finding': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['172.16.0.0/24', '172.16.1.0/24'] } },
      idc: { i: { cidrs: ['10.0.0.0/15', '172.16.0.0/20'] } },
      ...link,
    },
    finds: ['idc-contains-vpc:a+i', 'idc-contains-vpc:a+i'],
    says: 'of i contains',
  },
  'equal, inside, beside, with host bits, not linked': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.4.0.0/16' } },
      idc: { i: { cidrs: ['10.0.0.0/16', '10.0.1.0/24', '10.1.0.0/16', '10.0.0.9/8', '10.4.0.0/15'] } },
      ...link,
    },
    finds: [],
  },
});
