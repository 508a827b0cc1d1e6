/** The legend at the lower right: which letter and colour is which route table. */

import { memo } from 'react';
import { entry, nextHopMarks, tableColour, tableLetter, tableNumber } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import styles from './canvas.module.css';
import nodes from './nodes.module.css';

/** The route tables by letter; with one selected, what its marks mean. */
export const Legend = memo(function Legend() {
  const { t } = useText();
  const editor = useEditor();
  const tables = useEditorState((state) => state.document.resources['route-table']);
  const selected = useEditorState((state) => state.selection.at(-1) ?? null);
  const document = useEditorState((state) => state.document);
  const ids = Object.keys(tables).toSorted((a, b) => tableNumber(tables, a) - tableNumber(tables, b));
  if (ids.length === 0) return null;
  const open = selected !== null && Object.hasOwn(tables, selected) ? selected : null;
  const mark = open === null ? undefined : [...nextHopMarks(document, open).values()][0]?.split(' ')[0];
  const number = open === null ? 0 : tableNumber(tables, open);
  return (
    <div className={styles.legend}>
      <span className="muted">{t('canvas.legend')}</span>
      {ids.map((id) => (
        <button key={id} type="button" tabIndex={-1} className={styles.entry} onClick={() => editor.select([id])}>
          <span className={`${nodes.tab} ${nodes[`tab-${tableColour(tableNumber(tables, id))}`]}`}>
            {tableLetter(tableNumber(tables, id))}
          </span>
          <span>{entry(tables, id)?.name ?? id}</span>
        </button>
      ))}
      {mark === undefined ? null : (
        <span className={`${styles.entry} muted`}>
          <span className={`${nodes.tab} ${nodes.wide} ${nodes[`tab-${tableColour(number)}`]}`}>{mark}</span>
          <span>{t('canvas.legend-mark', { number: mark.replace(/^[A-Z]+/, ''), letter: tableLetter(number) })}</span>
        </span>
      )}
    </div>
  );
});
