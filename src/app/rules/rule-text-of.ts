/** Summary and reason of a rule, for its row and its page, in the language of the page. */

import { ruleTexts } from '../../core/index.ts';
import { translatedRule } from '../text.ts';

const NONE = { summary: '', why: '' } as const;

/** The texts of a rule; empty ones for an id that has none. */
export function ruleTextOf(id: string): (typeof ruleTexts)[string] {
  return translatedRule(id) ?? ruleTexts[id] ?? NONE;
}
