/** Tests of database-exposed, at its edges. */

import { checkRule } from './check-rule.ts';
import { databaseExposed } from './database-exposed.ts';

const allow = (cidr: string, ports = 'all') => ({ action: 'allow', protocol: 'tcp', ports, cidr });
const group = (...inbound: object[]) => ({ g: { inbound: inbound as never[], outbound: [allow('0.0.0.0/0')] } });
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'a', cidr: '10.0.2.0/24' } },
  eip: { e: { address: '119.28.0.1' } },
  'route-table': {
    r: { vpc: 'a', default: true, routes: [{ destination: '0.0.0.0/0', nextHopType: 'nat-gateway', nextHop: 'n' }] },
  },
  tencentdb: { db: { subnet: 's', securityGroups: ['g'] } },
};
const nat = (targetPort: number) => ({
  'nat-gateway': {
    n: { vpc: 'a', eips: ['e'], dnat: [{ protocol: 'tcp', eip: 'e', port: 13306, target: 'db', targetPort }] },
  },
});
const clb = (...targets: string[]) => ({
  clb: {
    b: {
      subnet: 't',
      eip: 'e',
      listeners: [{ protocol: 'tcp', port: 3306, targets: targets.map((target) => ({ target, port: 3306 })) }],
    },
  },
});

checkRule(databaseExposed, {
  'by DNAT, to one address on the Internet': {
    design: { ...base, ...nat(3306), 'security-group': group(allow('8.8.8.8/32', '3306')) },
    finds: ['database-exposed:db+n'],
    says: 'n',
  },
  'by DNAT, though replies get lost': {
    design: { ...base, ...nat(3306), 'security-group': group(allow('0.0.0.0/0')), 'route-table': {} },
    finds: ['database-exposed:db+n'],
  },
  'by DNAT to another port, or let in from private addresses only': {
    design: { ...base, ...nat(3307), 'security-group': group(allow('0.0.0.0/0')) },
    finds: [],
  },
  'the group lets private addresses in only': {
    design: { ...base, ...nat(3306), 'security-group': group(allow('10.0.0.0/8'), allow('192.168.0.0/16')) },
    finds: [],
  },
  'through a balancer': {
    design: { ...base, ...clb('db'), 'security-group': group(allow('0.0.0.0/0')) },
    finds: ['database-exposed:b+db'],
  },
  'a target before it takes every client': {
    design: {
      ...base,
      ...clb('web', 'db'),
      cvm: { web: { subnet: 's' } },
      'security-group': group(allow('0.0.0.0/0')),
    },
    finds: [],
  },
  'a target before it takes all but some clients': {
    design: {
      ...base,
      ...clb('web', 'db'),
      cvm: { web: { subnet: 's', securityGroups: ['w'] } },
      'security-group': {
        ...group(allow('0.0.0.0/0')),
        w: { inbound: [{ action: 'deny', protocol: 'tcp', ports: '3306', cidr: '9.9.9.9/32' }, allow('0.0.0.0/0')] },
      },
    },
    finds: ['database-exposed:b+db'],
  },
  'a balancer without an EIP': {
    design: {
      ...base,
      clb: {
        b: { subnet: 't', listeners: [{ protocol: 'tcp', port: 3306, targets: [{ target: 'db', port: 3306 }] }] },
      },
      'security-group': group(allow('0.0.0.0/0')),
    },
    finds: [],
  },
  'the ACL closes it': {
    design: {
      ...base,
      ...nat(3306),
      subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24', networkAcl: 'acl' } },
      'network-acl': { acl: { vpc: 'a', inbound: [allow('10.0.0.0/8')], outbound: [allow('0.0.0.0/0')] } },
      'security-group': group(allow('0.0.0.0/0')),
    },
    finds: [],
  },
});
