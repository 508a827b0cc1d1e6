/** The catalogue of every sentence by language, and how a message becomes text. */

import type { Message } from '../message.ts';
import { en } from './en/index.ts';

/** The id of a sentence. English is the list of what exists. */
export type MessageId = keyof typeof en;

/** A whole catalogue in one language. */
export type Catalogue = Readonly<Record<MessageId, string>>;

/** English, which is always there. */
export const ENGLISH: Catalogue = en;

/** Whether a text is the id of a sentence: for ids that are put together, such as `field.<key>`. */
export function isMessageId(text: string): text is MessageId {
  return Object.hasOwn(en, text);
}

/**
 * The text of a message. `{name}` puts a value in; `{count|finding|findings}` picks the first form when the value is 1, else the second.
 * A value that the message lacks is a programmer's mistake and stays visible as `{name}`.
 */
export function render(message: Message, catalogue: Catalogue = ENGLISH): string {
  return catalogue[message.id].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = Object.hasOwn(message.values, name) ? message.values[name] : undefined;
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return String(value);
    },
  );
}
