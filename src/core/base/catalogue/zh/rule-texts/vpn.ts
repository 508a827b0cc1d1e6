/** Chinese: summary and reason of the rules about VPN. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const vpnRuleTexts: Readonly<Record<string, RuleText>> = {};
