/** Where designs live on this device: one IndexedDB, a record a document, a revision check within each write. Deleted ones stay until they are purged. */

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
  /** When it was deleted, in milliseconds since 1970; absent: it was not. */
  readonly deleted?: number;
}

/** A state of a design that was kept. */
export interface StoredVersion {
  readonly id: string;
  /** The design that it is of. */
  readonly design: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** The name that a person gave it; null: it was kept by itself. */
  readonly label: string | null;
  /** Why it was kept by itself. */
  readonly reason: 'session' | 'large' | 'regular' | 'restore' | null;
  /** The revision that the design had. */
  readonly revision: number;
  readonly document: Document;
}

/** What the analysis last said of a design, and of which revision of it. */
export interface Tally {
  readonly id: string;
  readonly revision: number;
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
}

interface Schema extends DBSchema {
  documents: { key: string; value: StoredDocument; indexes: { changed: number } };
  versions: { key: string; value: StoredVersion; indexes: { design: string } };
  tallies: { key: string; value: Tally };
}

/** The database's layout; a newer number found on the device is another version's, and is left alone. */
const VERSION = 2;

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** The open database: for the files of this folder. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('plumbline', VERSION, {
    upgrade(db, from) {
      if (from < 1) db.createObjectStore('documents', { keyPath: 'id' }).createIndex('changed', 'changed');
      db.createObjectStore('versions', { keyPath: 'id' }).createIndex('design', 'design');
      db.createObjectStore('tallies', { keyPath: 'id' });
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
  return records
    .reverse()
    .filter((record) => record.deleted === undefined)
    .map(({ id, name, revision, changed }) => ({ id, name, revision, changed }));
}

/** A design and its revision; a problem when it is not there or cannot be read. */
export async function readDocument(
  id: string,
): Promise<Result<{ readonly document: Document; readonly revision: number }>> {
  const db = await database();
  const record = await db.get('documents', id);
  if (record === undefined || record.deleted !== undefined)
    return bad({ pointer: '', message: message('editor.no-document') });
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

/** What became of a write: the new revision, or what somebody else has written meanwhile. */
export type Written =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly revision: number; readonly document: Result<Document> };

/** Writes over revision `base`. When somebody else has written meanwhile, nothing is written. A design that was deleted meanwhile is back. */
export async function writeDocument(id: string, document: Document, base: number): Promise<Written> {
  const db = await database();
  const transaction = db.transaction('documents', 'readwrite', { durability: 'strict' });
  const current = await transaction.store.get(id);
  if (current !== undefined && current.revision !== base) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    return { ok: false, revision: current.revision, document: documentFromJson(current.document as unknown as Json) };
  }
  const revision = base + 1;
  await transaction.store.put({ id, name: document.name, revision, changed: Date.now(), document });
  await transaction.done;
  return { ok: true, revision };
}
