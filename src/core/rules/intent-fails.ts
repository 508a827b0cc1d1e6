/** An intent that does not hold: with one flow that goes against it, and the place that decides about that flow. */

import type { Place } from '../base/finding.ts';
import { message } from '../base/message.ts';
import { type Pointer, partsOf, pointerOf } from '../base/pointer.ts';
import { INTENT_READS, proofsIn } from './lookups/intents.ts';
import { defineRule } from './rule.ts';

const web = (ports: string) => ({
  vpc: { a: { cidr: '10.0.0.0/16' } },
  subnet: { s: { vpc: 'a', cidr: '10.0.1.0/24' }, t: { vpc: 'a', cidr: '10.0.2.0/24' } },
  'security-group': {
    g: {
      inbound: [{ action: 'allow', protocol: 'tcp', ports, cidr: '10.0.1.0/24' }],
      outbound: [{ action: 'allow', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0' }],
    },
  },
  cvm: { web: { subnet: 't', privateIp: '10.0.2.9', securityGroups: ['g'] } },
  intents: { i: { name: 'Clients reach the web server', from: 's', to: 'web', protocol: 'tcp', port: 443 } },
});

export const intentFails = defineRule({
  id: 'intent-fails',
  severity: 'error',
  section: 'path-intent',
  reads: INTENT_READS,
  // Not among its candidates: it is searched for when somebody asks, which takes long. See proofs/smallest-change.ts.
  fix: 'review',
  source: null,
  twice: false,
  *check(view) {
    for (const proof of proofsIn(view)) {
      if (proof.holds !== false) continue;
      const { id, because, says, example } = proof;
      const { from, to, protocol, port, verdict } = example;
      yield {
        at: [{ id, pointer: pointerOf('intents', id) }, ...placesOf(because)],
        // What decides may move while the intent goes on failing: after half of a mend, say. That is no new finding.
        subject: [id],
        message: message('finding.intent-fails', {
          name: view.intents[id]?.name ?? id,
          from,
          to,
          service: port === null ? protocol : `${protocol} ${port}`,
          verdict: verdict.replaceAll('-', ' '),
          says,
        }),
      };
    }
  },
  example: { triggers: web('8443'), clean: web('443') },
});

/** The resource of a pointer, as a place; none where the intent itself is all there is. */
function placesOf(pointer: Pointer): Place[] {
  const [root, , id] = partsOf(pointer);
  return root === 'resources' && id !== undefined ? [{ id, pointer }] : [];
}
