/** An intent that cannot be asked: an end does not exist, is ambiguous or has no host. An end that is not given yet is `incomplete`. */

import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { INTENT_READS, proofsIn } from './lookups/intents.ts';
import { defineRule } from './rule.ts';

const asked = (to: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'a', cidr: '10.0.2.0/24' } },
  intents: { i: { name: 'The subnets reach each other', from: 's', to, protocol: 'icmp' } },
});

export const intentInvalid = defineRule({
  id: 'intent-invalid',
  severity: 'error',
  section: 'path-intent',
  reads: INTENT_READS,
  fix: null,
  source: null,
  twice: false,
  *check(view) {
    for (const proof of proofsIn(view)) {
      const intent = view.intents[proof.id];
      if (proof.holds !== null || intent === undefined || intent.from === null || intent.to === null) continue;
      yield {
        at: [{ id: proof.id, pointer: pointerOf('intents', proof.id) }],
        message: message('finding.intent-invalid', { name: intent.name, says: proof.says }),
      };
    }
  },
  example: { triggers: asked('gone'), clean: asked('t') },
});
