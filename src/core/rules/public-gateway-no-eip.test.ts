/** Tests of public-gateway-no-eip, at its edges. */

import { checkRule } from './check-rule.ts';
import { publicGatewayNoEip } from './public-gateway-no-eip.ts';

checkRule(publicGatewayNoEip, {
  'the fix allocates one': {
    design: { 'public-gateway': { p: {} }, cvm: { 'eip-1': {} } },
    finds: ['public-gateway-no-eip:p'],
    fixed: { '/resources/public-gateway/p/eip': 'eip-2', '/resources/eip/eip-2/name': 'p EIP' },
  },
  'one that is missing is another finding': { design: { 'public-gateway': { p: { eip: 'gone' } } }, finds: [] },
});
