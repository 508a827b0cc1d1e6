/** Summary and reason of a rule, for its row and its page. */

import { ruleTexts } from '../../core/index.ts';

const NONE = { summary: '', why: '' } as const;

/** The texts of a rule; empty ones for an id that has none. */
export function ruleTextOf(id: string): (typeof ruleTexts)[string] {
  return ruleTexts[id] ?? NONE;
}
