/** Copy, cut, paste and duplicate of the selection, through the platform's clipboard as text. */

import { COMMANDS, copy as copyResources, parseClip, printClip } from '../../core/index.ts';
import type { Editor } from '../../editor/editor.ts';
import type { CanvasActions } from '../canvas/canvas-actions.ts';

/** The resources as the text of a copy, or null when none of them can be copied. */
export function copyText(editor: Editor, ids: readonly string[] = editor.store.getState().selection): string | null {
  const clip = copyResources(editor.store.getState().document, ids);
  return clip === null ? null : printClip(clip);
}

/** Takes a copy's text into the design. Answers whether the text was one. */
export function pasteText(editor: Editor, text: string): boolean {
  const clip = parseClip(text);
  if (!clip.ok) return false;
  const { document, selection } = editor.store.getState();
  if (editor.perform(COMMANDS.paste.run(document, { clip: clip.value, parent: selection.at(-1) ?? null, at: null })))
    show(editor);
  return true;
}

/** Brings the copies, which are selected, into view: the free place for them may lie outside of it. */
function show(editor: Editor): void {
  editor.select(editor.store.getState().selection, { reveal: true });
}

/** The clipboard's actions for menus and canvas; keys go by the platform's clipboard events, which need no permission. */
export function clipActions(
  editor: Editor,
  requestRemoval: CanvasActions['requestRemoval'],
): Pick<CanvasActions, 'copy' | 'cut' | 'paste' | 'duplicate'> {
  const copy = (ids: readonly string[]): void => {
    const text = copyText(editor, ids);
    if (text !== null) void navigator.clipboard.writeText(text);
  };
  return {
    copy,
    cut: (ids) => {
      copy(ids);
      requestRemoval(ids);
    },
    paste: () => void navigator.clipboard.readText().then((text) => pasteText(editor, text)),
    duplicate: (ids, to) => {
      if (ids.length === 0) return;
      const { document } = editor.store.getState();
      if (editor.perform(COMMANDS.duplicate.run(document, { ids, ...(to === undefined ? {} : { to }) }))) show(editor);
    },
  };
}
