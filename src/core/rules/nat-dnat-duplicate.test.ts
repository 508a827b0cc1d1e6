/** Tests of nat-dnat-duplicate, at its edges. */

import { checkRule } from './check-rule.ts';
import { natDnatDuplicate } from './nat-dnat-duplicate.ts';

const rule = (eip: string | null, protocol: string, port: number, targetPort = 80) => ({
  protocol,
  eip,
  port,
  target: null,
  targetPort,
});
const eip = { e: {}, f: {} };

checkRule(natDnatDuplicate, {
  'three that are one, and two others': {
    design: {
      eip,
      'nat-gateway': {
        n: {
          eips: ['e', 'f'],
          dnat: [
            rule('e', 'tcp', 80),
            rule('f', 'udp', 53),
            rule('e', 'tcp', 80, 81),
            rule('f', 'udp', 53, 54),
            rule('e', 'tcp', 80),
          ],
        },
      },
    },
    finds: ['nat-dnat-duplicate:n', 'nat-dnat-duplicate:n'],
  },
  'an EIP that is missing is another mistake': {
    design: { 'nat-gateway': { n: { dnat: [rule('gone', 'tcp', 80), rule('gone', 'tcp', 80)] } } },
    finds: [],
  },
  'another EIP, protocol, port or gateway, and no EIP yet': {
    design: {
      eip,
      'nat-gateway': {
        n: {
          eips: ['e', 'f'],
          dnat: [
            rule('e', 'tcp', 80),
            rule('f', 'tcp', 80),
            rule('e', 'udp', 80),
            rule('e', 'tcp', 81),
            rule(null, 'tcp', 80),
            rule(null, 'tcp', 80),
          ],
        },
        o: { dnat: [rule('e', 'tcp', 80)] },
      },
    },
    finds: [],
  },
});
