/** The search for the smallest change of an open design: which intent it is for, how far it has come, and whether the design has changed since. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  COMMANDS,
  type Document,
  message,
  type ProvedFix,
  type SearchProgress,
  type SmallestChanges,
} from '../../../core/index.ts';
import type { Editor } from '../../../editor/editor.ts';
import type { MendClient } from '../../../worker/client.ts';
import { mendClientOf } from './mend-clients.ts';

/** A search and what came of it. */
export interface Mending {
  /** The id of the intent. */
  readonly intent: string;
  /** `outdated`: the design has changed since, so that what was found may not hold. `holds`: there was nothing to mend. */
  readonly state: 'searching' | 'found' | 'holds' | 'outdated';
  readonly progress: SearchProgress | null;
  readonly found: SmallestChanges<ProvedFix> | null;
}

/** The searches of one open design, one at a time. */
export interface LiveMending {
  readonly store: StoreApi<{ readonly mending: Mending | null }>;
  /** Opens the intents, and searches for what mends this one. */
  readonly search: (intent: string) => void;
  /** Ends the search, and puts what it found away. */
  readonly close: () => void;
  /** Carries out what was found, as one step of undo. */
  readonly apply: (fix: ProvedFix) => void;
}

const searches = new WeakMap<Editor, LiveMending>();

/** The searches of the design that an editor holds, the same ones for all who ask; null where nobody searches. */
export function mendingOf(editor: Editor): LiveMending | null {
  const before = searches.get(editor);
  const client = mendClientOf(editor);
  if (before !== undefined || client === null) return before ?? null;
  const made = makeMending(editor, client);
  searches.set(editor, made);
  return made;
}

function makeMending(editor: Editor, client: MendClient): LiveMending {
  const store = createStore<{ readonly mending: Mending | null }>(() => ({ mending: null }));
  let about: Document | null = null;
  const put = (change: Partial<Mending>): void =>
    store.setState(({ mending }) => ({ mending: mending === null ? null : { ...mending, ...change } }));
  const close = (): void => {
    if (store.getState().mending?.state === 'searching') client.cancel();
    store.setState({ mending: null });
  };
  const search = (intent: string): void => {
    const { document } = editor.store.getState();
    about = document;
    const name = document.intents[intent]?.name ?? intent;
    store.setState({ mending: { intent, state: 'searching', progress: null, found: null } });
    editor.store.setState({ dock: 'intents' });
    client.search(intent, {
      progress: (progress) => put({ progress }),
      found: (found) => {
        put({ state: found === null ? 'holds' : 'found', found });
        editor.say(message('mending.said', { name, count: found?.offers.length ?? 0 }));
      },
    });
  };
  const apply = (fix: ProvedFix): void => {
    close();
    editor.perform(COMMANDS.applyFix.run(editor.store.getState().document, { fix }));
  };
  // The worker hears of the edit too, and ends its search without a word.
  editor.listen((next) => {
    const { mending } = store.getState();
    if (mending === null || about === null || mending.state === 'outdated') return;
    const same = next.resources === about.resources && next.intents === about.intents && next.rules === about.rules;
    if (!same) put({ state: 'outdated', progress: null });
  });
  return { store, search, close, apply };
}
