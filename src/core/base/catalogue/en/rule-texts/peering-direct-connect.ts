/** English: summary and reason of the rules about peering and Direct Connect. */

import type { RuleText } from './rule-text.ts';

export const peeringDirectConnectRuleTexts: Readonly<Record<string, RuleText>> = {
  'peering-self': {
    summary: 'both ends of a peering are one VPC',
    why: 'A VPC reaches itself by its local route. The platform refuses the peering.',
  },
};
