/** Chinese: summary and reason of the rules about route tables and routing policies. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const routeRuleTexts: Readonly<Record<string, RuleText>> = {};
