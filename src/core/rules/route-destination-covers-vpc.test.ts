/** Tests of route-destination-covers-vpc, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeDestinationCoversVpc } from './route-destination-covers-vpc.ts';

const to = (vpc: string, ...destinations: string[]) => ({
  vpc,
  routes: destinations.map((destination) => ({ destination, nextHopType: 'eip' })),
});
const key = 'route-destination-covers-vpc:a+r';

checkRule(routeDestinationCoversVpc, {
  'one bit shorter than the block, and much shorter': {
    design: { vpc: { a: { cidr: '10.0.0.0/16' } }, 'route-table': { r: to('a', '10.0.0.0/15', '8.0.0.0/5') } },
    finds: [key, key],
    says: '10.0.0.0/16',
  },
  'a usual summary of another range is still one': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '172.16.0.0/16' }, c: { cidr: '192.168.1.0/24' } },
      'route-table': {
        r: to('a', '0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/16', '10.0.0.0/17', '10.1.0.0/16', '10.0.0.9/15'),
        s: to('b', '0.0.0.0/0', '172.16.0.0/12'),
        t: to('c', '192.168.0.0/16'),
      },
    },
    finds: [],
  },
  'twice the same destination is one finding': {
    design: { vpc: { a: { cidr: '10.0.0.0/16' } }, 'route-table': { r: to('a', '10.0.0.0/12', '10.0.0.0/12') } },
    finds: [key],
  },
  'a VPC without a block': {
    design: { vpc: { a: {} }, 'route-table': { r: to('a', '10.0.0.0/12') } },
    finds: [],
  },
});
