/** Sets a field: what every form writes with. */

import type { Json } from '../base/json.ts';
import { type Message, message } from '../base/message.ts';
import { type Pointer, valueAt } from '../base/pointer.ts';
import { type Command, deed, refuse } from './command.ts';

/** A field and its value. */
export interface SetValueArgs {
  readonly pointer: Pointer;
  /** Undefined takes an optional key away, so that its default applies. */
  readonly value: Json | undefined;
  /** What the step is called; absent: "Change <field> of <name>". */
  readonly label?: Message;
}

/** Sets a field as one step; the same value as before changes nothing. */
export const setValue: Command<SetValueArgs> = {
  id: 'set-value',
  title: 'command.set-value',
  shortcut: null,
  run: (document, { pointer, value, label }) => {
    const name = label ?? message('step.set-value');
    const before = valueAt(document, pointer);
    if (value === undefined)
      return before === undefined ? refuse(message('refusal.nothing')) : deed(name, [{ op: 'remove', pointer }]);
    return deed(name, [{ op: 'set', pointer, value }]);
  },
};
