/** Decides how each sort of field is written as text and read back. */

import type { Field } from '../../../core/index.ts';
import type { TextSort } from './use-draft.ts';

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Text that is never null. */
export const PLAIN: TextSort = { write: asText, read: (text) => text };

/** A word without spaces around it; nothing is null. */
export const WORD_OR_NULL: TextSort = { write: asText, read: (text) => (text.trim() === '' ? null : text.trim()) };

/** A word without spaces around it, which must stand. */
export const WORD: TextSort = { write: asText, read: (text) => text.trim() };

/** Digits are a number; other text stays text, so that the schema refuses it. Spaces and commas between digits are read over. */
const numberOf = (text: string): number | string => {
  const bare = text.replaceAll(/[\s,]/g, '');
  return /^\d+$/.test(bare) ? Number(bare) : text.trim();
};

/** A number that must stand. */
export const NUMBER: TextSort = { write: asText, read: numberOf };
/** A number; nothing is null. */
const NUMBER_OR_NULL: TextSort = { write: asText, read: (text) => (text.trim() === '' ? null : numberOf(text)) };
/** A number; nothing is the default. */
const NUMBER_OR_ABSENT: TextSort = {
  write: asText,
  read: (text) => (text.trim() === '' ? undefined : numberOf(text)),
};

/** The sort of text that a field holds. `absent`: its key may be away, so that a computed default applies. */
export function sortOf(field: Field, nullable: boolean, absent: boolean): TextSort {
  if (field.field === 'integer') return absent ? NUMBER_OR_ABSENT : nullable ? NUMBER_OR_NULL : NUMBER;
  if (field.field === 'name' || field.field === 'note') return PLAIN;
  return nullable ? WORD_OR_NULL : WORD;
}
