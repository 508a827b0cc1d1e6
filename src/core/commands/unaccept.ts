/** Takes the acceptance of a finding back. */

import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { type Command, deed, refuse } from './command.ts';

/** The finding's key. */
export interface UnacceptArgs {
  readonly key: string;
}

/** Takes an acceptance back as one step. */
export const unaccept: Command<UnacceptArgs> = {
  id: 'unaccept',
  title: 'command.unaccept',
  shortcut: null,
  run: (document, { key }) =>
    Object.hasOwn(document.accepted, key)
      ? deed(message('step.unaccept', { key }), [{ op: 'remove', pointer: pointerOf('accepted', key) }])
      : refuse(message('refusal.gone')),
};
