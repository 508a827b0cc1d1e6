/** In which order the keyboard walks the canvas: a container, its records, then what stands in it as one reads; elastic IPs and lines last. */

import { type Box, type Document, homeRecords, type Position, treeOf } from '../../core/index.ts';
import type { Scene } from './scene.ts';

/** Boxes whose upper edges lie nearer than this stand in one row. */
const ROW = 40;

/** The ids in walking order. */
export function stopsOf(document: Document, scene: Scene): readonly string[] {
  const { children, kinds } = treeOf(document.resources);
  const stops: string[] = [];
  const walk = (parent: string | null): void => {
    const here = (children.get(parent) ?? []).filter((id) => scene.boxes.has(id));
    for (const id of here.toSorted((a, b) => byReading(scene.boxes.get(a), scene.boxes.get(b)))) {
      stops.push(id);
      if (kinds.get(id) === 'vpc') stops.push(...homeRecords(document.resources, id));
      walk(id);
    }
  };
  walk(null);
  for (const { eip } of scene.plumbs) if (eip !== null) stops.push(eip);
  for (const { id } of scene.lines) stops.push(id);
  return [...new Set(stops)];
}

/** Orders boxes as one reads: by rows, then from the left; what has no box stays where it is. */
export function byReading(a: Position | undefined, b: Position | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return Math.abs(a.y - b.y) < ROW ? a.x - b.x : a.y - b.y;
}

/** The way that an arrow key points. */
export type Way = 'ArrowUp' | 'ArrowRight' | 'ArrowDown' | 'ArrowLeft';

/** The neighbour of `id` along a line, in the direction of an arrow: from a box the line's other end, from a line its end on that side. Null when no line leads there. */
export function neighbourOf(scene: Scene, id: string, way: Way): string | null {
  const line = scene.lines.find((each) => each.id === id);
  const ends =
    line !== undefined
      ? [line.from, line.to]
      : scene.lines.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  const own = scene.boxes.get(id) ?? midway(scene.boxes.get(line?.from ?? ''), scene.boxes.get(line?.to ?? ''));
  if (own === undefined) return null;
  const sign = way === 'ArrowRight' || way === 'ArrowDown' ? 1 : -1;
  const level = way === 'ArrowLeft' || way === 'ArrowRight';
  let best: string | null = null;
  let most = 0;
  for (const end of ends) {
    const box = scene.boxes.get(end);
    if (box === undefined) continue;
    const x = box.x + box.width / 2 - own.x - own.width / 2;
    const y = box.y + box.height / 2 - own.y - own.height / 2;
    const far = sign * (level ? x : y);
    // Of several, the one that lies most in that direction.
    const straight = far / (Math.hypot(x, y) || 1);
    if (straight > 0.3 && straight > most) {
      best = end;
      most = straight;
    }
  }
  return best;
}

function midway(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (a === undefined || b === undefined) return undefined;
  return {
    x: (a.x + a.width / 2 + b.x + b.width / 2) / 2,
    y: (a.y + a.height / 2 + b.y + b.height / 2) / 2,
    width: 0,
    height: 0,
  };
}
