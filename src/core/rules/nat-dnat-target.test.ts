/** Tests of nat-dnat-target, at its edges. */

import { checkRule } from './check-rule.ts';
import { natDnatTarget } from './nat-dnat-target.ts';

const base = {
  vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.1.0.0/16' } },
  subnet: { sa: { vpc: 'a' }, sb: { vpc: 'b' }, loose: {} },
  eip: { e: {} },
  cvm: { wa: { subnet: 'sa' }, wb: { subnet: 'sb' }, adrift: { subnet: 'loose' }, early: {} },
  clb: { l: {} },
  tencentdb: { d: { subnet: 'sa' } },
};
const gateway = (vpc: string | null, ...targets: (string | null)[]) => ({
  n: {
    vpc,
    eips: ['e'],
    dnat: targets.map((target, i) => ({ protocol: 'tcp', eip: 'e', port: 80 + i, target, targetPort: 80 })),
  },
});

checkRule(natDnatTarget, {
  'a CVM of another VPC, twice': {
    design: { ...base, 'nat-gateway': gateway('a', 'wb', 'wa', 'wb') },
    finds: ['nat-dnat-target:n+wb'],
    says: 'wb is in b',
  },
  'a balancer and a database, wherever they are': {
    design: { ...base, 'nat-gateway': gateway('a', 'l', 'd') },
    finds: ['nat-dnat-target:l+n', 'nat-dnat-target:d+n'],
  },
  'a CVM without a subnet or a VPC, a missing target, none yet': {
    design: { ...base, 'nat-gateway': gateway('a', 'wa', 'adrift', 'early', 'gone', 'e', null) },
    finds: [],
  },
  'a gateway without a VPC': { design: { ...base, 'nat-gateway': gateway(null, 'wb') }, finds: [] },
});
