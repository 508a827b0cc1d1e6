/** Accepts a finding with a reason: it no longer counts. */

import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { type Command, deed } from './command.ts';

/** The finding's key, and why; the reason may be empty. */
export interface AcceptArgs {
  readonly key: string;
  readonly reason: string;
}

/** Accepts a finding as one step. */
export const accept: Command<AcceptArgs> = {
  id: 'accept',
  title: 'command.accept',
  shortcut: null,
  run: (document, { key, reason }) =>
    deed(
      message('step.accept', { key }),
      document.accepted[key] === reason ? [] : [{ op: 'set', pointer: pointerOf('accepted', key), value: reason }],
    ),
};
