/** Where the lines of a plan run: between boxes as they are or as they are dragged to, and down from the Internet. */

import type { Box } from '../../base/edit.ts';
import { collides, type Position } from '../geometry.ts';
import { cardLine, plateLine } from './internet.ts';
import { fanOut, lanesOf, lengthOf, pointAlong } from './line-shape.ts';
import { outermost, type Plan, type PlumbLine, type SceneLine } from './plan.ts';
import { routeLine } from './route-line.ts';

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
export interface Kept {
  readonly key: string;
  readonly walls: number;
  readonly drawn: DrawnLine;
}

/** The size of a medallion. */
const MEDALLION = 24;

/** The lines between boxes. */
export function drawLines(plan: Plan, boxes: ReadonlyMap<string, Box>, kept: Map<string, Kept>): readonly DrawnLine[] {
  const walls = plan.obstacles.flatMap((id) => {
    const box = boxes.get(id);
    return box === undefined ? [] : [{ id, box }];
  });
  const drawn: DrawnLine[] = [];
  const lanes = lanesOf(plan.lines, boxes);
  for (const line of plan.lines) {
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
    const made = { line, points, middle: clearOf(points, lengthOf(points) / 2 + along, plan.internet) };
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
  plan: Plan,
  boxes: ReadonlyMap<string, Box>,
  parents: ReadonlyMap<string, string>,
): readonly DrawnPlumb[] {
  const { internet } = plan;
  if (internet === null) return [];
  const blocks = new Map<string, Box[]>();
  for (const [id, parent] of parents) {
    const box = boxes.get(id);
    if (box === undefined) continue;
    const list = blocks.get(parent);
    if (list === undefined) blocks.set(parent, [box]);
    else list.push(box);
  }
  return plan.plumbs.flatMap((plumb): DrawnPlumb[] => {
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
