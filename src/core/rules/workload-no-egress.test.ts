/** Tests of workload-no-egress, at its edges. */

import { checkRule } from './check-rule.ts';
import { workloadNoEgress } from './workload-no-egress.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: {
    s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r' },
    t: { vpc: 'a', cidr: '10.0.2.0/24', routeTable: 'q' },
  },
  eip: { e: { address: '119.28.0.1' }, asked: {} },
  'nat-gateway': { n: { vpc: 'a', eips: ['e'] } },
  cvm: { web: { subnet: 's' } },
};
const by = (destination: string, nextHopType: string, nextHop: string) => ({ destination, nextHopType, nextHop });
const table = (routes: object[], other: object[] = []) => ({
  'route-table': { r: { vpc: 'a', routes: routes as never[] }, q: { vpc: 'a', routes: other as never[] } },
});
const key = 'workload-no-egress:web';

checkRule(workloadNoEgress, {
  'no policy, or no table at all': { design: { ...base, ...table([]) }, finds: [key] },
  'no table': { design: { ...base, subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } } }, finds: [key] },
  'an EIP, though the platform has not assigned its address yet': {
    design: { ...base, ...table([]), cvm: { web: { subnet: 's', eip: 'asked' } } },
    finds: [],
  },
  'one public network is enough': { design: { ...base, ...table([by('1.1.1.0/24', 'nat-gateway', 'n')]) }, finds: [] },
  'private networks are not': { design: { ...base, ...table([by('10.0.0.0/8', 'nat-gateway', 'n')]) }, finds: [key] },
  'a NAT gateway whose EIP has no address yet, or that has none, has a finding of its own': {
    design: { ...base, 'nat-gateway': { n: { vpc: 'a' } }, ...table([by('0.0.0.0/0', 'nat-gateway', 'n')]) },
    finds: [],
  },
  'a disabled policy': {
    design: { ...base, ...table([{ ...by('0.0.0.0/0', 'nat-gateway', 'n'), enabled: false }]) },
    finds: [key],
  },
  'by an appliance that has a way': {
    design: {
      ...base,
      cvm: { web: { subnet: 's' }, fw: { subnet: 't', forwards: true } },
      ...table([by('0.0.0.0/0', 'cvm', 'fw')], [by('0.0.0.0/0', 'nat-gateway', 'n')]),
    },
    finds: [],
  },
  'by an appliance that has none either': {
    design: {
      ...base,
      cvm: { web: { subnet: 's' }, fw: { subnet: 't', forwards: true } },
      ...table([by('0.0.0.0/0', 'cvm', 'fw')]),
    },
    finds: ['workload-no-egress:fw', key],
  },
  'a data centre passes it on, or does not': {
    design: {
      ...base,
      idc: { d: { cidrs: ['192.168.0.0/16'], transitInternet: true } },
      'direct-connect-gateway': { g: { vpc: 'a' } },
      'direct-connect-tunnel': { l: { directConnectGateway: 'g', idc: 'd', cidrs: ['0.0.0.0/0'] } },
      ...table([by('0.0.0.0/0', 'direct-connect-gateway', 'g')]),
    },
    finds: [],
  },
  'a data centre that does not': {
    design: {
      ...base,
      idc: { d: { cidrs: ['192.168.0.0/16'] } },
      'direct-connect-gateway': { g: { vpc: 'a' } },
      'direct-connect-tunnel': { l: { directConnectGateway: 'g', idc: 'd', cidrs: ['0.0.0.0/0'] } },
      ...table([by('0.0.0.0/0', 'direct-connect-gateway', 'g')]),
    },
    finds: [key],
  },
});
