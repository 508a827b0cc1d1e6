/** What can be done about findings: apply a proved fix, take an acceptance back. */

import { useMemo } from 'react';
import { COMMANDS, type Fix } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';

/** The actions. */
export interface FindingActions {
  readonly apply: (fix: Fix) => void;
  readonly takeBack: (key: string) => void;
}

/** Actions on findings of the open design, each one step of undo. */
export function useFindingActions(): FindingActions {
  const editor = useEditor();
  return useMemo(
    () => ({
      apply: (fix) => editor.perform(COMMANDS.applyFix.run(editor.store.getState().document, { fix })),
      takeBack: (key) => editor.perform(COMMANDS.unaccept.run(editor.store.getState().document, { key })),
    }),
    [editor],
  );
}
