/** Tests of route-cvm-not-forwarding, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeCvmNotForwarding } from './route-cvm-not-forwarding.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
  cvm: { w: { subnet: 's' }, f: { subnet: 's', forwards: true } },
  'nat-gateway': { n: { vpc: 'a' } },
};

checkRule(routeCvmNotForwarding, {
  'two policies to one CVM are one finding, in each table': {
    design: {
      ...base,
      'route-table': {
        r: {
          vpc: 'a',
          routes: ['1.0.0.0/8', '2.0.0.0/8'].map((destination) => ({ destination, nextHopType: 'cvm', nextHop: 'w' })),
        },
        q: { vpc: 'a', routes: [{ destination: '1.0.0.0/8', nextHopType: 'nat-gateway', nextHop: 'w' }] },
      },
    },
    finds: ['route-cvm-not-forwarding:q+w', 'route-cvm-not-forwarding:r+w'],
    fixed: { '/resources/cvm/w/forwards': true },
  },
  'forwarding, disabled, another kind, missing, empty': {
    design: {
      ...base,
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '1.0.0.0/8', nextHopType: 'cvm', nextHop: 'f' },
            { destination: '2.0.0.0/8', nextHopType: 'cvm', nextHop: 'w', enabled: false },
            { destination: '3.0.0.0/8', nextHopType: 'cvm', nextHop: 'n' },
            { destination: '4.0.0.0/8', nextHopType: 'cvm', nextHop: 'gone' },
            { destination: '5.0.0.0/8', nextHopType: 'cvm' },
          ],
        },
      },
    },
    finds: [],
  },
});
