/** English: summary and reason of the rules about paths and intents. */

import type { RuleText } from './rule-text.ts';

export const pathIntentRuleTexts: Readonly<Record<string, RuleText>> = {};
