/** Dragging boxes: they move by themselves while it lasts, and the end of it is one command, or they go back. */

import { useCallback, useMemo, useRef } from 'react';
import {
  type Box,
  bottomOf,
  COMMANDS,
  type Document,
  dropTarget,
  KINDS,
  type KindId,
  type Outcome,
  type Position,
  rightOf,
  treeOf,
} from '../../core/index.ts';
import type { Editor } from '../../editor/editor.ts';
import { useEditor } from '../editor-context.ts';
import { useCanvasActions } from './canvas-actions.ts';
import type { CanvasChange, CanvasNode, Flow } from './flow.ts';
import { AT_REST, type Gesture, useGestureStore } from './gesture.ts';
import type { Scene } from './scene.ts';

/** How long what goes back takes, in milliseconds: longer than the transition, so that it is not cut. */
const SPRING = 180;
/** A plate at a border is half out of its box: this far outside the pointer still means the box. */
const BORDER_REACH = 36;

/** The deepest box at a point that is none of `except` and stands in none of them; null: the canvas itself. */
function boxAt(
  scene: Scene,
  document: Document,
  point: Position,
  except: ReadonlySet<string>,
  reach = 0,
): string | null {
  const { kinds, parents } = treeOf(document.resources);
  let found: string | null = null;
  for (const node of scene.nodes) {
    const kind = kinds.get(node.id);
    const box = scene.boxes.get(node.id);
    if (kind === undefined || box === undefined || KINDS[kind].shape !== 'container' || !holds(box, point, reach))
      continue;
    let inside: string | undefined = node.id;
    while (inside !== undefined && !except.has(inside)) inside = parents.get(inside);
    // Nodes come containers first, so the last hit is the deepest.
    if (inside === undefined) found = node.id;
  }
  return found;
}

function holds(box: Box, { x, y }: Position, reach: number): boolean {
  return x >= box.x - reach && x <= rightOf(box) + reach && y >= box.y - reach && y <= bottomOf(box) + reach;
}

/** Where an outcome would put a resource, in canvas coordinates; `fresh` asks for what is added. */
function landingOf(outcome: Outcome, scene: Scene, parent: string | null, id: string | null): Box | null {
  if (!outcome.ok) return null;
  const wanted = id ?? outcome.select?.at(-1) ?? null;
  const moved = new Map(
    outcome.edits.flatMap((edit) => (edit.op === 'place' && edit.box !== null ? [[edit.id, edit.box] as const] : [])),
  );
  const own = wanted === null ? undefined : moved.get(wanted);
  if (own === undefined) return null;
  const outer = parent === null ? undefined : scene.boxes.get(parent);
  return { ...own, x: own.x + (outer?.x ?? 0), y: own.y + (outer?.y ?? 0) };
}

/** What a drop would do: the box that takes it, the ghost, or why not. Kept while the pointer stays over the same spot. */
export type Preview = Pick<Gesture, 'over' | 'ghost' | 'chip'>;

/** The handlers that the flow calls. */
export function useDrag(flow: Flow | null, scene: Scene) {
  const editor = useEditor();
  const gesture = useGestureStore();
  const actions = useCanvasActions();
  const latest = useRef(scene);
  latest.current = scene;
  const spot = useRef('');
  const given = useRef(false);

  const onNodesChange = useCallback(
    (changes: readonly CanvasChange[]) => {
      let dragged: Map<string, Position> | null = null;
      for (const change of changes) {
        if (change.type !== 'position' || change.dragging !== true || change.position === undefined || given.current)
          continue;
        dragged ??= new Map(gesture.getState().dragged);
        dragged.set(change.id, change.position);
      }
      if (dragged !== null) gesture.setState({ dragged });
    },
    [gesture],
  );

  return useMemo(() => {
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      given.current = true;
      gesture.setState(AT_REST);
    };
    const start = (event: MouseEvent | TouchEvent, node: CanvasNode) => {
      given.current = false;
      spot.current = '';
      const { selection, readOnly } = editor.store.getState();
      if (!selection.includes(node.id) && !event.shiftKey) editor.select([node.id]);
      if (readOnly) given.current = true;
      window.addEventListener('keydown', giveUp, true);
      gesture.setState({ hovered: null, springing: false });
    };
    const drag = (event: MouseEvent | TouchEvent, node: CanvasNode, nodes: readonly CanvasNode[]) => {
      const point = pagePoint(event);
      if (flow === null || point === null || given.current) return;
      const aim = aimOf(editor, latest.current, flow.screenToFlowPosition(point), node, nodes);
      const at = `${aim.parent} ${Math.round(aim.at.x / 10)} ${Math.round(aim.at.y / 10)}`;
      if (at === spot.current) {
        gesture.setState(({ chip }) => (chip === null ? {} : { chip: { ...chip, ...point } }));
        return;
      }
      spot.current = at;
      gesture.setState(previewOf(editor, latest.current, aim, node.id, point));
    };
    const stop = (event: MouseEvent | TouchEvent, node: CanvasNode, nodes: readonly CanvasNode[]) => {
      window.removeEventListener('keydown', giveUp, true);
      const point = pagePoint(event);
      if (flow === null || point === null || given.current) {
        given.current = false;
        gesture.setState(AT_REST);
        return;
      }
      const { document } = editor.store.getState();
      const aim = aimOf(editor, latest.current, flow.screenToFlowPosition(point), node, nodes);
      let done = true;
      if (event.altKey) actions.duplicate(aim.ids, { parent: aim.parent, at: aim.at });
      else if (aim.apart) done = moveApart(editor, latest.current, nodes);
      else done = editor.perform(COMMANDS.move.run(document, { ids: aim.ids, parent: aim.parent, at: aim.at }));
      gesture.setState({ ...AT_REST, springing: !done || event.altKey });
      if (!done || event.altKey) setTimeout(() => gesture.setState({ springing: false }), SPRING);
    };
    return { onNodesChange, onNodeDragStart: start, onNodeDrag: drag, onNodeDragStop: stop };
  }, [flow, editor, gesture, actions, onNodesChange]);
}

interface Aim {
  readonly ids: readonly string[];
  readonly parent: string | null;
  /** The corner of the first one, relative to the parent's box. */
  readonly at: Position;
  /** Whether the dragged things stand in different boxes, and so each stays in its own. */
  readonly apart: boolean;
}

function aimOf(editor: Editor, scene: Scene, point: Position, node: CanvasNode, nodes: readonly CanvasNode[]): Aim {
  const { document } = editor.store.getState();
  const ids = [node.id, ...nodes.map(({ id }) => id).filter((id) => id !== node.id)];
  const apart = nodes.some(({ parentId }) => parentId !== node.parentId);
  const own = node.parentId ?? null;
  const corner = cornerOf(scene, node);
  const { shape } = KINDS[node.data.kind];
  const hit = boxAt(
    scene,
    document,
    shape === 'plate' ? { x: corner.x + (node.width ?? 0) / 2, y: corner.y + (node.height ?? 0) / 2 } : point,
    new Set(ids),
    shape === 'plate' ? BORDER_REACH : 0,
  );
  const drop = dropTarget(document, { id: node.id }, hit);
  const parent = apart ? own : drop.ok ? drop.parent : hit;
  const origin = parent === null ? undefined : scene.boxes.get(parent);
  return {
    ids,
    parent,
    apart,
    at: { x: Math.round(corner.x - (origin?.x ?? 0)), y: Math.round(corner.y - (origin?.y ?? 0)) },
  };
}

/** The corner of a dragged node in canvas coordinates. */
function cornerOf(scene: Scene, node: CanvasNode): Position {
  const outer = node.parentId === undefined ? undefined : scene.boxes.get(node.parentId);
  return { x: node.position.x + (outer?.x ?? 0), y: node.position.y + (outer?.y ?? 0) };
}

function previewOf(
  editor: Editor,
  scene: Scene,
  aim: Aim,
  id: string,
  point: { readonly x: number; readonly y: number },
): Preview {
  const { document } = editor.store.getState();
  if (aim.apart) return { over: null, ghost: null, chip: null };
  const own = treeOf(document.resources).parents.get(id) ?? null;
  const drop = dropTarget(document, { id }, aim.parent);
  const outcome = COMMANDS.move.run(document, { ids: aim.ids, parent: aim.parent, at: aim.at });
  if (!drop.ok || !outcome.ok)
    return {
      over: { id: aim.parent, take: false },
      ghost: null,
      chip: { why: drop.ok ? (outcome.ok ? { id: 'refusal.nothing', values: {} } : outcome.why) : drop.why, ...point },
    };
  const landing = landingOf(outcome, scene, aim.parent, id);
  return {
    over: aim.parent === own ? null : { id: aim.parent, take: true },
    ghost: landing === null ? null : { box: landing, cidr: aim.parent === own ? null : drop.cidr },
    chip: aim.parent === own || drop.cidr === null ? null : { why: null, cidr: drop.cidr, ...point },
  };
}

/** Moves things of several boxes, each within its own, as one step. */
function moveApart(editor: Editor, scene: Scene, nodes: readonly CanvasNode[]): boolean {
  const groups = new Map<string | null, CanvasNode[]>();
  for (const node of nodes) {
    const parent = node.parentId ?? null;
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [node]);
    else group.push(node);
  }
  let done = true;
  let begun = false;
  for (const [parent, [first, ...rest]] of groups) {
    if (first === undefined || !done) continue;
    const { document } = editor.store.getState();
    const outcome = COMMANDS.move.run(document, {
      ids: [first.id, ...rest.map(({ id }) => id)],
      parent,
      at: { x: Math.round(first.position.x), y: Math.round(first.position.y) },
    });
    if (!begun && outcome.ok) {
      editor.begin({ id: 'step.move-many', values: { count: nodes.length } });
      begun = true;
    }
    done = editor.perform(outcome);
  }
  if (!done) editor.cancel();
  else editor.end();
  return done && scene.nodes.length > 0;
}

function pagePoint(event: MouseEvent | TouchEvent): Position | null {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.touches[0] ?? event.changedTouches[0];
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY };
}

/** What a kind from the palette would do at a point. */
export function previewAdd(
  editor: Editor,
  scene: Scene,
  kind: KindId,
  at: Position,
  page: Position,
): Preview & { readonly parent: string | null; readonly corner: Position } {
  const { document } = editor.store.getState();
  const { size, shape } = KINDS[kind];
  const hit = boxAt(scene, document, at, new Set(), shape === 'plate' ? BORDER_REACH : 0);
  const drop = dropTarget(document, { kind }, hit);
  const parent = drop.ok ? drop.parent : hit;
  const origin = parent === null ? undefined : scene.boxes.get(parent);
  // A container hangs by its head from the pointer, anything smaller by its middle.
  const grip = shape === 'container' ? { x: size.width / 2, y: 20 } : { x: size.width / 2, y: size.height / 2 };
  const corner = { x: Math.round(at.x - grip.x - (origin?.x ?? 0)), y: Math.round(at.y - grip.y - (origin?.y ?? 0)) };
  const outcome = COMMANDS.addResource.run(document, { kind, parent, at: corner });
  if (!drop.ok || !outcome.ok)
    return {
      parent,
      corner,
      over: { id: hit, take: false },
      ghost: null,
      chip: { why: drop.ok ? (outcome.ok ? { id: 'refusal.nothing', values: {} } : outcome.why) : drop.why, ...page },
    };
  const landing = landingOf(outcome, scene, parent, null);
  return {
    parent,
    corner,
    over: { id: parent ?? (size.width === 0 ? hit : null), take: true },
    ghost: landing === null ? null : { box: landing, cidr: drop.cidr },
    chip: drop.cidr === null ? null : { why: null, cidr: drop.cidr, ...page },
  };
}
