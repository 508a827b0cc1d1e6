/** Sentences in the language of the interface: those of the first screen at once, all others as soon as one of them is wanted. */

import { useMemo, useSyncExternalStore } from 'react';
import { FIRST_ENGLISH, loadEnglish, type Message, type MessageId, message, renderIn } from '../core/index.ts';

type Sentences = Readonly<Record<string, string>>;

let sentences: Sentences = FIRST_ENGLISH;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Fetches the sentences that the page does without at first; what shows sentences is drawn again when they are there. */
export function loadSentences(): Promise<void> {
  loading ??= loadEnglish().then(
    (rest) => {
      sentences = { ...FIRST_ENGLISH, ...rest };
      for (const listener of listeners) listener();
    },
    () => {
      // The next one who wants them tries again.
      loading = null;
    },
  );
  return loading;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How a component speaks. */
export interface Text {
  /** A sentence by its id. */
  readonly t: (id: MessageId, values?: Message['values']) => string;
  /** A message that came from the core. */
  readonly say: (message: Message) => string;
  /** A sentence whose id is put together, such as `field.cidr`; `otherwise` when there is none. */
  readonly maybe: (id: string, otherwise: string) => string;
}

/** The text of a message in the sentences at hand; empty for the moment in which it has to be fetched. */
export function textOf(what: Message): string {
  const text = renderIn(what, sentences);
  if (text === null) void loadSentences();
  return text ?? '';
}

/** The sentences of the current language. */
export function useText(): Text {
  const now = useSyncExternalStore(listen, () => sentences);
  return useMemo(() => {
    return {
      say: textOf,
      t: (id, values) => textOf(message(id, values)),
      maybe: (id, otherwise) => (Object.hasOwn(now, id) ? textOf(message(id as MessageId)) : otherwise),
    };
  }, [now]);
}
