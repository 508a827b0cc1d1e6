/** The filters of the findings with their counts, and the way to the previous and the next one. In the row of tabs when that is wide enough. */

import { useEffect, useRef, useState } from 'react';
import { SEVERITIES, type Severity } from '../../core/index.ts';
import type { Editor, EditorState } from '../../editor/editor.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './findings.module.css';
import { walkFindings } from './walk-findings.ts';

/** What the list shows apart: the severities, and what is accepted. */
export type Shown = Severity | 'accepted';

/** Beside the tabs only from this width of the panel on. */
const ROOM = 680;

/** The toolbar. */
export function FindingsTools({
  hidden,
  onToggle,
  editor,
}: {
  readonly hidden: ReadonlySet<Shown>;
  readonly onToggle: (what: Shown) => void;
  readonly editor: Editor;
}) {
  const { t } = useText();
  const ref = useRef<HTMLDivElement>(null);
  const [up, setUp] = useState(false);
  const counts = useEditorState((state) => state.analysis?.counts ?? null);
  const none = (counts?.errors ?? 0) + (counts?.warnings ?? 0) + (counts?.advice ?? 0) === 0;
  const safe = useEditorState((state) => (state.readOnly ? 0 : countSafe(state)));
  useEffect(() => {
    const panel = ref.current?.parentElement;
    if (panel === null || panel === undefined) return;
    const watch = new ResizeObserver(() => setUp(panel.clientWidth >= ROOM));
    watch.observe(panel);
    return () => watch.disconnect();
  }, []);
  const count = {
    error: counts?.errors ?? 0,
    warning: counts?.warnings ?? 0,
    advice: counts?.advice ?? 0,
    accepted: counts?.accepted ?? 0,
  };
  const shown: readonly Shown[] = [...SEVERITIES, 'accepted'];
  return (
    <div ref={ref} role="toolbar" aria-label={t('findings.tools')} className={`${styles.tools} ${up ? styles.up : ''}`}>
      {shown
        .filter((each) => count[each] > 0)
        .map((each) => (
          <button
            key={each}
            type="button"
            className={styles.toggle}
            aria-pressed={!hidden.has(each)}
            onClick={() => onToggle(each)}
          >
            {each === 'accepted' ? (
              <Icon name="u-check" size={14} />
            ) : (
              <Icon name={`s-${each}`} size={14} className={`sev-${each}`} />
            )}
            {t(`findings.count-${each}`, { count: count[each] })}
          </button>
        ))}
      <span className={styles.rule} />
      {safe === 0 ? null : (
        <Button
          small
          title={t('findings.mended-all', { count: safe })}
          onClick={() => void import('../rules/mend-all.ts').then(({ mendAll }) => mendAll(editor))}
        >
          {t('findings.mend-all')}
        </Button>
      )}
      <Button
        look="ghost"
        icon
        disabled={none}
        aria-label={t('findings.previous')}
        title={none ? t('findings.nothing-to-walk') : t('findings.previous')}
        onClick={() => walkFindings(editor, -1)}
      >
        <Icon name="u-up" size={16} />
      </Button>
      <Button
        look="ghost"
        icon
        disabled={none}
        aria-label={t('findings.next')}
        title={none ? t('findings.nothing-to-walk') : t('findings.next')}
        onClick={() => walkFindings(editor, 1)}
      >
        <Icon name="u-down" size={16} />
      </Button>
    </div>
  );
}

/** How many findings that are not accepted have a safe fix that was proved. */
function countSafe({ analysis, fixes }: EditorState): number {
  const findings = analysis?.findings ?? [];
  return findings.filter(({ key }) => fixes[key]?.some((fix) => fix.safety === 'safe') === true).length;
}
