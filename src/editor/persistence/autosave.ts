/** Saves a design as it is edited: within 300 ms of a change, one write at a time, never over somebody else's. */

import { type Document, type Message, message } from '../../core/index.ts';
import type { Editor } from '../editor.ts';
import { createDocument, freshDocumentId, writeDocument } from './database.ts';

/** How long changes are gathered before a write, in milliseconds. */
const SAVE_DELAY = 250;

/** An autosave at work. */
export interface Autosave {
  /** Writes what is not yet written; resolves when it is, or has failed. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Starts saving `editor`'s document as design `id`, whose stored revision is `revision`. When another tab has written meanwhile, the document
 * goes on as a copy under a new id, told by `forked`: neither side's work is lost.
 */
export function startAutosave(
  editor: Editor,
  id: string,
  revision: number,
  forked: (id: string, why: Message) => void,
): Autosave {
  let target = id;
  let base = revision;
  let written: Document = editor.store.getState().document;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> | null = null;

  const write = async (): Promise<void> => {
    const document = editor.store.getState().document;
    if (document === written) return;
    try {
      const next = await writeDocument(target, document, base);
      if (next === null) {
        target = freshDocumentId();
        base = await createDocument(target, document);
        forked(target, message('editor.forked'));
      } else base = next;
      written = document;
      if (editor.store.getState().document === document) editor.store.setState({ saved: { state: 'saved' } });
      else schedule();
    } catch (error) {
      const why =
        error instanceof DOMException && error.name === 'QuotaExceededError'
          ? 'editor.storage-full'
          : 'editor.storage-failed';
      editor.store.setState({ saved: { state: 'failed', why: message(why) } });
    }
  };

  const run = (): Promise<void> => {
    timer = null;
    writing = (writing ?? Promise.resolve()).then(write);
    return writing;
  };
  const schedule = (): void => {
    timer ??= setTimeout(run, SAVE_DELAY);
  };
  const unlisten = editor.listen(() => {
    editor.store.setState({ saved: { state: 'saving' } });
    schedule();
  });
  return {
    flush: () => {
      if (timer !== null) clearTimeout(timer);
      return run();
    },
    stop: () => {
      unlisten();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
