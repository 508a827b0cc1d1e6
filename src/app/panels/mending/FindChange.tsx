/** The button that begins the search for the smallest change after which an intent holds. */

import { useEditor, useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { mendingOf } from './live-mending.ts';

/** `small` as in rows, `short` where there is little room. Nothing where a design is only looked at. */
export function FindChange({
  intent,
  small = false,
  short = false,
}: {
  readonly intent: string;
  readonly small?: boolean;
  readonly short?: boolean;
}) {
  const { t } = useText();
  const editor = useEditor();
  const name = useEditorState((state) => state.document.intents[intent]?.name ?? intent);
  const readOnly = useEditorState((state) => state.readOnly);
  if (readOnly) return null;
  return (
    <Button
      small={small}
      aria-label={t('mending.find-for', { name })}
      onClick={() => mendingOf(editor)?.search(intent)}
    >
      {t(short ? 'mending.find-short' : 'mending.find')}
    </Button>
  );
}
