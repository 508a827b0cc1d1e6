/** How components reach the open design: the editor by context, its state by selectors. */

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Editor, EditorState } from '../editor/editor.ts';

/** The open design; null outside of one. */
export const EditorContext = createContext<Editor | null>(null);

/** The editor of the open design. Its identity changes only when another design is opened. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('No design is open here');
  return editor;
}

/** A part of the editor's state. `select` must answer the same object for the same state: never a fresh list. */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select);
}
