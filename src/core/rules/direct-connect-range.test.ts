/** Tests of direct-connect-range, at its edges. */

import { checkRule } from './check-rule.ts';
import { directConnectRange } from './direct-connect-range.ts';
import { DIRECT_CONNECT_REFUSED } from './facts.ts';

const line = (idcCidrs: string[], ...cidrs: string[]) => ({
  idc: { d: { cidrs: idcCidrs } },
  'direct-connect-tunnel': { l: { idc: 'd', cidrs } },
});
const key = 'direct-connect-range:l';

checkRule(directConnectRange, {
  'each that is refused': {
    design: line(['0.0.0.0/0'], ...DIRECT_CONNECT_REFUSED),
    finds: DIRECT_CONNECT_REFUSED.map(() => key),
  },
  'their halves, and more than they are': {
    design: line(['0.0.0.0/0'], '10.0.0.0/9', '10.128.0.0/9', '8.0.0.0/7', '172.16.0.0/13', '192.168.0.0/15'),
    finds: [],
  },
  'larger than the IDC, beside it, twice': {
    design: line(['172.20.0.0/16'], '172.20.0.0/15', '172.21.0.0/24', '172.21.0.0/24'),
    finds: [key, key],
    says: '172.20.0.0/15',
  },
  'in two ranges of the IDC together': {
    design: line(['172.20.0.0/24', '172.20.1.0/24'], '172.20.0.0/23', '172.20.1.9/24'),
    finds: [],
  },
  'an IDC without ranges, with host bits, no IDC; no ranges of its own': {
    design: {
      idc: { d: {}, e: { cidrs: ['172.20.0.1/16'] }, f: { cidrs: ['192.168.0.0/16'] } },
      'direct-connect-tunnel': {
        l: { idc: 'd', cidrs: ['1.0.0.0/24'] },
        m: { idc: 'e', cidrs: ['1.0.0.0/24'] },
        n: { cidrs: ['1.0.0.0/24'] },
        o: { idc: 'f' },
      },
    },
    finds: [],
  },
});
