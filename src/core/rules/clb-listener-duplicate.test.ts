/** Tests of clb-listener-duplicate, at its edges. */

import { checkRule } from './check-rule.ts';
import { clbListenerDuplicate } from './clb-listener-duplicate.ts';

const on = (...listeners: string[]) =>
  listeners.map((each) => {
    const [protocol = '', port] = each.split(' ');
    return { protocol, port: Number(port), targets: [] };
  });
const key = 'clb-listener-duplicate:b';

checkRule(clbListenerDuplicate, {
  'three alike are one finding, and another pair another': {
    design: { clb: { b: { listeners: [...on('tcp 80', 'tcp 80', 'udp 53', 'tcp 80'), ...on('udp 53')] } } },
    finds: [key, key],
  },
  'another port, another protocol, another balancer': {
    design: { clb: { b: { listeners: on('tcp 80', 'tcp 81', 'udp 80') }, c: { listeners: on('tcp 80') } } },
    finds: [],
  },
});
