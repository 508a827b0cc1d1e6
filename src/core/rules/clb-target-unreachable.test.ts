/** Tests of clb-target-unreachable, at its edges. */

import { checkRule } from './check-rule.ts';
import { clbTargetUnreachable } from './clb-target-unreachable.ts';

const allow = (cidr: string, ports = 'all', protocol = 'tcp') => ({ action: 'allow', protocol, ports, cidr });
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'a', cidr: '10.0.2.0/24' } },
  eip: { e: { address: '119.28.0.1' } },
  cvm: { web: { subnet: 't', privateIp: '10.0.2.10', securityGroups: ['g'] } },
};
const clb = (rest: object = {}, target = 'web', port = 8080) => ({
  clb: {
    b: {
      subnet: 's',
      privateIp: '10.0.1.10',
      listeners: [{ protocol: 'tcp', port: 80, targets: [{ target, port }] }],
      ...rest,
    },
  },
});
const group = (...inbound: object[]) => ({ 'security-group': { g: { inbound: inbound as never[] } } });
const key = 'clb-target-unreachable:b+web';

checkRule(clbTargetUnreachable, {
  'the group opens the port of the listener, not that of the target': {
    design: { ...base, ...clb(), ...group(allow('0.0.0.0/0', '80')) },
    finds: [key],
    says: 'health check',
    fixed: {
      '/resources/security-group/g/inbound/0/ports': '8080',
      '/resources/security-group/g/inbound/0/cidr': '0.0.0.0/0',
    },
  },
  'the group opens both': { design: { ...base, ...clb(), ...group(allow('0.0.0.0/0', '80,8080')) }, finds: [] },
  'only the balancer may come: every client is dropped': {
    design: { ...base, ...clb(), ...group(allow('10.0.1.10/32')) },
    finds: [key],
    says: 'client',
  },
  'one client more than the balancer': {
    design: { ...base, ...clb(), ...group(allow('10.0.1.10/31')) },
    finds: [],
  },
  'only the balancer may come, and it is trusted': {
    design: { ...base, ...clb({ passToTarget: true }), ...group(allow('10.0.1.10/32')) },
    finds: [],
  },
  'the target does not look at what a trusted balancer passes': {
    design: { ...base, ...clb({ passToTarget: true }), ...group(allow('10.0.1.10/32', '80')) },
    finds: [],
  },
  'the clients of the listener, and those of the target, have none in common': {
    design: {
      ...base,
      ...clb({ securityGroups: ['front'] }),
      'security-group': {
        g: { inbound: [allow('10.0.1.10/32'), allow('10.9.0.0/16')] },
        front: { inbound: [allow('10.8.0.0/16')] },
      },
    },
    finds: [key],
  },
  'clients that come by the EIP do not pass the groups of the balancer': {
    design: {
      ...base,
      ...clb({ eip: 'e', securityGroups: ['front'] }),
      'security-group': {
        g: { inbound: [allow('10.0.1.10/32'), allow('8.8.8.0/24')] },
        front: { inbound: [allow('10.8.0.0/16')] },
      },
    },
    finds: [],
  },
  'the ACL of the target lets no replies out': {
    design: {
      ...base,
      ...clb(),
      ...group(allow('0.0.0.0/0')),
      subnet: { ...base.subnet, t: { vpc: 'a', cidr: '10.0.2.0/24', networkAcl: 'acl' } },
      'network-acl': { acl: { vpc: 'a', inbound: [allow('0.0.0.0/0')], outbound: [allow('0.0.0.0/0', '1-32768')] } },
    },
    finds: [key],
    fixed: { '/resources/network-acl/acl/outbound/0/ports': '1024-65535' },
  },
  'in one subnet no ACL is passed': {
    design: {
      ...base,
      ...clb(),
      ...group(allow('0.0.0.0/0')),
      cvm: { web: { subnet: 's', privateIp: '10.0.1.11', securityGroups: ['g'] } },
      subnet: { ...base.subnet, s: { vpc: 'a', cidr: '10.0.1.0/24', networkAcl: 'acl' } },
      'network-acl': { acl: { vpc: 'a', inbound: [allow('0.0.0.0/0', '80')], outbound: [allow('0.0.0.0/0')] } },
    },
    finds: [],
  },
  'a database that listens on another port': {
    design: { ...base, ...clb({}, 'db', 3307), tencentdb: { db: { subnet: 't' } } },
    finds: ['clb-target-unreachable:b+db'],
    unfixable: true,
  },
  'a target of another VPC is another matter': {
    design: {
      ...base,
      ...clb(),
      ...group(allow('0.0.0.0/0', '80')),
      vpc: { ...base.vpc, other: { cidr: '10.1.0.0/16' } },
      subnet: { ...base.subnet, t: { vpc: 'other', cidr: '10.1.2.0/24' } },
      cvm: { web: { subnet: 't', securityGroups: ['g'] } },
    },
    finds: [],
  },
});
