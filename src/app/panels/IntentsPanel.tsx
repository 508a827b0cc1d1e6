/** What must, and must not, be reachable: the intents of the design with their verdicts. */

import { findResource, type Intent, type IntentResult, sortedKeys } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './findings.module.css';

const NONE: readonly IntentResult[] = [];

/** The list of intents. */
export function IntentsPanel() {
  const { t } = useText();
  const editor = useEditor();
  const intents = useEditorState((state) => state.document.intents);
  const resources = useEditorState((state) => state.document.resources);
  const selected = useEditorState((state) => state.selection.at(-1) ?? null);
  const results = useEditorState((state) => state.analysis?.intents ?? NONE);
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
            <Verdict holds={results.find((each) => each.id === id)?.holds ?? null} />
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

/** Holds, fails, or not known. */
function Verdict({ holds }: { readonly holds: boolean | null }) {
  const { t } = useText();
  if (holds === null) return <Icon name="k-intent" size={16} className="fam-network" label={t('intents.unknown')} />;
  return holds ? (
    <Icon name="s-ok" size={16} className="sev-ok" label={t('intents.holds')} />
  ) : (
    <Icon name="s-error" size={16} className="sev-error" label={t('intents.fails')} />
  );
}
