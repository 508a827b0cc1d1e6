/** Chinese: summary and reason of the rules about security groups and ACLs. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const securityRuleTexts: Readonly<Record<string, RuleText>> = {};
