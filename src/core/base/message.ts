/** A sentence that is not yet in a language: an id of the catalogue and the values to put in. */

import type { MessageId } from './catalogue/index.ts';

/** Values are put in as they are: addresses, ids, names and numbers, never markup. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Makes a message. */
export function message(id: MessageId, values: Message['values'] = {}): Message {
  return { id, values };
}
