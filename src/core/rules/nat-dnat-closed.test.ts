/** Tests of nat-dnat-closed, at its edges. */

import { checkRule } from './check-rule.ts';
import { natDnatClosed } from './nat-dnat-closed.ts';

const allow = (cidr: string, ports = 'all', protocol = 'tcp') => ({ action: 'allow', protocol, ports, cidr });
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', networkAcl: 'acl' } },
  eip: { e: { address: '119.28.0.1' }, f: {} },
  cvm: { web: { subnet: 's', securityGroups: ['g'] } },
};
const dnat = (targetPort: number, rest: object = {}) => ({
  'nat-gateway': {
    n: { vpc: 'a', eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 443, target: 'web', targetPort, ...rest }] },
  },
});
const group = (...inbound: object[]) => ({ 'security-group': { g: { inbound: inbound as never[] } } });
const acl = (...inbound: object[]) => ({
  'network-acl': { acl: { vpc: 'a', inbound: inbound as never[], outbound: [allow('0.0.0.0/0', 'all', 'all')] } },
});
const key = 'nat-dnat-closed:g+n+web';

checkRule(natDnatClosed, {
  'the group opens the outer port': {
    design: { ...base, ...dnat(8443), ...group(allow('0.0.0.0/0', '443')) },
    finds: [key],
    says: '8443',
    fixed: { '/resources/security-group/g/inbound/0/ports': '8443' },
  },
  'private addresses only': { design: { ...base, ...dnat(8443), ...group(allow('10.0.0.0/8')) }, finds: [key] },
  'one public address is enough': { design: { ...base, ...dnat(8443), ...group(allow('8.8.8.8/32')) }, finds: [] },
  'another protocol': { design: { ...base, ...dnat(8443), ...group(allow('0.0.0.0/0', 'all', 'udp')) }, finds: [key] },
  'a group that admits the members of a group': {
    design: {
      ...base,
      ...dnat(8443),
      ...group({ action: 'allow', protocol: 'tcp', ports: 'all', securityGroup: 'g' }),
    },
    finds: [key],
  },
  'the ACL drops it': {
    design: { ...base, ...dnat(8443), ...group(allow('0.0.0.0/0')), ...acl(allow('0.0.0.0/0', '1-8442,8444-65535')) },
    finds: ['nat-dnat-closed:acl+n+web'],
    fixed: { '/resources/network-acl/acl/inbound/0/ports': '8443' },
  },
  'both drop it': {
    design: { ...base, ...dnat(8443), ...group(allow('10.0.0.0/8')), ...acl(allow('10.0.0.0/8')) },
    finds: [key],
    fixed: {
      '/resources/network-acl/acl/inbound/0/ports': '8443',
      '/resources/security-group/g/inbound/0/ports': '8443',
    },
  },
  'group and ACL let different addresses in': {
    design: { ...base, ...dnat(8443), ...group(allow('8.8.8.0/24')), ...acl(allow('9.9.9.0/24')) },
    finds: ['nat-dnat-closed:acl+n+web'],
    fixed: { '/resources/security-group/g/inbound/0/ports': '8443' },
  },
  'no group at all': { design: { ...base, ...dnat(8443), cvm: { web: { subnet: 's' } } }, finds: [] },
  'rules that other rules speak of: an EIP that is not its own, a target that is missing, an EIP without an address': {
    design: {
      ...base,
      ...group(allow('10.0.0.0/8')),
      'nat-gateway': {
        n: {
          vpc: 'a',
          eips: ['f'],
          dnat: [
            { protocol: 'tcp', eip: 'e', port: 443, target: 'web', targetPort: 1 },
            { protocol: 'tcp', eip: 'f', port: 443, target: 'web', targetPort: 2 },
            { protocol: 'tcp', eip: 'f', port: 444, target: 'gone', targetPort: 3 },
          ],
        },
      },
    },
    finds: [],
  },
});
