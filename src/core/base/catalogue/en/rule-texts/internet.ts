/** English: summary and reason of the rules about Internet access. */

import type { RuleText } from './rule-text.ts';

export const internetRuleTexts: Readonly<Record<string, RuleText>> = {};
