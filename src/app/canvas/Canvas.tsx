/** The canvas: the design as boxes and lines, and every gesture on it. The only door of this room. */

import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, SelectionMode, useStoreApi } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type PointerEvent,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { boundsOf, homeOf } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { endPicking, pickEnd } from '../trace-ends.ts';
import { CardNode } from './CardNode.tsx';
import { createCamera, setCamera, ZOOM } from './camera.ts';
import styles from './canvas.module.css';
import type { CanvasChange, CanvasNode, Flow } from './flow.ts';
import { createGesture, GestureContext, useGesture, useGestureStore } from './gesture.ts';
import { IdcNode } from './IdcNode.tsx';
import { Legend } from './Legend.tsx';
import { toggled } from './Line.tsx';
import { Lines } from './Lines.tsx';
import { liveNodes } from './live-nodes.ts';
import { Overlay, PointerChip } from './Overlay.tsx';
import { SubnetNode } from './SubnetNode.tsx';
import { EMPTY_SCENE, type Scene, sceneOf } from './scene.ts';
import { Tools } from './Tools.tsx';
import { useConnect } from './use-connect.ts';
import { useDrag } from './use-drag.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { useKeys } from './use-keys.ts';
import { usePaletteDrop } from './use-palette-drop.ts';
import { useSpace } from './use-space.ts';
import { VpcNode } from './VpcNode.tsx';

const TraceLegend = lazy(() => import('./TraceLegend.tsx').then((module) => ({ default: module.TraceLegend })));

const NODE_TYPES = { vpc: VpcNode, subnet: SubnetNode, idc: IdcNode, card: CardNode, plate: CardNode };
const MULTI = ['Shift', 'Meta', 'Control'];
const ZOOM_KEYS = ['Meta', 'Control'];
/** Boxes move in steps of the frame's grid. */
const SNAP: [number, number] = [4, 4];
const PRO = { hideAttribution: true };
/** Levels of detail: from this zoom on. */
const LEVELS = [
  [0.75, 'full'],
  [0.5, 'some'],
  [0.35, 'few'],
  [0, 'far'],
] as const;

/** The canvas of the open design. */
export function Canvas() {
  const [gesture] = useState(createGesture);
  return (
    <ReactFlowProvider>
      <GestureContext value={gesture}>
        <Board />
      </GestureContext>
    </ReactFlowProvider>
  );
}

function Board() {
  const { t } = useText();
  const editor = useEditor();
  const gesture = useGestureStore();
  const store = useStoreApi();
  const element = useRef<HTMLElement>(null);
  const [flow, setFlow] = useState<Flow | null>(null);
  const document = useEditorState((state) => state.document);
  const selection = useEditorState((state) => state.selection);
  const tool = useEditorState((state) => state.tool);
  const reveal = useEditorState((state) => state.reveal);
  const stale = useEditorState((state) => state.stale);
  const readOnly = useEditorState((state) => state.readOnly);
  const tracing = useEditorState((state) => state.trace !== null);
  const picking = useEditorState((state) => (state.trace?.picking ?? null) !== null);
  const dragged = useGesture((state) => state.dragged);
  const resized = useGesture((state) => state.resized);
  const springing = useGesture((state) => state.springing);
  const connecting = useGesture((state) => state.connecting !== null);

  const before = useRef<Scene>(EMPTY_SCENE);
  const scene = useMemo(() => sceneOf(document, before.current), [document]);
  before.current = scene;
  const nodes = useMemo(
    () => liveNodes(scene.nodes, document, { selection, dragged, resized }),
    [scene, document, selection, dragged, resized],
  );

  const camera = useMemo(
    () =>
      flow === null
        ? null
        : createCamera(
            flow,
            () => before.current,
            () => element.current,
            (id) => homeOf(editor.store.getState().document.resources, id),
          ),
    [flow, editor],
  );
  const connect = useConnect(flow);
  const { onNodesChange: onMoved, ...drag } = useDrag(flow, scene);
  const drop = usePaletteDrop(flow, scene);
  const onKeys = useKeys(element, flow, camera, scene, connect);
  const { space, onSpace } = useSpace();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    onSpace(event);
    onKeys(event);
  };
  const pointer = space ? 'hand' : tool;
  const joining = pointer === 'connect' || pointer === 'intent';

  useEffect(() => {
    setCamera(editor, camera);
    return () => setCamera(editor, null);
  }, [editor, camera]);

  useKeepFocus(element, scene, () => gesture.getState().focused);

  const setLevel = useCallback((zoom: number) => {
    const level = LEVELS.find(([least]) => zoom >= least)?.[1] ?? 'far';
    if (element.current === null) return;
    if (element.current.dataset['zoom'] !== level) element.current.dataset['zoom'] = level;
    element.current.style.setProperty(
      '--zoom',
      level === 'full' ? '1' : String(Math.max(0.1, Math.round(zoom * 20) / 20)),
    );
  }, []);

  const onInit = useCallback((made: Flow) => setFlow(made), []);
  const fitted = useRef(false);
  useEffect(() => {
    if (camera === null || fitted.current) return;
    fitted.current = true;
    camera.frame(camera.all(), { now: true });
  }, [camera]);

  const revealed = useRef(reveal);
  useEffect(() => {
    if (camera === null || revealed.current === reveal) return;
    revealed.current = reveal;
    const box = boundsOf(editor.store.getState().selection.flatMap((id) => camera.boxOf(id) ?? []));
    if (box !== null) camera.show(box);
  }, [reveal, camera, editor]);

  const onNodesChange = useCallback(
    (changes: readonly CanvasChange[]) => {
      onMoved(changes);
      // Clicks are told by onNodeClick; React Flow's own idea of the selection counts only while a box is drawn around things.
      if (!store.getState().userSelectionActive) return;
      const next = new Set(editor.store.getState().selection);
      for (const change of changes) {
        if (change.type !== 'select') continue;
        if (change.selected) next.add(change.id);
        else next.delete(change.id);
      }
      editor.select([...next]);
    },
    [onMoved, store, editor],
  );
  const onSelectionEnd = useCallback(() => store.setState({ nodesSelectionActive: false }), [store]);
  const onNodeClick = useCallback(
    (event: MouseEvent, node: CanvasNode) => {
      if (pickEnd(editor, node.id)) return;
      if (editor.store.getState().tool === 'select')
        editor.select(toggled(editor.store.getState().selection, node.id, event));
    },
    [editor],
  );
  const onNodeDoubleClick = useCallback(
    (_event: MouseEvent, node: CanvasNode) => {
      if (!editor.store.getState().readOnly) gesture.setState({ editing: node.id });
    },
    [editor, gesture],
  );
  const onPaneClick = useCallback(() => {
    if (!endPicking(editor)) editor.select([]);
  }, [editor]);
  const onEnter = useCallback(
    (_event: MouseEvent, node: CanvasNode) => gesture.setState({ hovered: node.id }),
    [gesture],
  );
  const onLeave = useCallback(
    (event: MouseEvent, node: CanvasNode) => {
      const onHandle =
        event.relatedTarget instanceof Element &&
        event.relatedTarget.closest<HTMLElement>('[data-handle]')?.dataset['handle'] === node.id;
      if (!onHandle) gesture.setState(({ hovered }) => ({ hovered: hovered === node.id ? null : hovered }));
    },
    [gesture],
  );
  const onMove = useCallback(
    (_event: unknown, viewport: { readonly zoom: number }) => setLevel(viewport.zoom),
    [setLevel],
  );
  const onFocus = useCallback(
    (event: { readonly target: Element }) => {
      const stop = event.target.closest<HTMLElement>('[data-stop]')?.dataset['stop'];
      if (stop === undefined) return;
      gesture.setState(({ connecting: open }) => ({
        focused: stop,
        ...(open === null || open.to !== null ? {} : { connecting: { ...open, over: stop } }),
      }));
    },
    [gesture],
  );
  const onPointerDownCapture = (event: PointerEvent) => {
    if (!joining || !(event.target instanceof Element)) return;
    const stop = event.target.closest<HTMLElement>('[data-stop]')?.dataset['stop'];
    if (stop !== undefined) connect.press(event, stop);
    else if (event.target.closest('.react-flow__pane')) connect.cancel();
  };

  const empty = scene.nodes.length === 0;
  return (
    <section
      ref={element}
      className={styles.canvas}
      aria-label={t('canvas.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: letters and arrows work while the canvas has the focus, also when nothing stands on it
      tabIndex={0}
      data-tool={pointer}
      data-picking={picking ? '' : undefined}
      data-stale={stale ? '' : undefined}
      data-springing={springing ? '' : undefined}
      data-connecting={connecting ? '' : undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onPointerDownCapture={onPointerDownCapture}
      {...drop}
    >
      <ReactFlow
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        onInit={onInit}
        onNodesChange={onNodesChange}
        onNodeClick={onNodeClick}
        onNodeDoubleClick={onNodeDoubleClick}
        onNodeMouseEnter={onEnter}
        onNodeMouseLeave={onLeave}
        onPaneClick={onPaneClick}
        onSelectionEnd={onSelectionEnd}
        onMove={onMove}
        {...drag}
        onlyRenderVisibleElements
        zIndexMode="manual"
        nodesFocusable={false}
        disableKeyboardA11y
        nodesConnectable={false}
        nodesDraggable={pointer === 'select' && !readOnly}
        elementsSelectable={pointer === 'select'}
        selectNodesOnDrag={false}
        nodeDragThreshold={3}
        snapToGrid
        snapGrid={SNAP}
        selectionMode={SelectionMode.Full}
        selectionKeyCode={tool === 'select' ? 'Shift' : null}
        multiSelectionKeyCode={MULTI}
        zoomActivationKeyCode={ZOOM_KEYS}
        deleteKeyCode={null}
        panOnDrag={joining ? [1] : [0, 1]}
        panOnScroll
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        minZoom={ZOOM.least}
        maxZoom={ZOOM.most}
        proOptions={PRO}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={2} />
        <Lines scene={scene} />
        <Overlay scene={scene} connect={connect} flow={flow} />
      </ReactFlow>
      {empty ? <p className={styles.blank}>{t('canvas.blank')}</p> : null}
      <Tools flow={flow} camera={camera} />
      <Legend />
      {tracing ? (
        <Suspense fallback={null}>
          <TraceLegend camera={camera} />
        </Suspense>
      ) : null}
      <PointerChip />
    </section>
  );
}
