/** Tests of route-destination-in-vpc, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeDestinationInVpc } from './route-destination-in-vpc.ts';

const to = (...destinations: (string | null)[]) => ({
  r: { vpc: 'a', routes: destinations.map((destination) => ({ destination, nextHopType: 'cvm' })) },
});
const key = 'route-destination-in-vpc:a+r';

checkRule(routeDestinationInVpc, {
  'equal to the block': {
    design: { vpc: { a: { cidr: '10.0.0.0/16' } }, 'route-table': to('10.0.0.0/16') },
    finds: [key],
    fixed: { '/resources/route-table/r/routes': [] },
    says: '10.0.0.0/16',
  },
  'its last address, twice: both go': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'route-table': to('10.0.255.255/32', '0.0.0.0/0', '10.0.255.255/32'),
    },
    finds: [key],
    fixed: {
      '/resources/route-table/r/routes/0/destination': '0.0.0.0/0',
      '/resources/route-table/r/routes/1': undefined,
    },
  },
  'two destinations are two findings, enabled or not': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16' } },
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            { destination: '10.0.1.0/24', nextHopType: 'eip', enabled: false },
            { destination: '10.0.2.0/24', nextHopType: 'eip' },
          ],
        },
      },
    },
    finds: [key, key],
  },
  'beside, around, in a secondary block, unfinished, with host bits': {
    design: {
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.9.0.0/16'] } },
      'route-table': to('10.1.0.0/16', '10.0.0.0/15', '10.9.1.0/24', null, '10.0.1.9/24'),
    },
    finds: [],
  },
  'the VPC without a block, with host bits, missing': {
    design: {
      vpc: { a: {}, b: { cidr: '10.0.0.1/16' } },
      'route-table': {
        ...to('10.0.1.0/24'),
        s: { vpc: 'b', routes: [{ destination: '10.0.1.0/24', nextHopType: 'eip' }] },
        t: { vpc: 'gone', routes: [{ destination: '10.0.1.0/24', nextHopType: 'eip' }] },
      },
    },
    finds: [],
  },
});
