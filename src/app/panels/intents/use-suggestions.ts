/** Which intents the open design suggests now: asked anew a moment after it has changed. */

import { useEffect, useRef, useState } from 'react';
import type { SuggestedIntent } from '../../../core/index.ts';
import { askMutation } from '../../../worker/mutation-client.ts';
import { useEditorState } from '../../editor-context.ts';

/** How long the design rests before it is asked, in milliseconds. */
const REST = 250;

/** The suggestions, of the design before while the next ones are looked for; null: none were found yet. */
export function useSuggestions(): readonly SuggestedIntent[] | null {
  const resources = useEditorState((state) => state.document.resources);
  const intents = useEditorState((state) => state.document.intents);
  const document = useEditorState((state) => state.document);
  const latest = useRef(document);
  latest.current = document;
  const [found, setFound] = useState<readonly SuggestedIntent[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is laid out otherwise suggests the same; resources and intents say when to ask again
  useEffect(() => {
    let stop = (): void => undefined;
    const timer = setTimeout(() => {
      stop = askMutation({ type: 'suggest', document: latest.current }, (answer) => {
        if (answer.type === 'suggested') setFound(answer.suggestions);
      });
    }, REST);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [resources, intents]);
  return found;
}
