/** Tests of public-gateway-single, at its edges. */

import { checkRule } from './check-rule.ts';
import { publicGatewaySingle } from './public-gateway-single.ts';

const base = {
  vpc: { a: {} },
  subnet: { s: { vpc: 'a' } },
  'public-gateway': { p: { subnet: 's' }, q: { subnet: 's' } },
  'nat-gateway': { n: { vpc: 'a' } },
};
const to = (nextHop: string, destination = '0.0.0.0/0', enabled = true) => ({
  destination,
  nextHopType: nextHop === 'n' ? 'nat-gateway' : 'public-gateway',
  nextHop,
  enabled,
});

checkRule(publicGatewaySingle, {
  'two that stand at different destinations, and one that nothing leads to': {
    design: {
      ...base,
      'public-gateway': { ...base['public-gateway'], r: {} },
      'route-table': { t: { vpc: 'a', routes: [to('p'), to('q', '8.0.0.0/8')] } },
    },
    finds: ['public-gateway-single:p', 'public-gateway-single:q', 'public-gateway-single:r'],
  },
  'shared in one table and alone in another': {
    design: {
      ...base,
      'route-table': { t: { vpc: 'a', routes: [to('p'), to('q')] }, u: { vpc: 'a', routes: [to('p')] } },
    },
    finds: ['public-gateway-single:p'],
  },
  'the other one is disabled': {
    design: { ...base, 'route-table': { t: { vpc: 'a', routes: [to('p'), to('q', '0.0.0.0/0', false)] } } },
    finds: ['public-gateway-single:p', 'public-gateway-single:q'],
  },
  'beside each other, or beside a NAT gateway': {
    design: {
      ...base,
      'route-table': { t: { vpc: 'a', routes: [to('p'), to('q')] }, u: { vpc: 'a', routes: [to('p'), to('n')] } },
    },
    finds: [],
  },
});
