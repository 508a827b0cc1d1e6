/** Chinese: summary and reason of the rules about the document as such. */

import type { RuleText } from '../../en/rule-texts/rule-text.ts';

export const documentRuleTexts: Readonly<Record<string, RuleText>> = {};
