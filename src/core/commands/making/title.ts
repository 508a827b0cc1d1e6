/** What a thing of a design is called in a label: its name, the text of a note, else its id. */

import { entry } from '../../base/entry.ts';
import type { Document } from '../../document/document.ts';
import { findResource } from '../../document/tables.ts';

/** The name of a resource, intent, pool, reservation or note. */
export function titleOf(document: Document, id: string): string {
  const named =
    findResource(document.resources, id)?.value ??
    entry(document.intents, id) ??
    entry(document.pools, id) ??
    entry(document.reservations, id);
  const note = entry(document.notes, id);
  return named?.name ?? (note === undefined ? id : [...note.text].slice(0, 30).join('') || id);
}
