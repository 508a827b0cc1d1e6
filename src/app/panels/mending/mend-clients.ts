/** Who searches for the smallest change of an open design: kept apart, so that an open design carries no more of it than this until one is wanted. */

import type { Editor } from '../../../editor/editor.ts';
import type { MendClient } from '../../../worker/client.ts';

const clients = new WeakMap<Editor, MendClient>();

/** Names who searches in the design of an editor. */
export function setMendClient(editor: Editor, client: MendClient): void {
  clients.set(editor, client);
}

/** Who searches in the design of an editor, or null. */
export function mendClientOf(editor: Editor): MendClient | null {
  return clients.get(editor) ?? null;
}
