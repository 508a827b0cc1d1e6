/** What an action of the page is: one entry of the registry that the command palette offers and the sheet of shortcuts lists. */

import type { Document, Message } from '../../core/index.ts';
import type { Editor } from '../../editor/editor.ts';
import type { CanvasActions } from '../canvas/canvas-actions.ts';
import type { Frame } from '../shell/frame.ts';
import type { ViewId } from '../shell/views.ts';

/** The groups in the order of palette and sheet. */
export const GROUPS = ['edit', 'add', 'tool', 'look', 'check', 'design', 'page'] as const;

/** What the page lets an action do. */
export interface Page {
  readonly editor: Editor;
  readonly actions: CanvasActions;
  readonly frame: Frame;
  readonly onFrame: (change: Partial<Frame>) => void;
  readonly onView: (view: ViewId) => void;
  readonly onShare: () => void;
  readonly onExport: () => void;
  readonly onSheet: () => void;
  readonly onVersions: (naming: boolean) => void;
  readonly onDocument: (document: Document) => Promise<void>;
  /** Opens a file's text as a new design. */
  readonly onText: (file: string, text: string) => Promise<void>;
  readonly onTheme: () => void;
  /** Opens the search, with a text or as it is. */
  readonly onFind: (text: string) => void;
}

/** An action, or a gesture: that has no `run`, and only the sheet names it. */
export interface Action {
  /** Unique and stable: this browser remembers recent ones by it. */
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly label: Message;
  /** What it may be called, too: the palette finds it by this, and shows the label. */
  readonly also?: Message;
  /** Its keys, each as parts between `+`; `Mod` is Ctrl, or ⌘ on a Mac. A part `key-…` is a word of the catalogue. */
  readonly keys?: readonly string[];
  /** Whether it can be done now; left out, it always can. */
  readonly when?: (page: Page) => boolean;
  readonly run?: (page: Page) => void;
}
