/** Sentences in the language of the interface. */

import { createContext, useContext, useMemo } from 'react';
import { type Catalogue, ENGLISH, isMessageId, type Message, type MessageId, message, render } from '../core/index.ts';

/** The catalogue of the chosen language. */
const LanguageContext = createContext<Catalogue>(ENGLISH);

/** How a component speaks. */
export interface Text {
  /** A sentence by its id. */
  readonly t: (id: MessageId, values?: Message['values']) => string;
  /** A message that came from the core. */
  readonly say: (message: Message) => string;
  /** A sentence whose id is put together, such as `field.cidr`; `otherwise` when there is none. */
  readonly maybe: (id: string, otherwise: string) => string;
}

/** The sentences of the current language. */
export function useText(): Text {
  const catalogue = useContext(LanguageContext);
  return useMemo(() => {
    const say = (what: Message) => render(what, catalogue);
    return {
      say,
      t: (id, values) => say(message(id, values)),
      maybe: (id, otherwise) => (isMessageId(id) ? say(message(id)) : otherwise),
    };
  }, [catalogue]);
}
