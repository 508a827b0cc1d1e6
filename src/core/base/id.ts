/** What an id is: the name by which resources, intents, pools, reservations and notes are referred to. */

const PATTERN = /^[a-z][a-z0-9-]{0,62}$/;

/** The one word that an endpoint may be and an id may not. */
export const INTERNET = 'internet';

/** Whether `text` may stand as an id: a lower-case letter, then up to 62 lower-case letters, digits or hyphens; never `internet`. */
export function isId(text: string): boolean {
  return PATTERN.test(text) && text !== INTERNET;
}

/** The smallest free `<stem>-<n>`, n from 1: short, readable in a diff, cheap in a link. `stem` is at most 50 characters. */
export function mintId(stem: string, taken: (id: string) => boolean): string {
  for (let n = 1; ; n += 1) {
    const id = `${stem}-${n}`;
    if (!taken(id)) return id;
  }
}
