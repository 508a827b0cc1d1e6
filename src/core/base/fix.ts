/** How a finding is mended: edits with a title, the same for the page, the command line and the tests. */

import type { Edit } from './edit.ts';
import type { Message } from './message.ts';

/** `safe`: one reading only, loses nothing, may be applied unasked. `review`: a button, with its effect shown before. */
export type Safety = 'safe' | 'review';

/** A mending as data. Applying `edits` removes its finding and brings no new error. */
export interface Fix {
  readonly title: Message;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}
