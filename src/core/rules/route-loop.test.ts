/** Tests of route-loop, at its edges. */

import { checkRule } from './check-rule.ts';
import { routeLoop } from './route-loop.ts';

const by = (destination: string, nextHop: string, nextHopType = 'cvm', enabled = true) => ({
  destination,
  nextHopType,
  nextHop,
  enabled,
});
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: {
    s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r' },
    t: { vpc: 'a', cidr: '10.0.2.0/24', routeTable: 'q' },
    u: { vpc: 'a', cidr: '10.0.3.0/24' },
  },
  cvm: { one: { subnet: 's', forwards: true }, two: { subnet: 't', forwards: true } },
  eip: { e: { address: '119.28.0.1' }, f: { address: '119.28.0.2' } },
};
const tables = (r: object[], q: object[] = []) => ({
  'route-table': { r: { vpc: 'a', routes: r as never[] }, q: { vpc: 'a', routes: q as never[] } },
});
const ring = 'route-loop:one+q+r+two';

checkRule(routeLoop, {
  'an appliance whose own subnet is led to it': {
    design: { ...base, ...tables([by('0.0.0.0/0', 'one')]) },
    finds: ['route-loop:one+r'],
    says: 'one',
  },
  'two that lead to each other are one circle': {
    design: { ...base, ...tables([by('192.168.0.0/16', 'two')], [by('0.0.0.0/0', 'one')]) },
    finds: [ring],
  },
  'they meet in a part of a destination only': {
    design: { ...base, ...tables([by('192.168.0.0/16', 'two')], [by('192.168.7.0/24', 'one')]) },
    finds: [ring],
  },
  'their destinations do not meet': {
    design: { ...base, ...tables([by('192.168.0.0/17', 'two')], [by('192.168.128.0/17', 'one')]) },
    finds: [],
  },
  'a longer policy leads out of the circle': {
    design: {
      ...base,
      'vpn-gateway': { g: { vpc: 'a' } },
      ...tables([by('192.168.0.0/16', 'two'), by('192.168.7.0/24', 'g', 'vpn-gateway')], [by('192.168.7.0/24', 'one')]),
    },
    finds: [],
  },
  'one of them does not forward, which another rule says': {
    design: {
      ...base,
      cvm: { one: { subnet: 's', forwards: true }, two: { subnet: 't' } },
      ...tables([by('192.168.0.0/16', 'two')], [by('0.0.0.0/0', 'one')]),
    },
    finds: [],
  },
  'a disabled policy, and one to what the VPC keeps local': {
    design: { ...base, ...tables([by('0.0.0.0/0', 'one', 'cvm', false), by('10.0.0.0/16', 'one')]) },
    finds: [],
  },
  'the subnet of an appliance has a table that leads elsewhere': {
    design: { ...base, ...tables([], [by('0.0.0.0/0', 'one')]) },
    finds: [],
  },
  'a public gateway in its own table has a rule of its own': {
    design: {
      ...base,
      'public-gateway': { p: { subnet: 's', eip: 'e' } },
      ...tables([by('0.0.0.0/0', 'p', 'public-gateway')]),
    },
    finds: [],
  },
  'two public gateways': {
    design: {
      ...base,
      'public-gateway': { p: { subnet: 's', eip: 'e' }, pp: { subnet: 't', eip: 'f' } },
      ...tables([by('0.0.0.0/0', 'pp', 'public-gateway')], [by('0.0.0.0/0', 'p', 'public-gateway')]),
    },
    finds: ['route-loop:p+pp+q+r'],
  },
});
