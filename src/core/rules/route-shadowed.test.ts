/** Tests of route-shadowed, at its edges. */

import { expect, test } from 'vitest';
import { net } from '../testing/net.ts';
import { checkRule } from './check-rule.ts';
import { routeShadowed } from './route-shadowed.ts';
import { runRules } from './run.ts';

const to = (...destinations: string[]) => ({
  r: {
    vpc: 'a',
    routes: destinations.map((destination) => ({ destination, nextHopType: 'vpn-gateway', nextHop: 'g' })),
  },
});
const base = {
  vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.4.0.0/16'] } },
  'vpn-gateway': { g: { vpc: 'a' }, h: { vpc: 'a' } },
};
const key = 'route-shadowed:r';

checkRule(routeShadowed, {
  'two halves, one of them again in quarters': {
    design: {
      ...base,
      'route-table': to('20.0.0.0/8', '20.0.0.0/9', '20.128.0.0/9', '20.128.0.0/10', '20.192.0.0/10'),
    },
    finds: [key, key],
    fixed: { '/resources/route-table/r/routes/4': undefined },
  },
  everything: {
    design: { ...base, 'route-table': to('128.0.0.0/1', '0.0.0.0/0', '0.0.0.0/1') },
    finds: [key],
    says: '0.0.0.0/0',
  },
  'with the help of the local route': {
    design: { ...base, 'route-table': to('10.0.0.0/15', '10.1.0.0/16') },
    finds: [key],
  },
  'two policies to one destination are one finding, and go together': {
    design: {
      ...base,
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            ...to('20.0.0.0/8', '20.0.0.0/9', '20.128.0.0/9').r.routes,
            { destination: '20.0.0.0/8', nextHopType: 'vpn-gateway', nextHop: 'h' },
          ],
        },
      },
    },
    finds: [key],
    fixed: { '/resources/route-table/r/routes/2': undefined },
  },
  'an address is left, a longer one is disabled, host bits, the shadowed one is disabled': {
    design: {
      ...base,
      'route-table': {
        r: {
          vpc: 'a',
          routes: [
            ...to('20.0.0.0/30', '20.0.0.0/31', '20.0.0.2/32', '21.0.0.0/31', '21.0.0.0/32').r.routes,
            { destination: '21.0.0.1/32', nextHopType: 'vpn-gateway', nextHop: 'g', enabled: false },
            ...to('22.0.0.0/8', '22.0.0.0/9', '22.128.0.1/9').r.routes,
            { destination: '23.0.0.0/8', nextHopType: 'vpn-gateway', nextHop: 'g', enabled: false },
            ...to('23.0.0.0/9', '23.128.0.0/9').r.routes,
          ],
        },
      },
    },
    finds: [],
  },
  'in the VPC, equal to a block, twice the same, and made of blocks alone': {
    design: {
      ...base,
      vpc: { a: { cidr: '10.0.0.0/16', secondaryCidrs: ['10.1.0.0/16'] } },
      'route-table': to('10.0.0.0/16', '10.0.0.0/17', '10.0.128.0/17', '10.0.0.0/15', '20.0.0.0/8', '20.0.0.0/8'),
    },
    finds: [],
  },
  'the EIP of some covers nothing of others': {
    design: {
      'route-table': {
        r: {
          routes: ['20.0.0.0/9', '20.128.0.0/9']
            .map((destination) => ({ destination, nextHopType: 'eip' }))
            .concat([{ destination: '20.0.0.0/8', nextHopType: 'cvm' }]),
        },
      },
    },
    finds: [],
  },
  'but others cover the EIP, and the EIP itself': {
    design: {
      'route-table': {
        r: {
          routes: [
            { destination: '20.0.0.0/9', nextHopType: 'cvm' },
            { destination: '20.128.0.0/9', nextHopType: 'eip' },
            { destination: '20.0.0.0/8', nextHopType: 'eip' },
            { destination: '20.0.0.0/8', nextHopType: 'cvm' },
          ],
        },
      },
    },
    finds: [key],
    fixed: { '/resources/route-table/r/routes/2/nextHopType': 'cvm' },
  },
});

test('a hundred thousand policies take no time to speak of', () => {
  const routes = Array.from({ length: 100_000 }, (_, i) => ({
    destination: `20.${i >> 16}.${(i >> 8) & 255}.${i & 255}/32`,
    nextHopType: 'eip',
  }));
  const document = net({ 'route-table': { r: { routes } } });
  expect(runRules(document, undefined, [routeShadowed]).findings).toEqual([]);
});
