/** Tests of route-primary-secondary, at its edges. */

import { checkRule } from './check-rule.ts';
import { routePrimarySecondary } from './route-primary-secondary.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  'direct-connect-gateway': { d: { vpc: 'a' } },
  'vpn-gateway': { g: { vpc: 'a' }, h: { vpc: 'a' } },
};
const d = (destination: string) => ({ destination, nextHopType: 'direct-connect-gateway', nextHop: 'd' });
const g = (destination: string, nextHop = 'g') => ({ destination, nextHopType: 'vpn-gateway', nextHop });
const key = 'route-primary-secondary:r';

checkRule(routePrimarySecondary, {
  'in either order, once for each destination': {
    design: {
      ...base,
      'route-table': {
        r: { vpc: 'a', routes: [g('1.0.0.0/8'), d('1.0.0.0/8'), d('2.0.0.0/8'), g('2.0.0.0/8'), g('2.0.0.0/8', 'h')] },
      },
    },
    finds: [key, key],
    says: 'by d and by g',
  },
  'another length, another table, one disabled, no next hop': {
    design: {
      ...base,
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            d('1.0.0.0/8'),
            g('1.0.0.0/9'),
            d('2.0.0.0/8'),
            { ...g('2.0.0.0/8'), enabled: false },
            d('3.0.0.0/8'),
            { ...g('3.0.0.0/8'), nextHop: null },
          ],
        },
        s: { vpc: 'a', routes: [g('1.0.0.0/8')] },
      },
    },
    finds: [],
  },
});
