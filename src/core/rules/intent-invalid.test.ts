/** Tests of intent-invalid, at its edges. */

import { checkRule } from './check-rule.ts';
import { intentInvalid } from './intent-invalid.ts';

const design = {
  vpc: { a: { cidr: '10.0.0.0/16' }, b: { cidr: '10.0.0.0/16' } },
  subnet: {
    s: { vpc: 'a', cidr: '10.0.1.0/24' },
    u: { vpc: 'b', cidr: '10.0.1.0/24' },
    t: { vpc: 'a', cidr: '10.0.2.0/24' },
  },
  'security-group': { g: {} },
  cvm: { lost: {} },
};
const ask = (
  from: string | null,
  to: string | null,
  more: Readonly<Record<string, string | number>> = { port: 443 },
) => ({
  intents: { i: { from, to, ...more } },
});
const finds = ['intent-invalid:i'];

checkRule(intentInvalid, {
  'no such id': { design, extra: ask('s', 'gone'), finds, says: 'gone is no id of the design' },
  'the first end': { design, extra: ask('gone', 's'), finds, says: '“i” cannot be asked' },
  'a kind without hosts': { design, extra: ask('s', 'g'), finds, says: 'security-group' },
  'a workload without a subnet': { design, extra: ask('s', 'lost'), finds, says: 'has no host' },
  'an address in two places': { design, extra: ask('10.0.1.9', 't'), finds, says: 'use one of' },
  'an end that is not given yet': { design, extra: ask(null, 'gone'), finds: [] },
  'the other end': { design, extra: ask('gone', null), finds: [] },
  'it holds, or fails': {
    design,
    extra: { intents: { i: { from: 's', to: 't', port: 1 }, j: { from: 's', to: 'internet', port: 1 } } },
    finds: [],
  },
});
