/** Takes rows of a pasted table into a list of policies or rules: behind those that are there, or in their place. */

import type { Edit } from '../base/edit.ts';
import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { type Pointer, pointerOf, valueAt } from '../base/pointer.ts';
import { problemOf } from '../document/validate.ts';
import { type Command, deed, refuse } from './command.ts';
import { ownerName } from './making/owner.ts';

/** The list, and the elements with all their keys, as `readTable` answers them. */
export interface PasteRowsArgs {
  readonly list: Pointer;
  readonly rows: readonly Json[];
  /** Whether those that are there go. */
  readonly replace: boolean;
}

/** Takes all of them as one step, or refuses when one may not stand there. */
export const pasteRows: Command<PasteRowsArgs> = {
  id: 'paste-rows',
  title: 'command.paste-rows',
  shortcut: null,
  run: (document, { list, rows, replace }) => {
    const before: unknown = valueAt(document, list);
    if (!Array.isArray(before)) return refuse(message('refusal.gone'));
    if (rows.length === 0) return refuse(message('refusal.nothing'));
    const problem = problemOf(list, rows);
    if (problem !== null) return refuse(problem);
    const edits: Edit[] = replace
      ? [{ op: 'set', pointer: list, value: rows }]
      : rows.map((value, index) => ({ op: 'add', pointer: `${list}${pointerOf(before.length + index)}`, value }));
    return deed(
      message(replace ? 'step.replace-rows' : 'step.paste-rows', {
        count: rows.length,
        name: ownerName(document, list),
      }),
      edits,
    );
  },
};
