/** English: summary and reason of the rules about workloads. */

import type { RuleText } from './rule-text.ts';

export const workloadRuleTexts: Readonly<Record<string, RuleText>> = {};
