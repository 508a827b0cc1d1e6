/** Tests of clb-no-listener, at its edges. */

import { checkRule } from './check-rule.ts';
import { clbNoListener } from './clb-no-listener.ts';

const clb = (...listeners: object[]) => ({
  subnet: { s: { cidr: '10.0.1.0/24' } },
  cvm: { web: { subnet: 's' } },
  clb: { b: { subnet: 's', listeners: listeners as never[] } },
});
const to = (port: number, ...targets: string[]) => ({
  protocol: 'tcp',
  port,
  targets: targets.map((target) => ({ target, port: 80 })),
});

checkRule(clbNoListener, {
  'no listener': { design: clb(), finds: ['clb-no-listener:b'], says: 'no listener' },
  'listeners without a target': { design: clb(to(80), to(443)), finds: ['clb-no-listener:b'], says: 'no target' },
  'one listener with a target is enough': { design: clb(to(80), to(443, 'web')), finds: [] },
  'a target that is missing is another matter': { design: clb(to(80, 'gone')), finds: [] },
});
