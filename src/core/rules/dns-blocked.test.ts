/** Tests of dns-blocked, at its edges. */

import { checkRule } from './check-rule.ts';
import { dnsBlocked } from './dns-blocked.ts';

const rule = (cidr: string, ports = 'all', protocol = 'udp', action = 'allow') => ({ action, protocol, ports, cidr });
const all = rule('0.0.0.0/0', 'all', 'all');
const group = (...outbound: object[]) => ({
  'security-group': { g: { inbound: [all], outbound: outbound as never[] } },
});
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'a', cidr: '10.0.2.0/24', networkAcl: 'acl' } },
  cvm: { web: { subnet: 's', securityGroups: ['g'] } },
};
const acl = (inbound: object[], outbound: object[]) => ({
  cvm: { web: { subnet: 't' } },
  'network-acl': { acl: { vpc: 'a', inbound: inbound as never[], outbound: outbound as never[] } },
});
const first = rule('183.60.83.19/32', '53');
const second = rule('183.60.82.98/32', '53');

checkRule(dnsBlocked, {
  'the group lets tcp out only': {
    design: { ...base, ...group(rule('0.0.0.0/0', 'all', 'tcp')) },
    finds: ['dns-blocked:g+web'],
    fixed: { '/resources/security-group/g/outbound/0/cidr': '183.60.82.98/32' },
  },
  'private addresses only': {
    design: { ...base, ...group(rule('10.0.0.0/8', 'all', 'all')) },
    finds: ['dns-blocked:g+web'],
  },
  'one of the two is enough': { design: { ...base, ...group(second) }, finds: [] },
  'both are denied before all is allowed': {
    design: { ...base, ...group({ ...first, action: 'deny' }, { ...second, action: 'deny' }, all) },
    finds: ['dns-blocked:g+web'],
  },
  'one is denied': { design: { ...base, ...group({ ...first, action: 'deny' }, all) }, finds: [] },
  'the neighbours of the ports': {
    design: { ...base, ...group(rule('0.0.0.0/0', '1-52,54-65535')) },
    finds: ['dns-blocked:g+web'],
  },
  'several workloads with one group are one cause': {
    design: {
      ...base,
      ...group(rule('0.0.0.0/0', 'all', 'tcp')),
      cvm: { web: { subnet: 's', securityGroups: ['g'] }, app: { subnet: 't', securityGroups: ['g'] } },
    },
    finds: ['dns-blocked:app+g+web'],
  },
  'no group: the default group lets everything out': { design: { ...base, cvm: { web: { subnet: 's' } } }, finds: [] },
  'an empty group has a finding of its own': { design: { ...base, ...group() }, finds: [] },
  'the ACL drops the question': {
    design: { ...base, ...acl([all], [rule('10.0.0.0/8', 'all', 'all')]) },
    finds: ['dns-blocked:acl+web'],
  },
  'the ACL drops replies to one client port': {
    design: { ...base, ...acl([rule('0.0.0.0/0', '1-60998')], [all]) },
    finds: ['dns-blocked:acl+web'],
    says: 'replies',
  },
  'the ACL lets replies to every client port in': {
    design: { ...base, ...acl([rule('0.0.0.0/0', '32768-60999')], [all]) },
    finds: [],
  },
  'one server each way is none': {
    design: { ...base, ...acl([rule('183.60.83.19/32')], [second]) },
    finds: ['dns-blocked:acl+web'],
  },
  'a database, which the platform runs, does not ask': {
    design: {
      ...base,
      ...group(rule('0.0.0.0/0', 'all', 'tcp')),
      cvm: {},
      tencentdb: { db: { subnet: 's', securityGroups: ['g'] } },
    },
    finds: [],
  },
  'a public gateway is no workload': {
    design: {
      ...base,
      cvm: {},
      ...group(rule('0.0.0.0/0', 'all', 'tcp')),
      'public-gateway': { p: { subnet: 's', securityGroups: ['g'] } },
    },
    finds: [],
  },
});
