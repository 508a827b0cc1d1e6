/** An open design: top bar, palette and outline, canvas, inspector, and the panels below. */

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { COMMANDS, type Document, planRemoval } from '../../core/index.ts';
import type { FlowQuestion } from '../../editor/editor.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { focusCanvas } from '../canvas/camera.ts';
import { type CanvasActions, CanvasActionsContext } from '../canvas/canvas-actions.ts';
import type { OpenDesign } from '../design.ts';
import { EditorContext } from '../editor-context.ts';
import { useText } from '../text.ts';
import { questionFrom } from '../trace-ends.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { clipActions } from './clip-actions.ts';
import { Dock } from './Dock.tsx';
import styles from './designer.module.css';
import { useFrame, useTheme } from './frame.ts';
import { LeftPanel } from './LeftPanel.tsx';
import { Notices } from './Notices.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { VIEWS, type ViewId } from './views.ts';

const CommandPalette = lazy(() =>
  import('../palette/CommandPalette.tsx').then((module) => ({ default: module.CommandPalette })),
);
const ShortcutSheet = lazy(() =>
  import('../palette/ShortcutSheet.tsx').then((module) => ({ default: module.ShortcutSheet })),
);
const FindPanel = lazy(() => import('../find/FindPanel.tsx').then((module) => ({ default: module.FindPanel })));
const Inspector = lazy(() => import('../panels/Inspector.tsx').then((module) => ({ default: module.Inspector })));
const ShareDialog = lazy(() =>
  import('../dialogs/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })),
);
const ExportDialog = lazy(() =>
  import('../dialogs/ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
);
const RulesDialog = lazy(() => import('../rules/RulesDialog.tsx').then((module) => ({ default: module.RulesDialog })));
const VersionsDialog = lazy(() =>
  import('../versions/VersionsDialog.tsx').then((module) => ({ default: module.VersionsDialog })),
);
const RemovalDialog = lazy(() =>
  import('../dialogs/RemovalDialog.tsx').then((module) => ({ default: module.RemovalDialog })),
);

/** The height of the panels below the canvas, in pixels. */
const DOCK = { usual: 212, trace: 268 } as const;

const CANVAS = { name: 'shell.view-canvas', View: null } as const;

/** What is open over the design. */
type Over =
  | { readonly what: 'share' | 'export' | 'palette' | 'sheet' }
  | { readonly what: 'versions'; readonly naming: boolean }
  | { readonly what: 'removal'; readonly ids: readonly string[] }
  | { readonly what: 'rules'; readonly rule: string | null };

/** The designer of one open design. */
export function Designer({
  design,
  onText,
  onDocument,
}: {
  readonly design: OpenDesign;
  readonly onText: (file: string, text: string) => Promise<void>;
  readonly onDocument: (document: Document) => Promise<void>;
}) {
  const { t } = useText();
  const { editor } = design;
  const [frame, setFrame] = useFrame();
  const [theme, onTheme] = useTheme();
  // A trace is taller than the other panels, until somebody chooses a height.
  const tracing = useStore(editor.store, (state) => state.dock === 'trace');
  const bottom = tracing && frame.bottom === DOCK.usual ? DOCK.trace : frame.bottom;
  const [view, setView] = useState<ViewId>('canvas');
  const { name: viewName, View } = VIEWS.find(({ id }) => id === view) ?? CANVAS;
  const [over, setOver] = useState<Over | null>(null);
  const close = useCallback(() => setOver(null), []);
  // Counts the requests to find while the search is open; 0: it is closed. What had the focus before gets it back.
  const [finding, setFinding] = useState(0);
  const [about, setAbout] = useState('');
  const before = useRef<Element | null>(null);
  const find = useCallback((text = '') => {
    setAbout(text);
    const { activeElement } = globalThis.document;
    if (activeElement?.closest('search') == null) before.current = activeElement;
    setFinding((count) => count + 1);
  }, []);
  const closeFind = useCallback(() => {
    setFinding(0);
    if (before.current instanceof HTMLElement) before.current.focus();
  }, []);

  const actions = useMemo<CanvasActions>(() => {
    const requestRemoval = (ids: readonly string[]) => {
      const { document } = editor.store.getState();
      const plan = planRemoval(document, ids);
      // What is used by nothing goes at once: undo brings it back.
      if (plan.why === null && plan.goes.length === 0 && plan.clears.length === 0)
        editor.perform(COMMANDS.remove.run(document, { ids }));
      else if (plan.why !== null) editor.perform({ ok: false, why: plan.why });
      else setOver({ what: 'removal', ids });
    };
    const openPlace = (id: string, pointer: string) => {
      setFrame({ showRight: true });
      editor.select([id], { marked: pointer, reveal: true });
    };
    const openFinding = (key: string) => {
      const finding = editor.store.getState().analysis?.findings.find((each) => each.key === key);
      const place = finding?.at[0];
      if (place === undefined) return;
      openPlace(place.id, place.pointer);
    };
    const openRule = (rule: string | null) => setOver({ what: 'rules', rule });
    const traceFrom = (ids: readonly string[]) => {
      setView('canvas');
      setFrame({ showBottom: true });
      const question = questionFrom(editor.store.getState().document, ids);
      editor.ask(question);
    };
    return { requestRemoval, openFinding, openRule, openPlace, traceFrom, ...clipActions(editor, requestRemoval) };
  }, [editor, setFrame]);
  const onTrace = useCallback(
    (flow: FlowQuestion) => {
      setView('canvas');
      setFrame({ showBottom: true });
      editor.ask(flow);
      // What was pressed is gone with its view: the keyboard goes where the path is.
      requestAnimationFrame(() => focusCanvas(editor));
    },
    [editor, setFrame],
  );
  // Whoever draws an intent goes on in its form, which stands below.
  const drafting = useStore(editor.store, (state) => state.draft !== null);
  useEffect(() => {
    if (drafting) setFrame({ showBottom: true });
  }, [drafting, setFrame]);
  const onKeys = (what: 'palette' | 'sheet') => setOver({ what });
  const onVersions = (naming: boolean) => setOver({ what: 'versions', naming });
  useShortcuts(editor, actions, {
    share: () => setOver({ what: 'share' }),
    export: () => setOver({ what: 'export' }),
    find,
    palette: () => onKeys('palette'),
    sheet: () => onKeys('sheet'),
  });

  useEffect(() => {
    const title = () => {
      globalThis.document.title = `${editor.store.getState().document.name} – Plumbline`;
    };
    title();
    const stop = editor.store.subscribe(title);
    return () => {
      stop();
      globalThis.document.title = 'Plumbline';
    };
  }, [editor]);

  return (
    <EditorContext value={editor}>
      <CanvasActionsContext value={actions}>
        <div
          className={styles.app}
          data-view={view}
          data-left={frame.showLeft}
          data-right={frame.showRight}
          data-bottom={frame.showBottom}
          ref={(element) => {
            element?.style.setProperty('--left', `${frame.left}px`);
            element?.style.setProperty('--right', `${frame.right}px`);
            element?.style.setProperty('--bottom', `${bottom}px`);
          }}
        >
          <TopBar
            view={view}
            onView={setView}
            frame={frame}
            onFrame={setFrame}
            onShare={() => setOver({ what: 'share' })}
            onExport={() => setOver({ what: 'export' })}
            finding={finding > 0}
            onFind={find}
            theme={theme}
            onTheme={onTheme}
            onKeys={onKeys}
            onText={onText}
            onDocument={onDocument}
            onVersions={onVersions}
          />
          {finding === 0 ? null : (
            <Suspense fallback={null}>
              <FindPanel
                asked={finding}
                about={about}
                onShow={() => setFrame({ showRight: true })}
                onClose={closeFind}
              />
            </Suspense>
          )}
          {View === null && frame.showLeft ? (
            <aside className={styles.left} data-panel="" aria-label={t('shell.left-panel')}>
              <LeftPanel />
              <Splitter
                label={t('shell.resize-left')}
                value={frame.left}
                min={180}
                max={420}
                towards="right"
                className={styles.edgeRight}
                onChange={(left) => setFrame({ left })}
              />
            </aside>
          ) : null}
          <main className={styles.main} aria-label={t(viewName)}>
            {/* The canvas keeps its place and its zoom behind another view. */}
            <div className={View === null ? styles.stage : styles.behind} inert={View !== null}>
              <Canvas />
            </div>
            {View === null ? null : (
              <Suspense fallback={null}>
                <View design={design} onTrace={onTrace} />
              </Suspense>
            )}
            <Notices onDocument={onDocument} />
          </main>
          {View === null && frame.showRight ? (
            <aside className={styles.right} data-panel="" aria-label={t('shell.right-panel')}>
              <Splitter
                label={t('shell.resize-right')}
                value={frame.right}
                min={280}
                max={560}
                towards="left"
                className={styles.edgeLeft}
                onChange={(right) => setFrame({ right })}
              />
              <Suspense fallback={null}>
                <Inspector />
              </Suspense>
            </aside>
          ) : null}
          {View === null && frame.showBottom ? (
            <section className={styles.dock} aria-label={t('shell.bottom-panel')}>
              <Splitter
                label={t('shell.resize-bottom')}
                value={bottom}
                min={120}
                max={480}
                towards="up"
                className={styles.edgeTop}
                onChange={(bottom) => setFrame({ bottom })}
              />
              <Dock />
            </section>
          ) : null}
        </div>
        {over === null ? null : (
          <Suspense fallback={null}>
            {over.what === 'palette' ? (
              <CommandPalette
                page={{
                  editor,
                  actions,
                  frame,
                  onFrame: setFrame,
                  onView: setView,
                  onShare: () => setOver({ what: 'share' }),
                  onExport: () => setOver({ what: 'export' }),
                  onSheet: () => onKeys('sheet'),
                  onVersions,
                  onDocument,
                  onText,
                  onTheme,
                  onFind: find,
                }}
                onClose={close}
              />
            ) : null}
            {over.what === 'sheet' ? <ShortcutSheet onClose={close} /> : null}
            {over.what === 'share' ? <ShareDialog onClose={close} /> : null}
            {over.what === 'export' ? <ExportDialog onClose={close} /> : null}
            {over.what === 'rules' ? <RulesDialog rule={over.rule} onClose={close} onDocument={onDocument} /> : null}
            {over.what === 'versions' ? (
              <VersionsDialog design={design} naming={over.naming} onClose={close} onDocument={onDocument} />
            ) : null}
            {over.what === 'removal' ? <RemovalDialog ids={over.ids} onClose={close} /> : null}
          </Suspense>
        )}
      </CanvasActionsContext>
    </EditorContext>
  );
}
