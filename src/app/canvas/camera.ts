/** Where the canvas looks: fitting, flying to the selection, zooming; and where a click in the palette puts things. */

import {
  type Box,
  boundsOf,
  COMMANDS,
  collides,
  type Document,
  dropTarget,
  findResource,
  KINDS,
  type KindId,
  type Position,
  parentFor,
  treeOf,
} from '../../core/index.ts';
import type { Editor } from '../../editor/editor.ts';
import type { Flow } from './flow.ts';
import type { Scene } from './scene.ts';

/** The bounds of the zoom. */
export const ZOOM = { least: 0.1, most: 2 } as const;
/** The least zoom at which a design is still read. */
const LEGIBLE = 0.6;
/** What is added keeps this far from what stands there. */
const ROOM = 40;
/** How long a flight takes, in milliseconds. */
const FLIGHT = 280;
/** Air around what is fitted: at the sides for addresses on lines, above for badges, below for the tools. */
const AIR = { side: 48, top: 32, bottom: 72 } as const;

/** Where things are, for those who look from outside of the canvas. */
export interface Camera {
  readonly frame: (boxes: readonly Box[], how?: { readonly most?: number; readonly now?: boolean }) => void;
  readonly all: () => readonly Box[];
  readonly boxOf: (id: string) => Box | null;
  readonly centre: () => Position;
  /** A step nearer or farther, or to 100 %. */
  readonly zoom: (way: 'in' | 'out' | 'whole') => void;
  /** Puts the keyboard on the canvas itself. */
  readonly focus: () => void;
  /** Brings a box into view, at the present zoom if it fits there; one that is in view already stays where it is. `whole` shows
   * the whole design instead, where that stays legible. */
  readonly show: (box: Box, how?: { readonly now?: boolean; readonly whole?: boolean }) => void;
}

/** A camera over a flow. `scene`, `element` and the `home` of a record are asked when needed, so that the camera stays the same. */
export function createCamera(
  flow: Flow,
  scene: () => Scene,
  element: () => HTMLElement | null,
  home: (id: string) => string | null,
): Camera {
  // The part of the canvas that is seen: on narrow pages panels float over its sides.
  const seen = () => {
    const rect = element()?.getBoundingClientRect();
    if (rect === undefined) return { left: 0, width: 0, height: 0 };
    let { left, right } = rect;
    for (const panel of globalThis.document.querySelectorAll('[data-panel]')) {
      const over = panel.getBoundingClientRect();
      if (over.left <= rect.left && over.right > left) left = over.right;
      else if (over.right >= rect.right && over.left < right) right = over.left;
    }
    return { left: left - rect.left, width: Math.max(0, right - left), height: rect.height };
  };
  const duration = (now: boolean) =>
    now || matchMedia('(prefers-reduced-motion: reduce)').matches ? {} : { duration: FLIGHT };
  const boxOf = (id: string): Box | null => {
    const { boxes, lines, plumbs } = scene();
    const own = boxes.get(id) ?? boxes.get(home(id) ?? '');
    if (own !== undefined) return own;
    const line = lines.find((each) => each.id === id);
    const ends =
      line === undefined
        ? plumbs.filter((plumb) => plumb.eip === id).map((plumb) => plumb.holder)
        : [line.from, line.to];
    return boundsOf(ends.flatMap((end) => boxes.get(end) ?? []));
  };
  const all = (): readonly Box[] => {
    const { boxes, internet } = scene();
    return [...boxes.values(), ...(internet === null ? [] : [internet])];
  };
  const frame: Camera['frame'] = (boxes, { most = 1, now = false } = {}) => {
    const bounds = boundsOf(boxes);
    const { left: covered, width, height } = seen();
    if (bounds === null || width === 0 || height === 0) return;
    const room = { width: width - 2 * AIR.side, height: height - AIR.top - AIR.bottom };
    const zoom = Math.max(ZOOM.least, Math.min(most, room.width / bounds.width, room.height / bounds.height));
    const x = covered + AIR.side + (room.width - bounds.width * zoom) / 2 - bounds.x * zoom;
    const y = AIR.top + (room.height - bounds.height * zoom) / 2 - bounds.y * zoom;
    void flow.setViewport({ x: Math.round(x), y: Math.round(y), zoom }, duration(now));
  };
  return {
    frame,
    boxOf,
    all,
    zoom: (way) => void (way === 'in' ? flow.zoomIn() : way === 'out' ? flow.zoomOut() : flow.zoomTo(1)),
    focus: () => element()?.focus({ preventScroll: true }),
    centre: () => {
      const { left: covered, width, height } = seen();
      const { x, y, zoom } = flow.getViewport();
      return { x: (covered + width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
    },
    show: (box, { now = false, whole = false } = {}) => {
      const { left: covered, width, height } = seen();
      const { x, y, zoom } = flow.getViewport();
      const left = box.x * zoom + x;
      const top = box.y * zoom + y;
      const inView =
        left >= covered && top >= 0 && left + box.width * zoom <= covered + width && top + box.height * zoom <= height;
      if (inView) return;
      if (whole) {
        const bounds = boundsOf(all());
        if (
          bounds !== null &&
          Math.min((width - 2 * AIR.side) / bounds.width, (height - AIR.top - AIR.bottom) / bounds.height) >= LEGIBLE
        ) {
          frame(all(), { most: zoom, now });
          return;
        }
      }
      if (box.width * zoom > width - 2 * AIR.side || box.height * zoom > height - AIR.top - AIR.bottom) {
        frame([box], { most: zoom, now });
        return;
      }
      const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      void flow.setViewport(
        { x: Math.round(covered + width / 2 - centre.x * zoom), y: Math.round(height / 2 - centre.y * zoom), zoom },
        duration(now),
      );
    },
  };
}

const cameras = new WeakMap<Editor, Camera>();

/** The camera of an open design; set while its canvas is on the page. */
export function setCamera(editor: Editor, camera: Camera | null): void {
  if (camera === null) cameras.delete(editor);
  else cameras.set(editor, camera);
}

/** The camera of an open design, or null while its canvas is not on the page. */
export function cameraOf(editor: Editor): Camera | null {
  return cameras.get(editor) ?? null;
}

/** Puts the keyboard on the canvas of an open design: after a click beside it that adds to it, letters go on. */
export function focusCanvas(editor: Editor): void {
  cameras.get(editor)?.focus();
}

/**
 * Adds a resource as a click in the palette or a letter does: into the box that is selected or one around it, else into the only legal
 * one, else into the legal one nearest to the middle of the view; what stands on the canvas itself goes to the middle.
 */
export function addAtCentre(editor: Editor, kind: KindId): boolean {
  const { document, selection } = editor.store.getState();
  const camera = cameras.get(editor);
  const selected = selection.at(-1) ?? null;
  const held = selected !== null && treeOf(document.resources).kinds.has(selected) ? selected : null;
  const parent = parentFor(document, kind, held) ?? nearestLegal(document, kind, camera);
  const top = dropTarget(document, { kind }, parent);
  const at = camera !== undefined && top.ok && top.parent === null && parent === null ? free(camera, kind) : null;
  const done = editor.perform(COMMANDS.addResource.run(document, { kind, parent, at }));
  if (done) reveal(editor, camera);
  return done;
}

/** Brings what was just added into view, if it is out of it. */
function reveal(editor: Editor, camera: Camera | undefined): void {
  const added = editor.store.getState().selection.at(-1);
  if (
    camera === undefined ||
    added === undefined ||
    findResource(editor.store.getState().document.resources, added) === null
  )
    return;
  requestAnimationFrame(() => {
    const box = camera.boxOf(added);
    if (box !== null) camera.show(box, { whole: true });
  });
}

function nearestLegal(document: Document, kind: KindId, camera: Camera | undefined): string | null {
  if (camera === undefined || dropTarget(document, { kind }, null).ok) return null;
  const centre = camera.centre();
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of treeOf(document.resources).kinds.keys()) {
    const drop = dropTarget(document, { kind }, id);
    const box = drop.ok && drop.parent === id ? camera.boxOf(id) : null;
    if (box === null) continue;
    const far = Math.hypot(box.x + box.width / 2 - centre.x, box.y + box.height / 2 - centre.y);
    if (far < least) {
      nearest = id;
      least = far;
    }
  }
  return nearest;
}

/** The middle of the view for what stands on the canvas itself; null, the first free spot, where something stands there already. */
function free(camera: Camera, kind: KindId): Position | null {
  const { x, y } = camera.centre();
  const { width, height } = KINDS[kind].size;
  const at = { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
  return camera.all().some((box) => collides(box, { ...at, width, height }, ROOM)) ? null : at;
}
