/** Tests of route-private-to-nat, at its edges. */

import { checkRule } from './check-rule.ts';
import { routePrivateToNat } from './route-private-to-nat.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' } },
  'nat-gateway': { n: { vpc: 'a' } },
  'public-gateway': { p: { subnet: 's' } },
};
const nat = (...destinations: (string | null)[]) =>
  destinations.map((destination) => ({ destination, nextHopType: 'nat-gateway', nextHop: 'n' }));
const table = (...routes: object[]) => ({ ...base, 'route-table': { r: { vpc: 'a', routes: routes as never[] } } });
const key = 'route-private-to-nat:n+r';

checkRule(routePrivateToNat, {
  'each private range, whole': {
    design: table(...nat('10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16')),
    finds: [key, key, key, key],
  },
  'parts of them, and a public gateway': {
    design: table(...nat('10.255.255.255/32', '172.31.0.0/16'), {
      destination: '192.168.1.0/24',
      nextHopType: 'public-gateway',
      nextHop: 'p',
    }),
    finds: [key, key, 'route-private-to-nat:p+r'],
  },
  'more than private, public, in a block of the VPC, unfinished, host bits': {
    design: table(
      ...nat(
        '0.0.0.0/0',
        '10.0.0.0/7',
        '172.0.0.0/8',
        '192.168.0.0/15',
        '11.0.0.0/8',
        '100.128.0.0/10',
        '10.0.3.0/24',
        '10.1.0.0/16',
        null,
        '192.168.1.1/24',
      ),
    ),
    finds: [],
  },
  'disabled, another gateway, a gateway that is missing or is none of these': {
    design: table(
      { destination: '192.168.0.0/24', nextHopType: 'nat-gateway', nextHop: 'n', enabled: false },
      { destination: '192.168.1.0/24', nextHopType: 'vpn-gateway', nextHop: 'n' },
      { destination: '192.168.2.0/24', nextHopType: 'nat-gateway', nextHop: 'gone' },
      { destination: '192.168.3.0/24', nextHopType: 'nat-gateway', nextHop: 'p' },
      { destination: '192.168.4.0/24', nextHopType: 'nat-gateway' },
    ),
    finds: [],
  },
});
