/** Applies all safe fixes of the open design as one step of undo: each is proved on what the ones before it left. */

import { applySafeFixes, COMMANDS, message } from '../../core/index.ts';
import type { Editor } from '../../editor/editor.ts';

/** Mends what can be mended unasked. What a fix brings to light is mended too, until no safe fix is left. */
export function mendAll(editor: Editor): void {
  const { fixes } = applySafeFixes(editor.store.getState().document);
  const label = message('findings.mended-all', { count: fixes.length });
  editor.begin(label);
  for (const fix of fixes) editor.perform(COMMANDS.applyFix.run(editor.store.getState().document, { fix }));
  editor.end();
  editor.say(label);
}
