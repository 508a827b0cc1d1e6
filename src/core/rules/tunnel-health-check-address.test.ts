/** Tests of tunnel-health-check-address, at its edges. */

import { checkRule } from './check-rule.ts';
import { tunnelSketch } from './lookups/sketches.ts';
import { tunnelHealthCheckAddress } from './tunnel-health-check-address.ts';

const probe = (local: string | null, remote: string | null) =>
  tunnelSketch({ tunnel: { mode: 'route', healthCheck: { local, remote } } });
const finds = ['tunnel-health-check-address:t'];
const wrong = [
  '10.0.0.0',
  '10.0.255.255',
  '192.168.255.255',
  '0.0.0.1',
  '127.0.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
];

checkRule(tunnelHealthCheckAddress, {
  ...Object.fromEntries(
    wrong.map((address) => [address, { design: probe('169.254.128.9', address), finds, says: address }]),
  ),
  equal: {
    design: probe('169.254.128.9', '169.254.128.9'),
    finds,
    fixed: { '/resources/vpn-tunnel/t/healthCheck': { local: '169.254.128.1', remote: '169.254.128.2' } },
    says: 'twice',
  },
  'one end only, in the VPC': { design: probe('10.0.0.1', null), finds, says: 'VPC' },
  'what other tunnels have is not assigned': {
    design: tunnelSketch({
      tunnel: { mode: 'route', healthCheck: { local: '10.0.0.1', remote: '10.0.0.2' } },
      also: {
        'vpn-tunnel': { u: { mode: 'route', healthCheck: { local: '169.254.128.2', remote: '169.254.128.1' } } },
      },
    }),
    finds,
    fixed: { '/resources/vpn-tunnel/t/healthCheck': { local: '169.254.128.3', remote: '169.254.128.4' } },
  },
  'link-local, public, beside the VPC': {
    design: tunnelSketch({
      tunnel: { mode: 'route', healthCheck: { local: '10.1.0.0', remote: '203.0.113.1' } },
      also: {
        'vpn-tunnel': { u: { mode: 'route', healthCheck: { local: '169.254.0.1', remote: '169.254.255.254' } } },
      },
    }),
    finds: [],
  },
  'unfinished, and none': {
    design: tunnelSketch({
      also: { 'vpn-tunnel': { u: { mode: 'route', healthCheck: { local: null, remote: null } } } },
    }),
    finds: [],
  },
});
