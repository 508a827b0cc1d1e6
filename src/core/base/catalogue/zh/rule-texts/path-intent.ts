/** Chinese: summary and reason of the rules about paths and intents. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const pathIntentRuleTexts: Readonly<Record<string, RuleText>> = {};
