/** Tests of tunnel-spd-local-outside, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelSpdLocalOutside } from './tunnel-spd-local-outside.ts';

const locals = (...list: (string | null)[]) => ({
  spd: list.map((local, i) => ({ local, remotes: [`192.168.${i}.0/24`] })),
});
const key = 'tunnel-spd-local-outside:a+t';

checkRule(tunnelSpdLocalOutside, {
  'larger than the block, twice': {
    design: tunnelSketch({ tunnel: locals('10.0.0.0/15', '10.0.0.0/16', '10.0.0.0/15') }),
    finds: [key],
    fixed: {
      '/resources/vpn-tunnel/t/spd/0/local': '10.0.0.0/16',
      '/resources/vpn-tunnel/t/spd/2/local': '10.0.0.0/16',
    },
  },
  'the block that it touches is offered': {
    design: tunnelSketch({
      tunnel: locals('10.8.0.0/14'),
      also: { vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/16'] } } },
    }),
    finds: [key],
    fixed: { '/resources/vpn-tunnel/t/spd/0/local': '10.9.0.0/16' },
  },
  'in two blocks together, everything, empty, with host bits': {
    design: tunnelSketch({
      tunnel: locals('10.0.0.0/15', '0.0.0.0/0', null, '10.9.0.1/16'),
      also: { vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] } } },
    }),
    finds: [],
  },
  'mode route, a VPC without a block or with host bits': {
    design: tunnelSketch({
      tunnel: { ...locals('10.9.0.0/16'), mode: 'route' },
      also: {
        vpc: { b: {}, k: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.8.0.1/16'] } },
        'vpn-gateway': { h: { vpc: 'b' }, i: { vpc: 'k' } },
        'vpn-tunnel': {
          u: { vpnGateway: 'h', ...locals('10.9.0.0/16') },
          v: { vpnGateway: 'i', ...locals('10.9.0.0/16') },
        },
      },
    }),
    finds: [],
  },
});
