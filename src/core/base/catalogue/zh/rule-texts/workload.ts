/** Chinese: summary and reason of the rules about workloads. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const workloadRuleTexts: Readonly<Record<string, RuleText>> = {};
