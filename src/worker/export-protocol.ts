/** What page and export worker say to each other: plain data. */

import type { Document, Language, Message, Output } from '../core/index.ts';

/** A design, and the format and language to write it in. */
export interface ExportRequest {
  readonly document: Document;
  readonly format: string;
  readonly language: Language;
}

/** The export and what it leaves out, the sentence that refuses it, or that the worker itself came to grief. */
export type ExportAnswer =
  | { readonly type: 'written'; readonly output: Output; readonly left: readonly Message[] }
  | { readonly type: 'refused'; readonly why: Message }
  | { readonly type: 'failed' };
