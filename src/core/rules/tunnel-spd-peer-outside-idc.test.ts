/** Tests of tunnel-spd-peer-outside-idc, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelSpdPeerOutsideIdc } from './tunnel-spd-peer-outside-idc.ts';

const remotes = (...list: string[]) => ({ spd: [{ local: '10.0.0.0/16', remotes: list }] });
const key = 'tunnel-spd-peer-outside-idc:d+t';

checkRule(tunnelSpdPeerOutsideIdc, {
  'larger than the range, and beside it': {
    design: tunnelSketch({ tunnel: remotes('192.168.0.0/15', '192.169.0.0/16') }),
    finds: [key, key],
    says: '192.168.0.0/15',
  },
  'in two ranges together, everything, host bits': {
    design: tunnelSketch({
      tunnel: remotes('172.16.0.0/23', '172.16.1.255/32', '0.0.0.0/0', '172.20.0.1/24'),
      idc: { cidrs: ['172.16.0.0/24', '172.16.1.0/24'] },
    }),
    finds: [],
  },
  'an IDC without ranges, or with host bits': {
    design: tunnelSketch({
      tunnel: remotes('1.0.0.0/8'),
      idc: { cidrs: [] },
      also: {
        idc: { e: { cidrs: ['192.168.0.1/16'] } },
        'customer-gateway': { f: { idc: 'e' } },
        'vpn-tunnel': { u: { customerGateway: 'f', ...remotes('1.0.0.0/8') } },
      },
    }),
    finds: [],
  },
});
