/** The mark of a next hop while a route table is selected: "A2", policy 2 of A leads here. */

import { type Document, nextHopMarks, tableColour, tableNumber } from '../../core/index.ts';
import type { EditorState } from '../../editor/editor.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import styles from './nodes.module.css';

/** The mark of a resource; nothing unless the selected route table leads to it. */
export function PolicyMark({ id, className }: { readonly id: string; readonly className: string | undefined }) {
  const { t } = useText();
  const text = useEditorState((state) => markOf(state, id));
  if (text === null) return null;
  const [colour = 'a', ...marks] = text.split(' ');
  return (
    <span className={`${styles.marks} ${className ?? ''}`}>
      {marks.map((mark) => (
        <span
          key={mark}
          className={`${styles.tab} ${styles.wide} ${styles[`tab-${colour}`]}`}
          role="img"
          aria-label={t('canvas.leads-here', { policy: mark })}
        >
          {mark}
        </span>
      ))}
    </span>
  );
}

let last: { readonly document: Document; readonly table: string; readonly marks: ReadonlyMap<string, string> } | null =
  null;

/** The colour and the marks, as one text: selectors answer values, not lists. */
function markOf({ document, selection }: EditorState, id: string): string | null {
  const table = selection.at(-1);
  if (table === undefined || !Object.hasOwn(document.resources['route-table'], table)) return null;
  if (last?.document !== document || last.table !== table)
    last = { document, table, marks: nextHopMarks(document, table) };
  const marks = last.marks.get(id);
  return marks === undefined ? null : `${tableColour(tableNumber(document.resources['route-table'], table))} ${marks}`;
}
