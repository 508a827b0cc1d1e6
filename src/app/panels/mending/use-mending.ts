/** How components follow the search for the smallest change. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useEditor } from '../../editor-context.ts';
import { type Mending, mendingOf } from './live-mending.ts';

const NOBODY = createStore<{ readonly mending: Mending | null }>(() => ({ mending: null }));

/** The search for one intent, or null when there is none. */
export function useMending(intent: string): Mending | null {
  const live = mendingOf(useEditor());
  return useStore(live?.store ?? NOBODY, ({ mending }) => (mending?.intent === intent ? mending : null));
}
