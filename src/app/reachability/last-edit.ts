/** Which design the last edit started from: the step that was done, undone or redone last, or the gesture that is open. */

import type { Document } from '../../core/index.ts';
import type { Editor, EditorState } from '../../editor/editor.ts';
import { redo, undo } from '../../editor/history.ts';

/** Follows an editor. */
export interface LastEdit {
  /** The design before the last edit that touched resources; without one the design itself. */
  readonly before: () => Document;
  readonly stop: () => void;
}

/** Starts to follow an editor; what it did before is read from its history. */
export function followLastEdit({ store }: Pick<Editor, 'store'>): LastEdit {
  let base = startOf(store.getState());
  // The design at the start of an open gesture, and what stood as the base before it.
  let gesture: { readonly document: Document; readonly base: Document } | null = null;
  const stop = store.subscribe((state, was) => {
    if (state.history !== was.history) {
      const from = gesture?.document ?? was.document;
      if (from.resources !== state.document.resources) base = from;
      gesture = null;
    } else if (state.document !== was.document) {
      gesture ??= { document: was.document, base };
      if (state.document === gesture.document) {
        base = gesture.base;
        gesture = null;
      } else base = gesture.document;
    }
  });
  return { before: () => base, stop };
}

/** What the history says: an undone step is the last edit where there is one, since a new edit would have dropped it. */
function startOf({ document, history }: EditorState): Document {
  const again = redo(document, history)?.document ?? document;
  if (again.resources !== document.resources) return again;
  let at = { document, history };
  while (at.document.resources === document.resources) {
    const earlier = undo(at.document, at.history);
    // A step that no longer fits ends the walk.
    if (earlier === null || earlier.document === null) return document;
    at = { document: earlier.document, history: earlier.history };
  }
  return at.document;
}
