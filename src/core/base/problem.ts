/** What is wrong with an input (a file, a link, a form field): where, and what was expected. A network that is wrong is a finding instead. */

import type { Message } from './message.ts';
import type { Pointer } from './pointer.ts';

/** One thing wrong with an input. `pointer` is a JSON pointer into it; empty for the whole input. */
export interface Problem {
  readonly pointer: Pointer;
  readonly message: Message;
}
