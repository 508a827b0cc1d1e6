/** Tests of database-unreachable, at its edges. */

import { checkRule } from './check-rule.ts';
import { databaseUnreachable } from './database-unreachable.ts';

const allow = (cidr: string, ports = 'all') => ({ action: 'allow', protocol: 'tcp', ports, cidr });
const open = { inbound: [allow('0.0.0.0/0')], outbound: [allow('0.0.0.0/0')] };
const base = {
  vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'b', cidr: '10.1.1.0/24' } },
  tencentdb: { db: { subnet: 's', securityGroups: ['data'] } },
};
const data = (...inbound: object[]) => ({ 'security-group': { data: { inbound: inbound as never[] }, front: open } });
const found = (...places: string[]) => [`database-unreachable:${['db', ...places].sort().join('+')}`];

checkRule(databaseUnreachable, {
  'its group lets another port in': {
    design: { ...base, ...data(allow('10.0.0.0/8', '3305')), cvm: { web: { subnet: 's' } } },
    finds: found('data'),
    says: '3306',
  },
  'the members of a group, none of whom is a workload': {
    design: {
      ...base,
      ...data({ action: 'allow', protocol: 'tcp', ports: '3306', securityGroup: 'front' }),
      cvm: { web: { subnet: 's' } },
    },
    finds: found('data'),
  },
  'the members of a group, one of whom is': {
    design: {
      ...base,
      ...data({ action: 'allow', protocol: 'tcp', ports: '3306', securityGroup: 'front' }),
      cvm: { web: { subnet: 's', securityGroups: ['front'] }, other: { subnet: 's' } },
    },
    finds: [],
  },
  'nobody else is there': { design: { ...base, ...data() }, finds: [] },
  'the only other workload is in a VPC that nothing joins': {
    design: { ...base, ...data(allow('0.0.0.0/0')), cvm: { web: { subnet: 't' } } },
    finds: found('t'),
  },
  'the only other workload may open no connection': {
    design: {
      ...base,
      'security-group': { data: { inbound: [allow('0.0.0.0/0')] }, front: { inbound: [allow('0.0.0.0/0')] } },
      cvm: { web: { subnet: 's', securityGroups: ['front'] } },
    },
    finds: found('front'),
  },
  'the address of the database is taken, which another rule says': {
    design: {
      ...base,
      ...data(),
      cvm: { app: { subnet: 's', privateIp: '10.0.1.9' } },
      tencentdb: { db: { subnet: 's', securityGroups: ['data'], privateIp: '10.0.1.9' } },
    },
    finds: [],
  },
});
