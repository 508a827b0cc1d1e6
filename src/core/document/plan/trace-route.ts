/** How the path of a trace gets from one box to another: as a line would, and along the gaps between other boxes where that would run through one. */

import type { Box } from '../../base/edit.ts';
import { bottomOf, type Position, rightOf } from '../geometry.ts';
import { lengthOf } from './line-shape.ts';
import { lengthUnder, middleOf, routeLine } from './route-line.ts';

/** How far a path stays away from a box that it goes round. */
const GAP = 12;
/** What a pixel under another box costs against a pixel of length, and a bend. */
const UNDER_COST = 8;
const BEND_COST = 40;
/** So many boxes in the way are gone round; with more, what is found is as good as any. */
const MOST = 24;

/** The points from `a` to `b`, each segment level or upright. `obstacles` are boxes that have nothing to do with the path. */
export function routePath(a: Box, b: Box, obstacles: readonly Box[]): readonly Position[] {
  const straight = routeLine(a, b, obstacles);
  if (underOf(straight, obstacles) === 0) return straight;
  const near = between(a, b, obstacles);
  const xs = near.flatMap((box) => [box.x - GAP, rightOf(box) + GAP]);
  const ys = near.flatMap((box) => [box.y - GAP, bottomOf(box) + GAP]);
  let best = straight;
  let least = costOf(straight, obstacles);
  for (const points of detours(a, b, xs, ys)) {
    const cost = costOf(points, obstacles);
    if (cost >= least - 0.5) continue;
    best = points;
    least = cost;
  }
  return best;
}

/** Boxes near enough to be gone round, the nearest to the way first. */
function between(a: Box, b: Box, obstacles: readonly Box[]): readonly Box[] {
  const [from, to] = [middleOf(a), middleOf(b)];
  const far = (box: Box): number => {
    const { x, y } = middleOf(box);
    return Math.hypot(x - from.x, y - from.y) + Math.hypot(x - to.x, y - to.y);
  };
  return obstacles.toSorted((p, q) => far(p) - far(q)).slice(0, MOST);
}

/** Ways along one gap, or along an upright one and a level one. */
function* detours(a: Box, b: Box, xs: readonly number[], ys: readonly number[]): Generator<readonly Position[]> {
  const [from, to] = [middleOf(a), middleOf(b)];
  for (const y of ys) {
    const [start, end] = [upright(a, from.x, y), upright(b, to.x, y)];
    if (start !== null && end !== null) yield [start, { x: from.x, y }, { x: to.x, y }, end];
  }
  for (const x of xs) {
    const [start, end] = [level(a, x, from.y), level(b, x, to.y)];
    if (start === null) continue;
    if (end !== null) yield [start, { x, y: from.y }, { x, y: to.y }, end];
    for (const y of ys) {
      const below = upright(b, to.x, y);
      if (below !== null) yield [start, { x, y: from.y }, { x, y }, { x: to.x, y }, below];
    }
  }
  for (const y of ys) {
    const start = upright(a, from.x, y);
    if (start === null) continue;
    for (const x of xs) {
      const end = level(b, x, to.y);
      if (end !== null) yield [start, { x: from.x, y }, { x, y }, { x, y: to.y }, end];
    }
  }
}

/** Where a line to the height `y` leaves a box by its top or bottom; null within it. */
function upright(box: Box, x: number, y: number): Position | null {
  if (y < box.y) return { x, y: box.y };
  return y > bottomOf(box) ? { x, y: bottomOf(box) } : null;
}

/** The same for its sides. */
function level(box: Box, x: number, y: number): Position | null {
  if (x < box.x) return { x: box.x, y };
  return x > rightOf(box) ? { x: rightOf(box), y } : null;
}

function underOf(points: readonly Position[], obstacles: readonly Box[]): number {
  let under = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before !== undefined) for (const box of obstacles) under += lengthUnder(before, point, box);
  }
  return under;
}

function costOf(points: readonly Position[], obstacles: readonly Box[]): number {
  return lengthOf(points) + points.length * BEND_COST + UNDER_COST * underOf(points, obstacles);
}

/**
 * The same line with level and upright segments only, without points that say nothing, and without a way out and straight back. `kept` are
 * points that stay in any case.
 */
export function squared(points: readonly Position[], kept: ReadonlySet<Position>): readonly Position[] {
  const square: Position[] = [];
  for (const point of points) {
    const before = square.at(-1);
    if (before !== undefined && Math.abs(before.x - point.x) > 0.5 && Math.abs(before.y - point.y) > 0.5)
      square.push({ x: point.x, y: before.y });
    square.push(point);
  }
  const out: Position[] = [];
  for (const point of square) {
    for (;;) {
      const [p, q] = [out.at(-2), out.at(-1)];
      if (q === undefined || kept.has(q)) break;
      const same = Math.hypot(q.x - point.x, q.y - point.y) < 0.5;
      const inLine =
        p !== undefined && ((near(p.x, q.x) && near(q.x, point.x)) || (near(p.y, q.y) && near(q.y, point.y)));
      if (!same && !inLine) break;
      out.pop();
    }
    const last = out.at(-1);
    if (last === undefined || kept.has(point) || Math.hypot(last.x - point.x, last.y - point.y) > 0.5) out.push(point);
  }
  return out;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
