/** The keys that work anywhere in an open design. Those of the canvas itself are the canvas's. */

import { useLayoutEffect } from 'react';
import { printDocument } from '../../core/index.ts';
import type { Editor } from '../../editor/editor.ts';
import type { CanvasActions } from '../canvas/canvas-actions.ts';
import { download } from '../download.ts';
import { letterKeys } from '../letter-keys.ts';
import { walkFindings } from '../panels/walk-findings.ts';
import { copyText, pasteText } from './clip-actions.ts';

/** What a key opens. */
export interface Openers {
  readonly share: () => void;
  readonly export: () => void;
  readonly find: () => void;
  readonly palette: () => void;
  readonly sheet: () => void;
}

/** Binds the keys while the design is open. */
export function useShortcuts(editor: Editor, actions: CanvasActions, openers: Openers): void {
  // Not after the paint: a key is bound by the time that its button is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = isTyping(event.target);
      const mod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'F8') walkFindings(editor, event.shiftKey ? -1 : 1);
      else if (mod && key === 's' && !event.shiftKey) {
        const { document: design } = editor.store.getState();
        download(`${design.name}.topology.json`, printDocument(design));
      } else if (mod && event.shiftKey && key === 'e') openers.export();
      else if (mod && !event.shiftKey && !event.altKey && key === 'f') openers.find();
      else if (mod && !event.shiftKey && !event.altKey && key === 'k') openers.palette();
      else if (event.key === '?' && !mod && !event.altKey && !typing && letterKeys()) openers.sheet();
      else if (mod && !typing && key === 'z') {
        if (event.shiftKey) editor.redo();
        else editor.undo();
      } else if (mod && !typing && key === 'y') editor.redo();
      else if (mod && !typing && key === 'd') actions.duplicate(editor.store.getState().selection);
      else return;
      event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isTyping(event.target) || (getSelection()?.toString() ?? '') !== '') return;
      const text = copyText(editor);
      if (text === null) return;
      if (event.type === 'cut') actions.requestRemoval(editor.store.getState().selection);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      if (!pasteText(editor, event.clipboardData?.getData('text/plain') ?? '')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste, true);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste, true);
    };
  }, [editor, actions, openers]);
}

/** Whether an event comes from a field in which text is edited: there the browser's own undo and clipboard hold. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') !== null
  );
}
