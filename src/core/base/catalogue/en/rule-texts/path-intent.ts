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
};
