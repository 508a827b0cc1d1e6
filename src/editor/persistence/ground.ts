/** The browser as the ground on which a design is kept: IndexedDB, a BroadcastChannel a design, Web Locks, and whether a pointer is down. */

import type { Message } from '../../core/index.ts';
import { createDocument, freshDocumentId, writeDocument } from './database.ts';
import type { Ground } from './keeping.ts';
import { keepVersion, reasonToKeep, type Session } from './versions.ts';
import { joinWire } from './wire.ts';

/** What is told of a design being kept; see `Ground`. */
export interface Tellers {
  readonly copyName: (name: string) => string;
  readonly forked: (id: string, why: Message) => void;
  readonly settled: (id: string, revision: number) => void;
}

/** The ground in this browser. `close` when the design is closed. */
export function browserGround(tellers: Tellers): Ground & { readonly close: () => void } {
  const pointer = followPointer();
  let session: Session = { writes: null, at: 0 };
  return {
    ...tellers,
    write: writeDocument,
    create: async (document) => {
      const id = freshDocumentId();
      return { id, revision: await createDocument(id, document) };
    },
    join: joinWire,
    lock: async (id, work) => {
      // Old browsers and pages that are not secure have no locks: the check within the transaction holds all the same.
      if (navigator.locks === undefined) await work();
      else await navigator.locks.request(`plumbline.write.${id}`, work);
    },
    busy: pointer.isDown,
    before: async (id, older, newer, revision) => {
      const now = Date.now();
      const why = reasonToKeep(session, older, newer, now);
      session = why === null ? { ...session, writes: (session.writes ?? 0) + 1 } : { writes: 0, at: now };
      if (why !== null && revision > 0) await keepVersion(id, older, revision, { why });
    },
    close: pointer.close,
  };
}

/** Whether a button or finger is down anywhere on the page: a drag shows what the document was at its start. */
function followPointer(): { readonly isDown: () => boolean; readonly close: () => void } {
  let down = false;
  const press = (): void => {
    down = true;
  };
  const release = (): void => {
    down = false;
  };
  const releases = ['pointerup', 'pointercancel', 'dragend', 'drop'] as const;
  addEventListener('pointerdown', press, true);
  for (const name of releases) addEventListener(name, release, true);
  // The window's own: a field's does not bubble, and comes with every press beside it.
  addEventListener('blur', release);
  return {
    isDown: () => down,
    close: () => {
      removeEventListener('pointerdown', press, true);
      for (const name of releases) removeEventListener(name, release, true);
      removeEventListener('blur', release);
    },
  };
}
