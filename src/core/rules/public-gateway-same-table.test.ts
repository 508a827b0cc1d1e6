/** Tests of public-gateway-same-table, at its edges. */

import { checkRule } from './check-rule.ts';
import { publicGatewaySameTable } from './public-gateway-same-table.ts';

const to = (enabled = true) => ({ destination: '0.0.0.0/0', nextHopType: 'public-gateway', nextHop: 'p', enabled });
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  eip: { e: {} },
  'public-gateway': { p: { subnet: 's', eip: 'e' } },
};
const s = { vpc: 'a', cidr: '10.0.1.0/24', zone: 'ap-guangzhou-3' };

checkRule(publicGatewaySameTable, {
  'the default table: a new one is offered': {
    design: { ...base, subnet: { s }, 'route-table': { d: { vpc: 'a', default: true, routes: [to()] } } },
    finds: ['public-gateway-same-table:d+p+s'],
    fixed: { '/resources/subnet/s/routeTable': 'route-table-1', '/resources/route-table/route-table-1/vpc': 'a' },
  },
  'its own table: the default one is offered': {
    design: {
      ...base,
      subnet: { s: { ...s, routeTable: 'r' } },
      'route-table': {
        d: { vpc: 'a', default: true },
        r: { vpc: 'a', routes: [to(), { ...to(), destination: '8.0.0.0/8' }] },
      },
    },
    finds: ['public-gateway-same-table:p+r+s'],
    fixed: { '/resources/subnet/s/routeTable': 'd' },
  },
  'a table of another VPC does not count, the default does': {
    design: {
      ...base,
      vpc: { ...base.vpc, b: {} },
      subnet: { s: { ...s, routeTable: 'f' } },
      'route-table': { d: { vpc: 'a', default: true, routes: [to()] }, f: { vpc: 'b' } },
    },
    finds: ['public-gateway-same-table:d+p+s'],
  },
  'disabled, another table, no table, no subnet': {
    design: {
      ...base,
      'public-gateway': { ...base['public-gateway'], q: {} },
      subnet: { s: { ...s, routeTable: 'r' } },
      'route-table': {
        r: { vpc: 'a', routes: [to(false)] },
        d: { vpc: 'a', default: true, routes: [to(), { ...to(), destination: '8.0.0.0/8', nextHop: 'q' }] },
      },
    },
    finds: [],
  },
});
