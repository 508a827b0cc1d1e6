/** English: the sentences that the first screen and an open design show at once. All others come after them. */

import { canvas } from './canvas.ts';
import { documents } from './documents.ts';
import { editor } from './editor.ts';
import { findingsPanel } from './findings-panel.ts';
import { inspector } from './inspector.ts';
import { kinds } from './kinds.ts';
import { problems } from './problems.ts';
import { shell } from './shell.ts';

export const first = {
  ...problems,
  ...canvas,
  ...editor,
  ...kinds,
  ...inspector,
  ...findingsPanel,
  ...shell,
  ...documents,
} as const;
