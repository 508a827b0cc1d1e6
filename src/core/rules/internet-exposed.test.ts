/** Tests of internet-exposed, at its edges. */

import { checkRule } from './check-rule.ts';
import { internetExposed } from './internet-exposed.ts';

const allow = (cidr: string, ports = 'all', protocol = 'tcp') => ({ action: 'allow', protocol, ports, cidr });
const group = (...inbound: object[]) => ({ 'security-group': { g: { inbound: inbound as never[], outbound: [] } } });
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'a', cidr: '10.0.2.0/24' } },
  eip: { e: { address: '119.28.0.1' } },
  cvm: { web: { subnet: 's', securityGroups: ['g'], eip: 'e' } },
};
const key = 'internet-exposed:g+web';

checkRule(internetExposed, {
  'ssh is open to all': {
    design: { ...base, ...group(allow('0.0.0.0/0', '22')) },
    finds: [key],
    says: '22',
    fixed: { '/resources/security-group/g/inbound/0/cidr': '10.0.0.0/16' },
  },
  'exactly 65,536 addresses': { design: { ...base, ...group(allow('8.8.0.0/16', '22')) }, finds: [] },
  'one more': { design: { ...base, ...group(allow('8.8.0.0/16', '22'), allow('9.9.9.9/32', '22')) }, finds: [key] },
  'more, but private ones': {
    design: { ...base, ...group(allow('8.8.0.0/16', '22'), allow('10.0.0.0/8', '22')) },
    finds: [],
  },
  'its own EIP is no address of the Internet': {
    design: { ...base, ...group(allow('119.28.0.0/16', '22'), allow('9.9.9.9/32', '22')) },
    finds: [],
  },
  'the neighbours of ports': { design: { ...base, ...group(allow('0.0.0.0/0', '20-21,24-444')) }, finds: [] },
  'a rule for all ports is one finding, and keeps its other ports': {
    design: { ...base, ...group(allow('0.0.0.0/0', 'all', 'all')) },
    finds: [key],
    fixed: {
      '/resources/security-group/g/inbound/1/action': 'deny',
      '/resources/security-group/g/inbound/2/protocol': 'all',
    },
  },
  'two rules are two causes': {
    design: { ...base, ...group(allow('0.0.0.0/0', '22'), allow('0.0.0.0/0', '3389')) },
    finds: [key, key],
  },
  'an earlier rule denies it': {
    design: { ...base, ...group({ ...allow('0.0.0.0/0', '22'), action: 'deny' }, allow('0.0.0.0/0', '22')) },
    finds: [],
  },
  'no public address': {
    design: { ...base, cvm: { web: { subnet: 's', securityGroups: ['g'] } }, ...group(allow('0.0.0.0/0')) },
    finds: [],
  },
  'an EIP without an address': { design: { ...base, eip: { e: {} }, ...group(allow('0.0.0.0/0')) }, finds: [] },
  'without a group everything is open': {
    design: { ...base, cvm: { web: { subnet: 's', eip: 'e' } } },
    finds: ['internet-exposed:web'],
    unfixable: true,
  },
  'the ACL lets no replies out': {
    design: {
      ...base,
      ...group(allow('0.0.0.0/0', '22')),
      subnet: { ...base.subnet, s: { vpc: 'a', cidr: '10.0.1.0/24', networkAcl: 'acl' } },
      'network-acl': { acl: { vpc: 'a', inbound: [allow('0.0.0.0/0')], outbound: [allow('8.8.0.0/16')] } },
    },
    finds: [],
  },
  'by DNAT, with a way back and without': {
    design: {
      ...base,
      ...group(allow('0.0.0.0/0', '22')),
      cvm: { web: { subnet: 's', securityGroups: ['g'] }, app: { subnet: 't', securityGroups: ['g'] } },
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', routeTable: 'r' }, t: { vpc: 'a', cidr: '10.0.2.0/24' } },
      'route-table': {
        r: { vpc: 'a', routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }] },
      },
      'nat-gateway': {
        n: {
          vpc: 'a',
          eips: ['e'],
          dnat: ['web', 'app'].map((target, i) => ({
            protocol: 'tcp',
            eip: 'e',
            port: 10022 + i,
            target,
            targetPort: 22,
          })),
        },
      },
    },
    finds: [key],
  },
  'through a balancer that is trusted the balancer’s group decides': {
    design: {
      ...base,
      cvm: { web: { subnet: 's', securityGroups: ['g'] } },
      'security-group': { g: { inbound: [] }, front: { inbound: [allow('0.0.0.0/0', '8022')] } },
      clb: {
        b: {
          subnet: 't',
          eip: 'e',
          securityGroups: ['front'],
          passToTarget: true,
          listeners: [{ protocol: 'tcp', port: 8022, targets: [{ target: 'web', port: 22 }] }],
        },
      },
    },
    finds: ['internet-exposed:front+web'],
  },
});
