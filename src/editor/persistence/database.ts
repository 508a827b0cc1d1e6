/** Where designs live on this device: one IndexedDB, a record a document, a revision check within each write. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { bad, type Document, documentFromJson, good, type Json, message, type Result } from '../../core/index.ts';

/** What the list of designs shows. */
export interface DocumentEntry {
  readonly id: string;
  readonly name: string;
  /** Counts every write. */
  readonly revision: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly changed: number;
}

interface StoredDocument extends DocumentEntry {
  readonly document: Document;
}

interface Schema extends DBSchema {
  documents: { key: string; value: StoredDocument; indexes: { changed: number } };
}

/** The database's layout; a newer number found on the device is another version's, and is left alone. */
const VERSION = 1;

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('plumbline', VERSION, {
    upgrade(db) {
      db.createObjectStore('documents', { keyPath: 'id' }).createIndex('changed', 'changed');
    },
    blocking(_current, _blocked, event) {
      // A newer version of the page wants to upgrade: let it, and open again when next needed.
      (event.target as IDBDatabase | null)?.close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** A fresh id for a design: 10 characters, 50 random bits. */
export function freshDocumentId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => 'abcdefghijkmnopqrstuvwxyz2345679'.charAt(byte & 31)).join('');
}

/** The designs on this device, the last changed first. */
export async function listDocuments(): Promise<DocumentEntry[]> {
  const db = await database();
  const records = await db.getAllFromIndex('documents', 'changed');
  return records.reverse().map(({ id, name, revision, changed }) => ({ id, name, revision, changed }));
}

/** A design and its revision; a problem when it is not there or cannot be read. */
export async function readDocument(
  id: string,
): Promise<Result<{ readonly document: Document; readonly revision: number }>> {
  const db = await database();
  const record = await db.get('documents', id);
  if (record === undefined) return bad({ pointer: '', message: message('editor.no-document') });
  const read = documentFromJson(record.document as unknown as Json);
  return read.ok ? good({ document: read.value, revision: record.revision }) : read;
}

/** A design as it lies on the device, also one that cannot be read: for "download my data". Null when it is not there. */
export async function rawDocument(id: string): Promise<unknown> {
  const db = await database();
  return (await db.get('documents', id))?.document ?? null;
}

/** Stores a new design, and answers its first revision. */
export async function createDocument(id: string, document: Document): Promise<number> {
  const db = await database();
  await db.add('documents', { id, name: document.name, revision: 1, changed: Date.now(), document });
  return 1;
}

/** Writes over revision `base`. Answers the new revision, or null when somebody else has written meanwhile: then nothing was written. */
export async function writeDocument(id: string, document: Document, base: number): Promise<number | null> {
  const db = await database();
  const transaction = db.transaction('documents', 'readwrite', { durability: 'strict' });
  const current = await transaction.store.get(id);
  if (current !== undefined && current.revision !== base) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    return null;
  }
  const revision = base + 1;
  await transaction.store.put({ id, name: document.name, revision, changed: Date.now(), document });
  await transaction.done;
  return revision;
}

/** Takes a design away. Answers it, so that the deletion can be undone. */
export async function deleteDocument(id: string): Promise<Document | null> {
  const db = await database();
  const record = await db.get('documents', id);
  await db.delete('documents', id);
  return record?.document ?? null;
}
