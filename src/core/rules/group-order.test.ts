/** Tests of group-order, at its edges. */

import { checkRule } from './check-rule.ts';
import { groupOrder } from './group-order.ts';

const rule = (action: string, cidr: string, ports = 'all', protocol = 'tcp') => ({ action, protocol, ports, cidr });
const any = '0.0.0.0/0';
const design = (groups: Record<string, object[]>, ...securityGroups: string[]) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  'security-group': Object.fromEntries(
    Object.entries(groups).map(([id, inbound]) => [id, { inbound: inbound as never[] }]),
  ),
  cvm: { web: { subnet: 's', securityGroups } },
});
const key = 'group-order:g+h+web';

checkRule(groupOrder, {
  'the later one allows a part of it': {
    design: design({ g: [rule('deny', any, '22')], h: [rule('allow', '10.0.0.0/8', '20-30')] }, 'g', 'h'),
    finds: [key],
    says: 'h',
  },
  'bound the other way': {
    design: design({ g: [rule('deny', any, '22')], h: [rule('allow', '10.0.0.0/8', '20-30')] }, 'h', 'g'),
    finds: [],
  },
  'other addresses, other ports, another protocol': {
    design: design(
      {
        g: [rule('deny', '10.0.0.0/8', '22')],
        h: [rule('allow', '11.0.0.0/8', '22'), rule('allow', any, '23'), rule('allow', any, '22', 'udp')],
      },
      'g',
      'h',
    ),
    finds: [],
  },
  'the earlier one allows it first': {
    design: design({ g: [rule('allow', any, '22'), rule('deny', any, '22')], h: [rule('allow', any, '22')] }, 'g', 'h'),
    finds: [],
  },
  'the later one drops it too, before it allows': {
    design: design({ g: [rule('deny', any, '22')], h: [rule('deny', any, '22'), rule('allow', any)] }, 'g', 'h'),
    finds: [],
  },
  'what no rule of the earlier one takes is left to the later one': {
    design: design({ g: [rule('allow', any, '443')], h: [rule('allow', any, '22')] }, 'g', 'h'),
    finds: [],
  },
  'a group before both decides': {
    design: design(
      { f: [rule('allow', any, '22')], g: [rule('deny', any, '22')], h: [rule('allow', any, '22')] },
      'f',
      'g',
      'h',
    ),
    finds: [],
  },
  icmp: {
    design: design({ g: [rule('deny', any, 'all', 'all')], h: [rule('allow', any, 'all', 'icmp')] }, 'g', 'h'),
    finds: [key],
  },
  'two workloads with the same order are one finding': {
    design: {
      ...design({ g: [rule('deny', any)], h: [rule('allow', any)] }),
      cvm: { web: { subnet: 's', securityGroups: ['g', 'h'] }, app: { subnet: 's', securityGroups: ['g', 'h'] } },
    },
    finds: ['group-order:app+g+h+web'],
  },
});
