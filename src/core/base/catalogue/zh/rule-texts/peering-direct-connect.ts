/** Chinese: summary and reason of the rules about peering and Direct Connect. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const peeringDirectConnectRuleTexts: Readonly<Record<string, RuleText>> = {};
