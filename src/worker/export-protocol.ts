/** What page and export worker say to each other: plain data. */

import type { Document, Language, Message, Output, Verdicts } from '../core/index.ts';

/** A design, and the format and language to write it in, with what is known of it by now. */
export interface ExportRequest {
  readonly document: Document;
  readonly format: string;
  readonly language: Language;
  readonly verdicts: Verdicts;
}

/** The export and what it leaves out, or the sentence that refuses it. */
export type ExportAnswer =
  | { readonly type: 'written'; readonly output: Output; readonly left: readonly Message[] }
  | { readonly type: 'refused'; readonly why: Message };
