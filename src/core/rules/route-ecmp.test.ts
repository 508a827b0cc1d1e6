/** Tests of route-ecmp, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeEcmp } from './route-ecmp.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
  'nat-gateway': { n: { vpc: 'a' }, o: { vpc: 'a' } },
  'vpn-gateway': { g: { vpc: 'a' }, h: { vpc: 'a' } },
  'public-gateway': { p: { subnet: 's' } },
  cvm: { w: { subnet: 's', forwards: true } },
};
const to = (nextHopType: string, nextHop: string, destination = '20.0.0.0/8') => ({
  destination,
  nextHopType,
  nextHop,
});
const table = (...routes: object[]) => ({ ...base, 'route-table': { r: { vpc: 'a', routes: routes as never[] } } });

checkRule(routeEcmp, {
  'two gateways; two types at one destination are two findings': {
    design: table(
      to('nat-gateway', 'n'),
      to('cvm', 'w'),
      to('nat-gateway', 'o'),
      to('public-gateway', 'p'),
      to('vpn-gateway', 'g', '1.0.0.0/8'),
      to('vpn-gateway', 'h', '1.0.0.0/8'),
    ),
    finds: ['route-ecmp:r', 'route-ecmp:r', 'route-ecmp:r'],
  },
  'the same twice, two types, another length, disabled': {
    design: table(
      to('nat-gateway', 'n'),
      to('nat-gateway', 'n'),
      to('cvm', 'w'),
      to('nat-gateway', 'o', '20.0.0.0/9'),
      { ...to('nat-gateway', 'o'), enabled: false },
      { destination: '20.0.0.0/8', nextHopType: 'nat-gateway' },
    ),
    finds: [],
  },
});
