/** Chinese: summary and reason of the rules about VPCs, subnets and addresses. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const vpcSubnetRuleTexts: Readonly<Record<string, RuleText>> = {};
