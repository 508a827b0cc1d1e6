/** Tests of direct-connect-no-tunnel, at its edges. */

import { checkRule } from './check-rule.ts';
import { directConnectNoTunnel } from './direct-connect-no-tunnel.ts';

checkRule(directConnectNoTunnel, {
  'one of two': {
    design: {
      'direct-connect-gateway': { g: {}, h: {} },
      'direct-connect-tunnel': { l: { directConnectGateway: 'h' }, m: {} },
    },
    finds: ['direct-connect-no-tunnel:g'],
  },
  'a disabled tunnel is a tunnel': {
    design: {
      'direct-connect-gateway': { g: {} },
      'direct-connect-tunnel': { l: { directConnectGateway: 'g', enabled: false } },
    },
    finds: [],
  },
});
