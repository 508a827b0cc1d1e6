/** Tests of nat-overrides-eip, at its edges. */

import { checkRule } from './check-rule.ts';
import { natOverridesEip } from './nat-overrides-eip.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' }, b: {} },
  subnet: { s: { vpc: 'a', routeTable: 'r' }, t: { vpc: 'a' } },
  eip: { e: {}, f: {}, g: {} },
  cvm: {
    w: { subnet: 's', eip: 'f' },
    bare: { subnet: 's' },
    x: { subnet: 't', eip: 'g' },
    lost: { subnet: 's', eip: 'gone' },
  },
  'nat-gateway': { n: { vpc: 'a', eips: ['e'] }, foreign: { vpc: 'b' } },
};
const nat = { destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' };
const routes = (...list: object[]) => ({
  'route-table': { r: { vpc: 'a', routes: list as never[] }, d: { vpc: 'a', default: true } },
});

checkRule(natOverridesEip, {
  'only the CVM with an EIP in the subnet of that table': {
    design: { ...base, ...routes(nat) },
    finds: ['nat-overrides-eip:r+w'],
    says: 'f',
  },
  'the default table': {
    design: { ...base, 'route-table': { r: { vpc: 'a' }, d: { vpc: 'a', default: true, routes: [nat] } } },
    finds: ['nat-overrides-eip:d+x'],
  },
  'an EIP policy, disabled': {
    design: { ...base, ...routes(nat, { destination: '0.0.0.0/0', nextHopType: 'eip', enabled: false }) },
    finds: ['nat-overrides-eip:r+w'],
  },
  'a policy to a part of the Internet': {
    design: { ...base, ...routes({ ...nat, destination: '0.0.0.0/1' }) },
    finds: [],
  },
  disabled: { design: { ...base, ...routes({ ...nat, enabled: false }) }, finds: [] },
  'a gateway of another VPC': { design: { ...base, ...routes({ ...nat, nextHop: 'foreign' }) }, finds: [] },
});
