/** How a message becomes text in the sentences that are at hand. */

import type { Message } from '../message.ts';

/**
 * The text of a message in `sentences`, or null when they lack it. `{name}` puts a value in; `{count|finding|findings}` picks the first form when
 * the value is 1, else the second. A value that the message lacks is a programmer's mistake and stays visible as `{name}`.
 */
export function renderIn(message: Message, sentences: Readonly<Record<string, string>>): string | null {
  if (!Object.hasOwn(sentences, message.id)) return null;
  return (sentences[message.id] ?? '').replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = Object.hasOwn(message.values, name) ? message.values[name] : undefined;
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return String(value);
    },
  );
}
