/** Tests of nat-no-route, at its edges. */

import { checkRule } from './check-rule.ts';
import { natNoRoute } from './nat-no-route.ts';

const base = { vpc: { a: { cidr: '10.0.0.0/16' } }, 'nat-gateway': { n: { vpc: 'a' } } };
const to = { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' };

checkRule(natNoRoute, {
  'the default table is offered first': {
    design: {
      ...base,
      'route-table': {
        c: { vpc: 'a' },
        d: { vpc: 'a', default: true, routes: [{ destination: '1.0.0.0/8', nextHopType: 'eip' }] },
      },
    },
    finds: ['nat-no-route:n'],
    fixed: {
      '/resources/route-table/d/routes/1': { ...to, enabled: true, note: '' },
      '/resources/route-table/c/routes': [],
    },
  },
  'a disabled policy is enabled': {
    design: { ...base, 'route-table': { d: { vpc: 'a', default: true, routes: [{ ...to, enabled: false }] } } },
    finds: ['nat-no-route:n'],
    fixed: { '/resources/route-table/d/routes/0/enabled': true, '/resources/route-table/d/routes/1': undefined },
  },
  'a policy to everywhere that has no next hop yet gets it': {
    design: {
      ...base,
      'route-table': { d: { vpc: 'a', default: true, routes: [{ destination: '0.0.0.0/0', nextHopType: 'cvm' }] } },
    },
    finds: ['nat-no-route:n'],
    fixed: {
      '/resources/route-table/d/routes/0/nextHop': 'n',
      '/resources/route-table/d/routes/0/nextHopType': 'nat-gateway',
      '/resources/route-table/d/routes/1': undefined,
    },
  },
  'beside a policy of type eip': {
    design: {
      ...base,
      'route-table': { d: { vpc: 'a', default: true, routes: [{ destination: '0.0.0.0/0', nextHopType: 'eip' }] } },
    },
    finds: ['nat-no-route:n'],
    fixed: { '/resources/route-table/d/routes/1/nextHop': 'n' },
  },
  'no table, or only one that leads elsewhere': {
    design: {
      ...base,
      'vpn-gateway': { g: { vpc: 'a' } },
      'route-table': {
        d: {
          vpc: 'a',
          default: true,
          routes: [{ destination: '0.0.0.0/0', nextHopType: 'vpn-gateway', nextHop: 'g' }],
        },
      },
    },
    finds: ['nat-no-route:n'],
    unfixable: true,
  },
  'a policy to a part of the world is enough; a gateway without a VPC': {
    design: {
      ...base,
      'nat-gateway': { n: { vpc: 'a' }, o: {}, p: { vpc: 'gone' } },
      'route-table': { r: { vpc: 'a', routes: [{ ...to, destination: '8.8.8.8/32' }] } },
    },
    finds: [],
  },
});
