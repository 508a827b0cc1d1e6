/** Tests of nat-dnat-no-return, at its edges. */

import { checkRule } from './check-rule.ts';
import { natDnatNoReturn } from './nat-dnat-no-return.ts';

const allow = (cidr: string, ports = 'all', protocol = 'tcp') => ({ action: 'allow', protocol, ports, cidr });
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: {
    s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r' },
    t: { vpc: 'a', cidr: '10.0.2.0/24', routeTable: 'q' },
  },
  eip: { e: { address: '119.28.0.1' }, f: { address: '119.28.0.2' }, h: { address: '119.28.0.3' } },
  cvm: { web: { subnet: 's' } },
  'nat-gateway': {
    m: { vpc: 'a', eips: ['f'] },
    n: { vpc: 'a', eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 443, target: 'web', targetPort: 443 }] },
  },
};
const by = (destination: string, nextHop: string, nextHopType = 'nat-gateway') => ({
  destination,
  nextHopType,
  nextHop,
});
const tables = (r: object[], q: object[] = []) => ({
  'route-table': { r: { vpc: 'a', routes: r as never[] }, q: { vpc: 'a', routes: q as never[] } },
});
const key = 'nat-dnat-no-return:n+r+web';

checkRule(natDnatNoReturn, {
  'no policy': {
    design: { ...base, ...tables([]) },
    finds: [key],
    fixed: {
      '/resources/route-table/r/routes/0/nextHop': 'n',
      '/resources/route-table/r/routes/0/destination': '0.0.0.0/0',
    },
  },
  'to another NAT gateway': { design: { ...base, ...tables([by('0.0.0.0/0', 'm')]) }, finds: [key] },
  'back to the gateway': { design: { ...base, ...tables([by('0.0.0.0/0', 'n')]) }, finds: [] },
  'back for some public addresses': {
    design: { ...base, ...tables([by('0.0.0.0/0', 'm'), by('8.8.8.0/24', 'n')]) },
    finds: [],
  },
  'back for those only whom the group keeps out': {
    design: {
      ...base,
      cvm: { web: { subnet: 's', securityGroups: ['g'] } },
      'security-group': { g: { inbound: [allow('9.9.9.0/24')] } },
      ...tables([by('0.0.0.0/0', 'm'), by('8.8.8.0/24', 'n')]),
    },
    finds: [key],
  },
  'back by an appliance': {
    design: {
      ...base,
      cvm: { web: { subnet: 's' }, fw: { subnet: 't', forwards: true } },
      ...tables([by('0.0.0.0/0', 'fw', 'cvm')], [by('0.0.0.0/0', 'n')]),
    },
    finds: [],
  },
  'by its own EIP, which takes it elsewhere': {
    design: {
      ...base,
      cvm: { web: { subnet: 's', eip: 'h' } },
      ...tables([{ destination: '0.0.0.0/0', nextHopType: 'eip' }, by('0.0.0.0/0', 'n')]),
    },
    finds: [key],
  },
  'nobody is let in: another rule says so': {
    design: {
      ...base,
      cvm: { web: { subnet: 's', securityGroups: ['g'] } },
      'security-group': { g: { inbound: [allow('10.0.0.0/8')] } },
      ...tables([]),
    },
    finds: [],
  },
  'the ACL drops the replies: another rule says so': {
    design: {
      ...base,
      subnet: { ...base.subnet, s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r', networkAcl: 'acl' } },
      'network-acl': { acl: { vpc: 'a', inbound: [allow('0.0.0.0/0')], outbound: [allow('10.0.0.0/8')] } },
      ...tables([]),
    },
    finds: [],
  },
  'a next hop that is missing': { design: { ...base, ...tables([by('0.0.0.0/0', 'gone')]) }, finds: [] },
});
