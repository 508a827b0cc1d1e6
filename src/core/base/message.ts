/** A sentence that is not yet in a language: an id of the catalogue and the values to put in. */

import type { MessageId } from './catalogue/index.ts';

/** What is put into a sentence: text and numbers as they are, never markup; a sentence within it, in the same language; or a list of these. */
export type Value = string | number | Message | readonly (string | number | Message)[];

/** A sentence's id and values: addresses, ids, names, numbers, and other sentences. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, Value>>;
}

/** Makes a message. */
export function message(id: MessageId, values: Message['values'] = {}): Message {
  return { id, values };
}
