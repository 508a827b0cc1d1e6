/** Chinese: summary and reason of the rules about Internet access. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const internetRuleTexts: Readonly<Record<string, RuleText>> = {};
