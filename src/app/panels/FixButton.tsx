/** The button of a fix: says what it does, carries it out, and while it is pointed at or has the focus marks on the canvas what it would touch. */

import { useEffect } from 'react';
import type { ProvedFix } from '../../core/index.ts';
import { usePreviewActions } from '../canvas/preview.ts';
import { useEditor } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { useFindingActions } from './use-finding-actions.ts';

/** `aria-describedby` names the element with the effect in words. */
export function FixButton({
  fix,
  ...rest
}: { readonly fix: ProvedFix } & Omit<ButtonProps, 'children' | 'onClick' | 'ref'>) {
  const { say } = useText();
  const editor = useEditor();
  const { apply } = useFindingActions();
  const { show, hide } = usePreviewActions();
  // It goes when its finding does, under the pointer or with the focus.
  useEffect(() => hide, [hide]);
  const point = () => show(editor.store.getState().document, fix.edits);
  return (
    <Button
      {...rest}
      onPointerEnter={point}
      onPointerLeave={hide}
      onFocus={point}
      onBlur={hide}
      onClick={() => {
        hide();
        apply(fix);
      }}
    >
      {say(fix.title)}
    </Button>
  );
}
