/** The badge of a resource on the canvas: a click opens its first finding. */

import type { Severity } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Badge } from '../ui/Badge.tsx';
import { findingsById } from './badges.ts';
import { useCanvasActions } from './canvas-actions.ts';

/** "2 findings, worst: error", or null without findings. */
export function useFindingsName(id: string): string | null {
  const { t } = useText();
  // Texts compare by value: a new analysis that says the same draws nothing again.
  const found = useEditorState((state) => textOf(state, id));
  if (found === null) return null;
  const [severity, count] = found.split(' ');
  return t('canvas.findings', { count: Number(count), severity: t(`canvas.severity-${severity as Severity}`) });
}

/** The badge; nothing without findings: no badge is good news. */
export function FindingsBadge({ id, className }: { readonly id: string; readonly className?: string | undefined }) {
  const editor = useEditor();
  const actions = useCanvasActions();
  const label = useFindingsName(id);
  const found = useEditorState((state) => textOf(state, id));
  if (found === null || label === null) return null;
  const [severity, count] = found.split(' ');
  const open = () => {
    const first = findingsById(editor.store.getState()).get(id)?.first;
    if (first !== undefined) actions.openFinding(first);
  };
  return (
    <button type="button" tabIndex={-1} className={`nodrag nopan ${className ?? ''}`} onClick={open}>
      <Badge severity={severity as Severity} count={Number(count)} label={label} />
    </button>
  );
}

function textOf(state: Parameters<typeof findingsById>[0], id: string): string | null {
  const found = findingsById(state).get(id);
  return found === undefined ? null : `${found.worst} ${found.count}`;
}
