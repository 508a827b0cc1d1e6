/** Switches a rule off for this design, gives it another severity, or leaves it as it comes. */

import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import type { RuleSetting } from '../document/document.ts';
import { type Command, deed } from './command.ts';

/** The rule's id and its setting; null: as it comes. */
export interface SetRuleArgs {
  readonly rule: string;
  readonly setting: RuleSetting | null;
}

/** Sets a rule as one step. */
export const setRule: Command<SetRuleArgs> = {
  id: 'set-rule',
  title: 'command.set-rule',
  shortcut: null,
  run: (document, { rule, setting }) => {
    const pointer = pointerOf('rules', rule);
    const label = message('step.set-rule', { rule });
    const before = Object.hasOwn(document.rules, rule) ? document.rules[rule] : null;
    if (before === setting) return deed(label, []);
    return deed(label, [setting === null ? { op: 'remove', pointer } : { op: 'set', pointer, value: setting }]);
  },
};
