/** English: summary and reason of the rules about paths and intents. */

import type { RuleText } from './rule-text.ts';

export const pathIntentRuleTexts: Readonly<Record<string, RuleText>> = {
  'path-no-return': {
    summary: 'a path one way and none back, between places that a policy or the range of a tunnel names as joined',
    why: 'A connection needs both ways. Requests arrive, the server answers, and the answers get lost: to the client it looks as if the server were down. Each table on either side needs the policy of the other.',
  },
  'path-asymmetric': {
    summary: 'request and reply take different gateways',
    why: 'Appliances that watch connections see half of each and drop it, a failure of either gateway breaks both ways, and faults are looked for on the wrong one.',
  },
  'intent-fails': {
    summary: 'an intent that does not hold, with a flow that goes against it and what decides about that flow',
    why: 'An intent says what the design is for. Every host, protocol and port that it speaks of was looked at, and for at least one flow the design does the opposite.',
  },
  'intent-invalid': {
    summary: 'an intent with an end that does not exist, is ambiguous or has no host',
    why: 'Nothing can be proved about it, and what it was to guard is not guarded.',
  },
};
