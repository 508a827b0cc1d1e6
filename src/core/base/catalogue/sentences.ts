/** Which languages there are, and every sentence of one of them. */

import { first } from './en/first.ts';
import { rest } from './en/index.ts';
import type { RuleText } from './en/rule-texts/rule-text.ts';
import { ruleTexts } from './en/rule-texts.ts';
import type { Language } from './language.ts';
import type { Sentences } from './render.ts';
import { chinese, chineseRuleTexts } from './zh/index.ts';

const english: Sentences = { ...first, ...rest };
const ALL: Readonly<Record<Language, Sentences>> = { en: english, 'zh-CN': { ...english, ...chinese } };
const RULE_TEXTS: Readonly<Record<Language, Readonly<Record<string, RuleText>>>> = {
  en: ruleTexts,
  'zh-CN': { ...ruleTexts, ...chineseRuleTexts },
};

/** All sentences in a language. */
export function sentencesIn(language: Language): Sentences {
  return ALL[language];
}

/** Summary and reason of every rule in a language, by its id. */
export function ruleTextsIn(language: Language): Readonly<Record<string, RuleText>> {
  return RULE_TEXTS[language];
}
