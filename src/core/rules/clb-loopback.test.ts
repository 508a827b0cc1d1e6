/** Tests of clb-loopback, at its edges. */

import { checkRule } from './check-rule.ts';
import { clbLoopback } from './clb-loopback.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' } },
  cvm: { one: { subnet: 's', privateIp: '10.0.1.10' }, two: { subnet: 's', privateIp: '10.0.1.11' } },
};
const on = (protocol: string, port: number, ...targets: [string, number][]) => ({
  protocol,
  port,
  targets: targets.map(([target, to]) => ({ target, port: to })),
});
const allow = (cidr: string) => ({ action: 'allow', protocol: 'tcp', ports: '80', cidr });

checkRule(clbLoopback, {
  'the only target, on two ports of it, of two listeners': {
    design: {
      ...base,
      clb: { b: { subnet: 's', listeners: [on('tcp', 80, ['one', 80], ['one', 81]), on('udp', 53, ['one', 53])] } },
    },
    finds: ['clb-loopback:b+one', 'clb-loopback:b+one'],
  },
  'a second target takes it': {
    design: { ...base, clb: { b: { subnet: 's', listeners: [on('tcp', 80, ['one', 80], ['two', 80])] } } },
    finds: [],
  },
  'a second target that does not exist is none': {
    design: { ...base, clb: { b: { subnet: 's', listeners: [on('tcp', 80, ['one', 80], ['gone', 80])] } } },
    finds: ['clb-loopback:b+one'],
  },
  'the group of the balancer lets everybody else in': {
    design: {
      ...base,
      'security-group': { g: { inbound: [{ ...allow('10.0.1.10/32'), action: 'deny' }, allow('0.0.0.0/0')] } },
      clb: { b: { subnet: 's', securityGroups: ['g'], listeners: [on('tcp', 80, ['one', 80])] } },
    },
    finds: [],
  },
  'the target may open no connection': {
    design: {
      ...base,
      'security-group': { g: { inbound: [allow('0.0.0.0/0')] } },
      cvm: { one: { subnet: 's', securityGroups: ['g'] } },
      clb: { b: { subnet: 's', listeners: [on('tcp', 80, ['one', 80])] } },
    },
    finds: [],
  },
});
