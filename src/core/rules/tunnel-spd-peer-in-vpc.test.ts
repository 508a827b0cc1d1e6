/** Tests of tunnel-spd-peer-in-vpc, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelSpdPeerInVpc } from './tunnel-spd-peer-in-vpc.ts';

const remotes = (...list: string[]) => ({ tunnel: { spd: [{ local: '10.0.0.0/16', remotes: list }] } });
const key = 'tunnel-spd-peer-in-vpc:a+t';

checkRule(tunnelSpdPeerInVpc, {
  'in the block, around it, equal to it, its last address': {
    design: tunnelSketch(remotes('10.0.1.0/24', '10.0.0.0/8', '10.0.0.0/16', '10.0.255.255/32')),
    finds: [key, key, key, key],
  },
  'a secondary block': {
    design: tunnelSketch({
      ...remotes('10.9.1.0/24'),
      also: { vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/16'] } } },
    }),
    finds: [key],
    says: '10.9.0.0/16',
  },
  'beside, everything, host bits, mode route': {
    design: tunnelSketch({
      ...remotes('10.1.0.0/16', '0.0.0.0/0', '10.0.0.1/24'),
      also: {
        'vpn-tunnel': { u: { vpnGateway: 'g', mode: 'route', spd: [{ local: null, remotes: ['10.0.0.0/16'] }] } },
      },
    }),
    finds: [],
  },
});
