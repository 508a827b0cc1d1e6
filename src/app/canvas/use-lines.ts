/** Where the lines run right now: by the scene, and by what is dragged at the moment. */

import { useMemo } from 'react';
import { type Box, collides, type Position, treeOf } from '../../core/index.ts';
import { useEditor } from '../editor-context.ts';
import { useGesture } from './gesture.ts';
import { cardLine, plateLine } from './internet.ts';
import { fanOut, lanesOf, lengthOf, pointAlong } from './line-shape.ts';
import { routeLine } from './route-line.ts';
import { outermost, type PlumbLine, type Scene, type SceneLine } from './scene.ts';

/** A line with its points, and how far along it its medallion stands. */
export interface DrawnLine {
  readonly line: SceneLine;
  readonly points: readonly Position[];
  readonly middle: number;
}

/** A plumb line with its points, from the Internet down, and where it crosses the border of its VPC. */
export interface DrawnPlumb {
  readonly plumb: PlumbLine;
  readonly points: readonly Position[];
  readonly border: number | null;
}

/** Routes are kept while the boxes at their ends are where they were. */
interface Kept {
  readonly key: string;
  readonly walls: number;
  readonly drawn: DrawnLine;
}

/** The size of a medallion. */
const MEDALLION = 24;

/** The boxes as they are drawn right now. Those that nothing moves are the scene's, by identity. */
export function useLiveBoxes(scene: Scene): ReadonlyMap<string, Box> {
  const editor = useEditor();
  const dragged = useGesture((gesture) => gesture.dragged);
  const resized = useGesture((gesture) => gesture.resized);
  return useMemo(() => {
    if (dragged === null && resized === null) return scene.boxes;
    const { children } = treeOf(editor.store.getState().document.resources);
    const positions = new Map(scene.nodes.map((node) => [node.id, node.position]));
    const boxes = new Map(scene.boxes);
    const shift = (id: string, x: number, y: number): void => {
      const box = boxes.get(id);
      if (box === undefined) return;
      boxes.set(id, { ...box, x: box.x + x, y: box.y + y });
      for (const child of children.get(id) ?? []) shift(child, x, y);
    };
    for (const [id, to] of dragged ?? []) {
      const from = positions.get(id);
      if (from !== undefined) shift(id, to.x - from.x, to.y - from.y);
    }
    const box = resized === null ? undefined : scene.boxes.get(resized.id);
    const from = resized === null ? undefined : positions.get(resized.id);
    if (resized !== null && box !== undefined && from !== undefined)
      boxes.set(resized.id, { ...resized.box, x: box.x + resized.box.x - from.x, y: box.y + resized.box.y - from.y });
    return boxes;
  }, [scene, dragged, resized, editor]);
}

/** The lines between boxes. */
export function drawLines(
  scene: Scene,
  boxes: ReadonlyMap<string, Box>,
  kept: Map<string, Kept>,
): readonly DrawnLine[] {
  const walls = scene.obstacles.flatMap((id) => {
    const box = boxes.get(id);
    return box === undefined ? [] : [{ id, box }];
  });
  const drawn: DrawnLine[] = [];
  const lanes = lanesOf(scene.lines, boxes);
  for (const line of scene.lines) {
    const a = boxes.get(line.from);
    const b = boxes.get(line.to);
    const lane = lanes.get(line.id);
    if (a === undefined || b === undefined || lane === undefined) continue;
    const key = [a.x, a.y, a.width, a.height, b.x, b.y, b.width, b.height, ...Object.values(lane)].join();
    const before = kept.get(line.id);
    if (before?.key === key && before.walls === walls.length && before.drawn.line === line) {
      drawn.push(before.drawn);
      continue;
    }
    const walled = walls.filter(({ id }) => id !== line.from && id !== line.to).map(({ box }) => box);
    const points = routeLine(a, b, walled, lane);
    const along = line.of > 4 ? 0 : fanOut(line.turn, line.of);
    const made = { line, points, middle: clearOf(points, lengthOf(points) / 2 + along, scene.internet) };
    kept.set(line.id, { key, walls: walls.length, drawn: made });
    drawn.push(made);
  }
  return drawn;
}

/** Where along a line its medallion stands: as asked, unless that is on the Internet. */
function clearOf(points: readonly Position[], asked: number, internet: Box | null): number {
  if (internet === null) return asked;
  const length = lengthOf(points);
  for (const place of [asked, length * 0.75, length * 0.25]) {
    const { x, y } = pointAlong(points, place);
    if (!collides(internet, { x: x - MEDALLION / 2, y: y - MEDALLION / 2, width: MEDALLION, height: MEDALLION }))
      return place;
  }
  return asked;
}

/** The plumb lines. */
export function drawPlumbs(
  scene: Scene,
  boxes: ReadonlyMap<string, Box>,
  parents: ReadonlyMap<string, string>,
): readonly DrawnPlumb[] {
  const { internet } = scene;
  if (internet === null) return [];
  const blocks = new Map<string, Box[]>();
  for (const [id, parent] of parents) {
    const box = boxes.get(id);
    if (box === undefined) continue;
    const list = blocks.get(parent);
    if (list === undefined) blocks.set(parent, [box]);
    else list.push(box);
  }
  return scene.plumbs.flatMap((plumb): DrawnPlumb[] => {
    const box = boxes.get(plumb.holder);
    const outer = boxes.get(outermost(parents, plumb.holder));
    if (box === undefined || outer === undefined) return [];
    const subnet = parents.get(plumb.holder);
    const around = subnet === undefined ? undefined : boxes.get(subnet);
    if (plumb.eip === null || subnet === undefined || around === undefined)
      return [{ plumb, points: plateLine(box, internet), border: null }];
    const others = (blocks.get(parents.get(subnet) ?? '') ?? []).filter((each) => each !== around);
    const cards = (blocks.get(subnet) ?? []).filter((each) => each !== box);
    return [{ plumb, points: cardLine(box, around, outer, internet, others, cards, plumb.turn), border: outer.y }];
  });
}
