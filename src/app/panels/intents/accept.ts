/** How proposed intents become intents of the design: named by the sentence that was shown, all that are taken at once as one step of undo. */

import { COMMANDS, message, type SuggestedIntent } from '../../../core/index.ts';
import type { Editor } from '../../../editor/editor.ts';
import { textOf } from '../../text.ts';

/** Adds them. */
export function acceptIntents(editor: Editor, proposed: readonly Pick<SuggestedIntent, 'intent' | 'title'>[]): void {
  const add = ({ intent, title }: (typeof proposed)[number]): boolean =>
    editor.perform(COMMANDS.addIntent.run(editor.store.getState().document, { ...intent, name: textOf(title) }));
  const [only] = proposed;
  if (proposed.length === 1 && only !== undefined) {
    add(only);
    return;
  }
  editor.begin(message('suggest.step-add', { count: proposed.length }));
  for (const each of proposed) add(each);
  editor.end();
}
