/** Tests of route-destination-special, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeDestinationSpecial } from './route-destination-special.ts';

const to = (...destinations: (string | null)[]) => ({
  r: { routes: destinations.map((destination) => ({ destination, nextHopType: 'eip' })) },
});
const key = 'route-destination-special:r';

checkRule(routeDestinationSpecial, {
  'each of the ranges, whole': {
    design: { 'route-table': to('0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4') },
    finds: [key, key, key, key, key],
  },
  'parts of them, and two of them together': {
    design: { 'route-table': to('0.0.0.0/32', '255.255.255.255/32', '224.0.0.0/3') },
    finds: [key, key, key],
  },
  'more than they are, or beside': {
    design: {
      'route-table': to(
        '0.0.0.0/0',
        '0.0.0.0/7',
        '126.0.0.0/7',
        '169.254.0.0/15',
        '192.0.0.0/2',
        '223.255.255.255/32',
        '128.0.0.0/8',
        null,
        '127.0.0.1/8',
      ),
    },
    finds: [],
  },
  'the fix takes all policies to it': {
    design: { 'route-table': to('127.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8') },
    finds: [key],
    fixed: {
      '/resources/route-table/r/routes/0/destination': '10.0.0.0/8',
      '/resources/route-table/r/routes/1': undefined,
    },
  },
});
