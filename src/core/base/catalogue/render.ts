/** How a message becomes text in the sentences that are at hand. */

import type { Message, Value } from '../message.ts';

/** Sentences of one language, by id; some of them, or all. */
export type Sentences = Readonly<Record<string, string>>;

/**
 * The text of a message in `sentences`, or null when they lack it, or one that it holds. `{name}` puts a value in; `{count|finding|findings}` picks the
 * first form when the value is 1, else the second. A value may be a message itself, or a list. A word of a closed list, such as a severity or a kind, is
 * put in as `word.<name>.<word>` has it, where the language has one. A value that the message lacks is a programmer's mistake and stays visible as `{name}`.
 */
export function renderIn(message: Message, sentences: Sentences): string | null {
  if (!Object.hasOwn(sentences, message.id)) return null;
  let whole = true;
  const textOf = (name: string, value: Value): string => {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return sentences[`word.${name}.${value}`] ?? value;
    if (!('id' in value)) return value.map((each) => textOf(name, each)).join(sentences['list.separator'] ?? ', ');
    const text = renderIn(value, sentences);
    if (text === null) whole = false;
    return text ?? '';
  };
  const text = (sentences[message.id] ?? '').replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (placeholder, name: string, one?: string, many?: string) => {
      const value = Object.hasOwn(message.values, name) ? message.values[name] : undefined;
      if (value === undefined) return placeholder;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return textOf(name, value);
    },
  );
  return whole ? text : null;
}
