/** Keeps an open design: it is saved as it is edited, and what other tabs save is taken in. Neither side ever writes over the other. */

import { type Document, type Message, message, replay } from '../../core/index.ts';
import type { Editor } from '../editor.ts';
import type { Written } from './database.ts';
import { merge, patchesBetween } from './difference.ts';
import type { Patches } from './reach.ts';
import type { Note, Wire } from './wire.ts';

/** What keeping a design needs of the browser. */
export interface Ground {
  readonly write: (id: string, document: Document, base: number) => Promise<Written>;
  /** Stores a document as a new design, and answers its id and first revision. */
  readonly create: (document: Document) => Promise<{ readonly id: string; readonly revision: number }>;
  /** Joins the tabs that have a design open. */
  readonly join: (id: string, hear: (note: Note) => void) => Wire;
  /** Runs work while no other tab writes the design. */
  readonly lock: (id: string, work: () => Promise<void>) => Promise<void>;
  /** Whether a hand is at work that no gesture of the editor stands for yet: a drag before its end. */
  readonly busy: () => boolean;
  /** Called before a state is written over, with both states and the revision of the older one. */
  readonly before: (id: string, older: Document, newer: Document, revision: number) => Promise<void>;
  /** Called when all is written. */
  readonly settled: (id: string, revision: number) => void;
  /** The name of a copy. */
  readonly copyName: (name: string) => string;
  /** The design goes on as a copy under this id, and why. */
  readonly forked: (id: string, why: Message) => void;
}

/** A design being kept. */
export interface Keeper {
  /** The design and revision that are on the device by now; a fork has another id. */
  readonly at: () => { readonly id: string; readonly revision: number };
  /** Takes in what was heard and writes what is not yet written; resolves when that is done, or has failed. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
}

/** How long changes are gathered before a write, in milliseconds. */
const SAVE_DELAY = 250;
/** After how long a tab looks again whether the hand is at rest, in milliseconds. */
const REST_DELAY = 100;
/** How often a write starts over because another tab was quicker, before it is left for later. */
const TRIES = 20;

/**
 * Starts keeping `editor`'s document as design `id`, of which `stored` is what lies on the device at `revision`.
 *
 * What others wrote and what is not written here are merged when they touch different things. When they do not, this tab's document goes on as a
 * copy under a new id, told by `forked`: no work is lost, and none is silently replaced.
 */
export function startKeeping(editor: Editor, id: string, stored: Document, revision: number, ground: Ground): Keeper {
  let target = id;
  let base = revision;
  /** What lies on the device at revision `base`. */
  let written = stored;
  let heard: Note[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let work: Promise<void> = Promise.resolve();
  let stopped = false;
  let receiving = false;

  const hear = (note: Note): void => {
    heard.push(note);
    schedule(0);
  };
  let wire = ground.join(target, hear);
  const documentNow = (): Document => editor.store.getState().document;
  const receive = (patches: Patches): void => {
    receiving = true;
    editor.receive(patches);
    receiving = false;
  };
  const atRest = (): boolean => !editor.store.getState().gesturing && !ground.busy();

  /** This tab's document goes on as a design of its own. */
  const fork = async (): Promise<void> => {
    const name = ground.copyName(documentNow().name);
    receive([{ op: 'replace', path: ['name'], value: name }]);
    const copy = documentNow();
    const made = await ground.create(copy);
    target = made.id;
    base = made.revision;
    written = copy;
    heard = [];
    wire.close();
    wire = ground.join(target, hear);
    ground.forked(target, message('editor.forked'));
  };

  /** Takes in what lies on the device by now: `theirs` leads there from what lay there before. */
  const takeIn = async (theirs: Patches, to: number): Promise<void> => {
    const ours = documentNow();
    const merged = merge(written, ours, theirs);
    if (merged === null) return fork();
    written = replay(written, theirs);
    base = to;
    receive(patchesBetween(ours, merged));
  };

  /** Takes in the notes in their order; false when one is missing, so that the next write has to find out. */
  const takeNotes = async (): Promise<boolean> => {
    for (let note = nextNote(); note !== undefined; note = nextNote()) {
      if (note.base !== base) return false;
      await takeIn(note.patches, note.revision);
    }
    return true;
  };
  const nextNote = (): Note | undefined => {
    heard = heard.filter((note) => note.revision > base).sort((one, other) => one.base - other.base);
    return heard[0];
  };

  /** Writes the document; `force` writes it even when it is as stored, which finds out what others have stored. */
  const write = async (force: boolean): Promise<void> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const document = documentNow();
      const patches = patchesBetween(written, document);
      if (patches.length === 0 && !force) return;
      if (patches.length > 0) await ground.before(target, written, document, base).catch(() => undefined);
      const result = await ground.write(target, document, base);
      if (result.ok) {
        wire.post({ base, revision: result.revision, patches });
        base = result.revision;
        written = document;
        return;
      }
      // Another tab was quicker: what it wrote is taken in first, unless that has to wait for the hand.
      if (!atRest()) return;
      if (result.document.ok) await takeIn(patchesBetween(written, result.document.value), result.revision);
      else await fork();
    }
  };

  const round = async (): Promise<void> => {
    timer = null;
    const started = documentNow();
    try {
      if (nextNote() !== undefined && !atRest()) {
        schedule(REST_DELAY);
        return;
      }
      const complete = await takeNotes();
      if (!complete || patchesBetween(written, documentNow()).length > 0)
        await ground.lock(target, () => write(!complete));
      if (patchesBetween(written, documentNow()).length > 0 || nextNote() !== undefined) schedule(REST_DELAY);
      else {
        editor.store.setState({ saved: { state: 'saved' } });
        ground.settled(target, base);
      }
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      editor.store.setState({
        saved: { state: 'failed', why: message(full ? 'editor.storage-full' : 'editor.storage-failed') },
      });
      if (documentNow() !== started) schedule(SAVE_DELAY);
    }
  };

  const run = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    work = work.then(round);
    return work;
  };
  const schedule = (delay: number): void => {
    if (stopped || timer !== null) return;
    timer = setTimeout(run, delay);
  };
  const unlisten = editor.listen((document) => {
    if (receiving || document === written) return;
    editor.store.setState({ saved: { state: 'saving' } });
    schedule(SAVE_DELAY);
  });
  // Somebody may have edited before this was here.
  if (documentNow() !== stored && editor.store.getState().history.done.length > 0) schedule(0);
  return {
    at: () => ({ id: target, revision: base }),
    flush: run,
    stop: () => {
      stopped = true;
      unlisten();
      wire.close();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
