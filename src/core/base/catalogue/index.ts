/** The catalogue of every sentence by language, and how a message becomes text. */

import type { Message } from '../message.ts';
import { first } from './en/first.ts';
import { rest } from './en/index.ts';
import { renderIn } from './render.ts';

const en = { ...first, ...rest } as const;

/** The id of a sentence. English is the list of what exists. */
export type MessageId = keyof typeof en;

/** A whole catalogue in one language. */
export type Catalogue = Readonly<Record<MessageId, string>>;

/** English, which is always there. */
const ENGLISH: Catalogue = en;

/** Whether a text is the id of a sentence: for ids that are put together, such as `field.<key>`. */
export function isMessageId(text: string): text is MessageId {
  return Object.hasOwn(en, text);
}

/** The text of a message: see `renderIn`. */
export function render(message: Message, catalogue: Catalogue = ENGLISH): string {
  return renderIn(message, catalogue) ?? '';
}
