/** English: summary and reason of the rules about security groups and ACLs. */

import type { RuleText } from './rule-text.ts';

export const securityRuleTexts: Readonly<Record<string, RuleText>> = {};
