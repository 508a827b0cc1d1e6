/** The list of designs on this device as the first screen needs it: what each holds, deleting and putting back, renaming, copying, tallies of findings. */

import { type Document, documentFromJson, type Json } from '../../core/index.ts';
import { createDocument, type DocumentEntry, database, freshDocumentId, type Tally } from './database.ts';
import { joinWire, type Note } from './wire.ts';

/** A design in the list. */
export interface ShelfEntry extends DocumentEntry {
  /** Null when it cannot be read: it is still listed, and can be downloaded as it is. */
  readonly document: Document | null;
  /** What the analysis said of it as it is now; null when it has not been asked since the last change. */
  readonly tally: Tally | null;
  /** When it was deleted, in milliseconds since 1970, or null. */
  readonly deleted: number | null;
}

/** How long a deleted design can be put back, in milliseconds: a week. */
const KEEP_DELETED = 7 * 24 * 3_600_000;

/** All designs, deleted ones too, the last changed first. Those deleted long ago go for good. */
export async function listShelf(): Promise<readonly ShelfEntry[]> {
  const db = await database();
  const now = Date.now();
  const [records, tallies] = await Promise.all([db.getAllFromIndex('documents', 'changed'), db.getAll('tallies')]);
  const tallied = new Map(tallies.map((tally) => [tally.id, tally]));
  const entries: ShelfEntry[] = [];
  for (const { document, ...record } of records.reverse()) {
    if (record.deleted !== undefined && now - record.deleted > KEEP_DELETED) {
      await purgeDocument(record.id);
      continue;
    }
    const read = documentFromJson(document as unknown as Json);
    const tally = tallied.get(record.id);
    entries.push({
      id: record.id,
      name: record.name,
      revision: record.revision,
      changed: record.changed,
      deleted: record.deleted ?? null,
      document: read.ok ? read.value : null,
      tally: tally?.revision === record.revision ? tally : null,
    });
  }
  return entries;
}

/** Takes a design off the list. It stays on the device until it is purged, and can be put back. */
export function deleteDocument(id: string): Promise<void> {
  return changeRecord(id, (record) => ({ ...record, deleted: Date.now() }));
}

/** Puts a deleted design back. */
export function restoreDocument(id: string): Promise<void> {
  return changeRecord(id, ({ deleted: _, ...record }) => record);
}

/** Renames a design; a tab in which it is open takes the name in. */
export async function renameDocument(id: string, name: string): Promise<void> {
  let note: Note | null = null;
  await changeRecord(id, (record) => {
    const revision = record.revision + 1;
    note = { base: record.revision, revision, patches: [{ op: 'replace', path: ['name'], value: name }] };
    return { ...record, name, revision, changed: Date.now(), document: { ...record.document, name } };
  });
  if (note === null) return;
  const wire = joinWire(id, () => undefined);
  wire.post(note);
  wire.close();
}

async function changeRecord(id: string, change: (record: Stored) => Stored): Promise<void> {
  const db = await database();
  const transaction = db.transaction('documents', 'readwrite', { durability: 'strict' });
  const record = await transaction.store.get(id);
  if (record !== undefined) await transaction.store.put(change(record));
  await transaction.done;
}

type Stored = DocumentEntry & { readonly document: Document; readonly deleted?: number };

/** Stores documents as new designs. Answers their ids. */
export async function addDocuments(documents: readonly Document[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const document of documents) {
    const id = freshDocumentId();
    await createDocument(id, document);
    ids.push(id);
  }
  return ids;
}

/** Takes a design away for good, with its versions. */
export async function purgeDocument(id: string): Promise<void> {
  const db = await database();
  const transaction = db.transaction(['documents', 'versions', 'tallies'], 'readwrite');
  for (const key of await transaction.objectStore('versions').index('design').getAllKeys(id))
    await transaction.objectStore('versions').delete(key);
  await transaction.objectStore('tallies').delete(id);
  await transaction.objectStore('documents').delete(id);
  await transaction.done;
}

/** Remembers what the analysis said of a revision of a design. */
export async function keepTally(tally: Tally): Promise<void> {
  const db = await database();
  await db.put('tallies', tally);
}
