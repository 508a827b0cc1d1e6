/** The panels below the canvas: findings, intents, the trace, failures, changes. */

import { lazy, type ReactNode, Suspense, useId } from 'react';
import type { IntentResult } from '../../core/index.ts';
import type { DockTab } from '../../editor/editor.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import styles from './dock.module.css';

const FindingsPanel = lazy(() =>
  import('../panels/FindingsPanel.tsx').then((module) => ({ default: module.FindingsPanel })),
);
const IntentsPanel = lazy(() =>
  import('../panels/IntentsPanel.tsx').then((module) => ({ default: module.IntentsPanel })),
);
const TracePanel = lazy(() =>
  import('../panels/trace/TracePanel.tsx').then((module) => ({ default: module.TracePanel })),
);
const FailuresPanel = lazy(() =>
  import('../panels/failures/FailuresPanel.tsx').then((module) => ({ default: module.FailuresPanel })),
);
const ChangesPanel = lazy(() =>
  import('../panels/ChangesPanel.tsx').then((module) => ({ default: module.ChangesPanel })),
);

const NONE: readonly IntentResult[] = [];

/** The dock: tabs as WAI-ARIA has them, the arrow keys walk them. */
export function Dock() {
  const { t } = useText();
  const id = useId();
  const editor = useEditor();
  const tab = useEditorState((state) => state.dock);
  const setTab = (dock: DockTab) => editor.store.setState({ dock });
  const findings = useEditorState((state) => state.analysis?.findings.length ?? 0);
  const intents = useEditorState((state) => Object.keys(state.document.intents).length);
  const results = useEditorState((state) => state.analysis?.intents ?? NONE);
  const proved = results.filter(({ holds }) => holds !== null);
  const holding = proved.filter(({ holds }) => holds).length;
  const changes = useEditorState((state) => state.history.done.length);
  const tabs: readonly {
    readonly tab: DockTab;
    readonly name: string;
    readonly count: number | string | null;
    readonly panel: ReactNode;
  }[] = [
    { tab: 'findings', name: t('shell.tab-findings'), count: findings, panel: <FindingsPanel /> },
    {
      tab: 'intents',
      name: t('shell.tab-intents'),
      count: proved.length > 0 ? t('intents.of', { holding, count: intents }) : intents,
      panel: <IntentsPanel />,
    },
    { tab: 'trace', name: t('shell.tab-trace'), count: null, panel: <TracePanel /> },
    { tab: 'failures', name: t('shell.tab-failures'), count: null, panel: <FailuresPanel /> },
    { tab: 'changes', name: t('shell.tab-changes'), count: changes, panel: <ChangesPanel /> },
  ];
  return (
    <>
      <div
        role="tablist"
        aria-label={t('shell.bottom-panel')}
        className={styles.tabs}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (step === 0) return;
          const at = tabs.findIndex((each) => each.tab === tab);
          const next = tabs[(at + step + tabs.length) % tabs.length];
          if (next === undefined) return;
          setTab(next.tab);
          document.getElementById(`${id}-${next.tab}`)?.focus();
        }}
      >
        {tabs.map((each) => (
          <button
            key={each.tab}
            id={`${id}-${each.tab}`}
            type="button"
            role="tab"
            aria-selected={each.tab === tab}
            aria-controls={`${id}-panel`}
            tabIndex={each.tab === tab ? 0 : -1}
            className={styles.tab}
            onClick={() => setTab(each.tab)}
          >
            {each.name} {each.count === null ? null : <span className={styles.count}>{each.count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className={styles.panel}>
        <Suspense fallback={null}>{tabs.find((each) => each.tab === tab)?.panel}</Suspense>
      </div>
    </>
  );
}
