/** Versions of a design: which states are kept by themselves, which of those are thinned out, and where they lie. Named ones stay until somebody deletes them. */

import { type Document, documentFromJson, type Json } from '../../core/index.ts';
import { database, freshDocumentId, type StoredVersion } from './database.ts';
import { patchesBetween } from './difference.ts';

/** Why a state is kept by itself. */
export type Reason = NonNullable<StoredVersion['reason']>;

/** After how many writes, and after how many milliseconds of editing, a state is kept. */
const REGULAR = { writes: 50, milliseconds: 10 * 60_000 };
/** From how many changed or removed places on a change is large. */
const LARGE = { changed: 40, removed: 5 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How many states that were kept by themselves a design has at most. */
const MOST = 40;

/** Since when somebody edits: what decides whether the state before a write is kept. */
export interface Session {
  /** Writes since the last state was kept; null: nothing was written in this session yet. */
  readonly writes: number | null;
  /** When the last state was kept, in milliseconds since 1970. */
  readonly at: number;
}

/** Why the state before a write should be kept, or null. */
export function reasonToKeep(session: Session, older: Document, newer: Document, now: number): Reason | null {
  if (session.writes === null) return isBlank(older) ? null : 'session';
  const patches = patchesBetween(older.resources, newer.resources);
  const removed = patches.filter((patch) => patch.op === 'remove' && patch.path.length === 2).length;
  if (patches.length >= LARGE.changed || removed >= LARGE.removed) return 'large';
  return session.writes >= REGULAR.writes || now - session.at >= REGULAR.milliseconds ? 'regular' : null;
}

function isBlank(document: Document): boolean {
  return Object.values(document.resources).every((table) => Object.keys(table).length === 0);
}

/**
 * The ids of what may go: of the states kept by themselves, all of the last hour stay, then one an hour for a day, then one a day for a month,
 * 40 at most. Of several in one hour or day the oldest stays: it is the furthest from what is kept beside it.
 */
export function tooMany(
  versions: readonly Pick<StoredVersion, 'id' | 'at' | 'label'>[],
  now: number,
): readonly string[] {
  const seen = new Set<string>();
  const gone: string[] = [];
  const staying: string[] = [];
  const own = versions.filter((version) => version.label === null).sort((one, other) => one.at - other.at);
  for (const { id, at } of own) {
    const age = now - at;
    const slot = age < HOUR ? id : age < DAY ? `h${Math.floor(at / HOUR)}` : `d${Math.floor(at / DAY)}`;
    if (age > 30 * DAY || seen.has(slot)) gone.push(id);
    else staying.push(id);
    seen.add(slot);
  }
  return [...gone, ...staying.slice(0, Math.max(0, staying.length - MOST))];
}

/** The versions of a design, the newest first. One that cannot be read is left out. */
export async function listVersions(design: string): Promise<readonly StoredVersion[]> {
  const db = await database();
  const records = await db.getAllFromIndex('versions', 'design', design);
  return records
    .sort((one, other) => other.at - one.at)
    .flatMap((record) => {
      const read = documentFromJson(record.document as unknown as Json);
      return read.ok ? [{ ...record, document: read.value }] : [];
    });
}

/** Keeps a state of a design. `label` names it; without one `why` says why it is kept, and older ones are thinned out. */
export async function keepVersion(
  design: string,
  document: Document,
  revision: number,
  how: { readonly label: string } | { readonly why: Reason },
): Promise<void> {
  const db = await database();
  const transaction = db.transaction('versions', 'readwrite');
  const before = await transaction.store.index('design').getAll(design);
  const own = 'why' in how;
  // Two tabs come to the same conclusion: one of them is enough.
  if (own && before.some((version) => version.revision === revision)) return;
  const version: StoredVersion = {
    id: freshDocumentId(),
    design,
    at: Date.now(),
    label: own ? null : how.label,
    reason: own ? how.why : null,
    revision,
    document,
  };
  await transaction.store.add(version);
  for (const id of tooMany([...before, version], version.at)) await transaction.store.delete(id);
  await transaction.done;
}

/** Takes a version away for good. */
export async function deleteVersion(id: string): Promise<void> {
  const db = await database();
  await db.delete('versions', id);
}
