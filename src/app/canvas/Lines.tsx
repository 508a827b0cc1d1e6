/** The lines of the drawing: tunnels, peerings, direct connect, plumb lines, and the Internet that those hang from. */

import { ViewportPortal } from '@xyflow/react';
import { lazy, memo, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { drawLines, drawPlumbs, INTERNET, type SceneLine, treeOf } from '../../core/index.ts';
import type { EditorState } from '../../editor/editor.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { pickEnd } from '../trace-ends.ts';
import { Icon } from '../ui/Icon.tsx';
import { LineLabel, LineStroke } from './Line.tsx';
import styles from './lines.module.css';
import { PlumbChip, PlumbStroke } from './Plumb.tsx';
import type { Scene } from './scene.ts';
import { useLiveBoxes } from './use-live-boxes.ts';

const IntentLines = lazy(() => import('./IntentLines.tsx').then((module) => ({ default: module.IntentLines })));
const TracePath = lazy(() => import('./TracePath.tsx').then((module) => ({ default: module.TracePath })));

/** From so many lines between the same two ends on, they are one bundle until it is opened. */
const BUNDLE = 5;

/** Every line. Strokes lie between boxes and cards, medallions and chips on top. */
export const Lines = memo(function Lines({ scene }: { readonly scene: Scene }) {
  const { t } = useText();
  const editor = useEditor();
  const tracing = useEditorState((state) => state.trace !== null);
  const picking = useEditorState((state) => (state.trace?.picking ?? null) !== null);
  const drawing = useEditorState((state) => state.tool === 'intent');
  const intending = useEditorState(isIntending);
  const kept = useRef(new Map());
  const boxes = useLiveBoxes(scene);
  const parents = useEditorState((state) => treeOf(state.document.resources).parents);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => drawLines(scene, boxes, kept.current), [scene, boxes]);
  const plumbs = useMemo(() => drawPlumbs(scene, boxes, parents), [scene, boxes, parents]);
  const open = useCallback(
    ({ from, to }: SceneLine) => setOpened((before) => new Set([...before, pairOf(from, to)])),
    [],
  );
  const drawn = all.filter(
    ({ line }) => line.of < BUNDLE || opened.has(pairOf(line.from, line.to)) || line.turn === line.of >> 1,
  );
  const { internet } = scene;
  return (
    <ViewportPortal>
      <svg className={styles.strokes} aria-hidden="true">
        {drawn.map(({ line, points }) => (
          <LineStroke key={line.id} line={line} points={points} />
        ))}
      </svg>
      <svg className={`${styles.strokes} ${styles.plumbs}`} aria-hidden="true">
        {plumbs.map(({ plumb, points, border }) => (
          <PlumbStroke key={plumb.holder} plumb={plumb} points={points} border={border} />
        ))}
      </svg>
      {internet === null ? null : (
        <div
          className={styles.internet}
          style={{ left: internet.x, top: internet.y, width: internet.width, height: internet.height }}
        >
          <Icon name="k-internet" size={16} className="fam-internet" />
          <span>{t('canvas.internet')}</span>
          {drawing ? <div className={`${styles['pick-internet']} nopan`} data-stop={INTERNET} /> : null}
          {picking ? (
            <button
              type="button"
              className={`${styles['pick-internet']} nopan`}
              aria-label={t('canvas.internet')}
              onClick={() => pickEnd(editor, INTERNET)}
            />
          ) : null}
        </div>
      )}
      {plumbs.map(({ plumb, points, border }) =>
        plumb.eip === null ? null : <PlumbChip key={plumb.holder} eip={plumb.eip} points={points} border={border} />,
      )}
      {drawn.map(({ line, points, middle }) => (
        <LineLabel
          key={line.id}
          line={line}
          points={points}
          middle={middle}
          bundle={line.of >= BUNDLE && !opened.has(pairOf(line.from, line.to)) ? line.of : 0}
          onOpen={open}
        />
      ))}
      {intending ? (
        <Suspense fallback={null}>
          <IntentLines boxes={boxes} internet={internet} />
        </Suspense>
      ) : null}
      {tracing ? (
        <Suspense fallback={null}>
          <TracePath boxes={boxes} lines={all} plumbs={plumbs} internet={internet} />
        </Suspense>
      ) : null}
    </ViewportPortal>
  );
});

/** Whether an intent is to be seen: one that is selected, pointed at in the list, or being written. */
function isIntending({ draft, pointed, selection, document }: EditorState): boolean {
  return draft !== null || pointed !== null || selection.some((id) => Object.hasOwn(document.intents, id));
}

function pairOf(from: string, to: string): string {
  return [from, to].sort().join(' ');
}
