/** What every part of a picture is drawn with. */

import type { Box } from '../../base/edit.ts';
import type { Message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import type { Found } from './badges.ts';
import type { Sheet } from './sheet.ts';

/** A picture while it is drawn. */
export interface Picture {
  readonly sheet: Sheet;
  readonly document: Document;
  readonly say: (message: Message) => string;
  /** The findings by the id that they name; nothing in a picture without badges. */
  readonly found: ReadonlyMap<string, Found>;
  /** What names of lines keep off: gateways, the Internet and the pieces of lines; `of` is the line that a piece is of. */
  readonly crowded: readonly { readonly of: string | null; readonly box: Box }[];
  /** What the path of a trace touches; null without a path. */
  readonly touched: ReadonlySet<string> | null;
  /** Whether something lies off the path, and steps back. */
  readonly isAside: (id: string) => boolean;
}
