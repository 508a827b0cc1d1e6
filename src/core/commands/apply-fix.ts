/** Applies a fix of a finding. */

import type { Fix } from '../base/fix.ts';
import { message } from '../base/message.ts';
import { type Command, deed, refuse } from './command.ts';
import { stillStands } from './making/owner.ts';

/** The fix as the finding offers it. */
export interface ApplyFixArgs {
  readonly fix: Fix;
}

/** Applies a fix as one step, called by the fix's title. One whose places have gone since is refused. */
export const applyFix: Command<ApplyFixArgs> = {
  id: 'apply-fix',
  title: 'command.apply-fix',
  shortcut: null,
  run: (document, { fix }) =>
    stillStands(document, fix.edits) ? deed(fix.title, fix.edits) : refuse(message('refusal.gone')),
};
