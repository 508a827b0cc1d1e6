/** What helps to state intents, below their list: those that the design suggests, and what the stated ones would notice. */

import { useEditorState } from '../../editor-context.ts';
import { Mutations } from './Mutations.tsx';
import { Suggestions } from './Suggestions.tsx';

/** Both sections. Where a design is only looked at nothing is suggested. */
export function IntentAids() {
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <>
      {readOnly ? null : <Suggestions />}
      <Mutations />
    </>
  );
}
