/** What the keyboard does while the canvas has the focus. */

import { type KeyboardEvent, type RefObject, useMemo, useRef } from 'react';
import {
  COMMANDS,
  findResource,
  GRID,
  isPlaced,
  KIND_IDS,
  KINDS,
  type KindId,
  message,
  treeOf,
} from '../../core/index.ts';
import type { Tool } from '../../editor/editor.ts';
import { useEditor } from '../editor-context.ts';
import { letterKeys } from '../letter-keys.ts';
import { endPicking, pickEnd, takeIntentTool } from '../trace-ends.ts';
import { addAtCentre, type Camera } from './camera.ts';
import { useCanvasActions } from './canvas-actions.ts';
import type { Flow } from './flow.ts';
import { useGestureStore } from './gesture.ts';
import type { Scene } from './scene.ts';
import { neighbourOf, stopsOf, type Way } from './stops.ts';
import type { Connect } from './use-connect.ts';

const TOOLS: Readonly<Record<string, Tool>> = { v: 'select', h: 'hand', k: 'connect' };
const LETTERS: ReadonlyMap<string, KindId> = new Map(
  KIND_IDS.flatMap((kind) => (KINDS[kind].letter === null ? [] : [[KINDS[kind].letter.toLowerCase(), kind] as const])),
);
const WAYS: Readonly<Record<Way, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

/** Puts the focus on a resource of the canvas; it is brought into view first, since what is out of view is not on the page. */
function focusStop(element: HTMLElement | null, camera: Camera, id: string): void {
  const box = camera.boxOf(id);
  if (box !== null) camera.show(box, { now: true });
  const find = () => element?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]:not([data-handle])`);
  const now = find();
  if (now) now.focus({ preventScroll: true });
  else requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus({ preventScroll: true })));
}

function isHidden(element: HTMLElement | null, id: string | undefined): boolean {
  const stop = id === undefined ? null : element?.querySelector(`[data-stop="${CSS.escape(id)}"]`);
  return stop !== null && stop !== undefined && stop.getClientRects().length === 0;
}

/** The handler of keys for the element around the canvas. */
export function useKeys(
  element: RefObject<HTMLElement | null>,
  flow: Flow | null,
  camera: Camera | null,
  scene: Scene,
  connect: Connect,
) {
  const editor = useEditor();
  const gesture = useGestureStore();
  const actions = useCanvasActions();
  const latest = useRef(scene);
  latest.current = scene;
  return useMemo(() => {
    const go = (id: string) => {
      if (camera === null) return;
      editor.select([id]);
      gesture.setState({ focused: id });
      focusStop(element.current, camera, id);
    };
    const tab = (event: KeyboardEvent, at: string | null) => {
      const stops = stopsOf(editor.store.getState().document, latest.current);
      const index = at === null ? -1 : stops.indexOf(at);
      if (at === null && event.shiftKey) return;
      const step = event.shiftKey ? -1 : 1;
      let to = index + step;
      // From afar some are not shown.
      while (isHidden(element.current, stops[to])) to += step;
      const next = stops[to];
      event.preventDefault();
      if (next !== undefined && (index >= 0 || !event.shiftKey)) go(next);
      else if (event.shiftKey) element.current?.focus();
      else element.current?.querySelector<HTMLElement>('[role="toolbar"] button')?.focus();
    };
    const giveUp = () => {
      const { tool, selection } = editor.store.getState();
      if (gesture.getState().connecting !== null) connect.cancel();
      else if (endPicking(editor)) return true;
      else if (tool !== 'select') editor.store.setState({ tool: 'select' });
      else if (selection.length > 0) editor.select([]);
      else if (editor.store.getState().trace !== null) editor.endTrace();
      else return false;
      return true;
    };
    const arrow = (event: KeyboardEvent, way: Way, at: string | null) => {
      const { document, selection } = editor.store.getState();
      if (event.altKey) {
        const to = at === null ? null : neighbourOf(latest.current, at, way);
        if (to === null) editor.say(message('canvas.no-neighbour'));
        else go(to);
        return true;
      }
      const ids = selection.filter((id) => isMovable(id));
      if (ids.length === 0) return false;
      const by = event.shiftKey ? 1 : GRID;
      const [x, y] = WAYS[way];
      editor.perform(COMMANDS.nudge.run(document, { ids, dx: x * by, dy: y * by }));
      return true;
    };
    const isMovable = (id: string) => {
      const kind = treeOf(editor.store.getState().document.resources).kinds.get(id);
      return kind !== undefined && isPlaced(kind);
    };
    const command = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase();
      if (key === 'a') editor.select(latest.current.nodes.map(({ id }) => id));
      else if (key === 'd') actions.duplicate(editor.store.getState().selection);
      else if (key === '0') void flow?.zoomTo(1, { duration: 0 });
      else return false;
      return true;
    };
    const plain = (event: KeyboardEvent, at: string | null): boolean => {
      const { selection, tool, document } = editor.store.getState();
      const current = at ?? selection.at(-1) ?? null;
      const key = event.key.toLowerCase();
      // Switched off, what is one letter, digit or sign does nothing.
      if ([...key].length === 1 && key !== ' ' && !letterKeys()) return false;
      if (event.shiftKey && event.code === 'Digit1') camera?.frame(camera.all());
      else if (event.shiftKey && event.code === 'Digit2')
        camera?.frame(selection.flatMap((id) => camera.boxOf(id) ?? []));
      else if (event.key === 'Delete' || event.key === 'Backspace') {
        if (selection.length === 0) return false;
        actions.requestRemoval(selection);
      } else if (event.key === 'Escape') return giveUp();
      else if (event.key === 'Enter' && (tool === 'connect' || tool === 'intent') && current !== null)
        connect.choose(current);
      else if (event.key === 'Enter' && current !== null && pickEnd(editor, current)) return true;
      else if (event.key === 'Enter' || event.key === 'F2') {
        if (current === null || findResource(document.resources, current) === null || editor.store.getState().readOnly)
          return false;
        gesture.setState({ editing: current });
      } else if (event.shiftKey) return false;
      else if (TOOLS[key] !== undefined) editor.store.setState({ tool: TOOLS[key] });
      else if (key === 'i') takeIntentTool(editor);
      else if (key === 't') actions.traceFrom(selection);
      else {
        const kind = LETTERS.get(key);
        if (kind === undefined) return false;
        addAtCentre(editor, kind);
      }
      return true;
    };
    return (event: KeyboardEvent<HTMLElement>) => {
      if (event.target instanceof HTMLInputElement || event.nativeEvent.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="toolbar"]')) return;
      const at = target?.closest<HTMLElement>('[data-stop]')?.dataset['stop'] ?? null;
      const onButton = target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ');
      if (onButton) return;
      let done = false;
      if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) {
        tab(event, at);
        return;
      }
      if (event.key in WAYS && !event.ctrlKey && !event.metaKey) done = arrow(event, event.key as Way, at);
      else if (event.ctrlKey || event.metaKey) done = !event.shiftKey && !event.altKey && command(event);
      else if (!event.altKey) done = plain(event, at);
      if (!done) return;
      event.preventDefault();
      event.stopPropagation();
    };
  }, [element, flow, camera, connect, editor, gesture, actions]);
}
