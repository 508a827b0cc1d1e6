/** What must, and must not, be reachable: the intents of the design. Their verdicts are not worked out yet. */

import { findResource, type Intent, sortedKeys } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './findings.module.css';

/** The list of intents. */
export function IntentsPanel() {
  const { t } = useText();
  const editor = useEditor();
  const intents = useEditorState((state) => state.document.intents);
  const resources = useEditorState((state) => state.document.resources);
  const selected = useEditorState((state) => state.selection.at(-1) ?? null);
  const ids = sortedKeys(intents);
  if (ids.length === 0) return <p className={styles.nothing}>{t('intents.none')}</p>;
  const endpoint = (end: string | null): string => {
    if (end === null) return t('intents.open-end');
    if (end === 'internet') return t('intents.internet');
    return findResource(resources, end)?.value.name ?? end;
  };
  const flow = ({ protocol, port }: Intent): string => (port === undefined ? protocol : `${protocol} ${port}`);
  return (
    <ul className={styles.scroll} aria-label={t('intents.list')}>
      {ids.map((id) => {
        const intent = intents[id];
        return intent === undefined ? null : (
          <li key={id} className={`${styles.row} ${id === selected ? styles.current : ''}`}>
            <Icon name="k-intent" size={16} className="fam-network" />
            <button
              type="button"
              className={styles.msg}
              aria-current={id === selected || undefined}
              onClick={() => editor.select([id])}
            >
              {intent.name}
            </button>
            <span className={styles.place}>
              <span>
                {t(intent.expect === 'reachable' ? 'intents.reaches' : 'intents.must-not', {
                  from: endpoint(intent.from),
                  to: endpoint(intent.to),
                })}
              </span>
            </span>
            <span className={`${styles.act} mono`}>{flow(intent)}</span>
          </li>
        );
      })}
    </ul>
  );
}
