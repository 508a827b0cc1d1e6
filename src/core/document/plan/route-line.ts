/** How a line runs between two boxes: straight first, then with as few right-angle bends as keep it off other boxes. */

import type { Box } from '../../base/edit.ts';
import { bottomOf, type Position, rightOf } from '../geometry.ts';

/** Lines leave a side straight for at least this far, in flow pixels like all lengths here. */
const STRAIGHT = 24;
/** How far a line that goes round its ends stays away from them. */
const AROUND = 40;
/** What a bend, a pixel under a box, and one along its border cost against a pixel of length. */
const BEND_COST = 60;
const UNDER_COST = 8;
const ALONG_COST = 1.5;
/** Lines on a border do not count as under its box. */
const BORDER = 2;

/** How far a line leaves the middle of its two ends, sideways, for lines that share an end; `spread` is the most that any of those does. */
export interface Lane {
  readonly a: number;
  readonly b: number;
  readonly spread: number;
}

const MIDDLE: Lane = { a: 0, b: 0, spread: 0 };

/**
 * The points of the line from `a` to `b`, at least two, each segment level or upright. `obstacles` are boxes that it should not run
 * under; the ends may be among them.
 */
export function routeLine(a: Box, b: Box, obstacles: readonly Box[] = [], lane: Lane = MIDDLE): readonly Position[] {
  let best: readonly Position[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates(a, b, lane)) {
    const cost = costOf(candidate, obstacles);
    if (cost < least - 0.5) {
      best = candidate;
      least = cost;
    }
  }
  return best ?? [middleOf(a), middleOf(b)];
}

function* candidates(a: Box, b: Box, lane: Lane): Generator<readonly Position[]> {
  const [ma, mb] = [middleOf(a), middleOf(b)];
  // Where the line leaves a side: level at y, upright at x.
  const [ay, by, ax, bx] = [ma.y + lane.a, mb.y + lane.b, ma.x + lane.a, mb.x + lane.b];
  const turn = Math.abs(lane.a) >= Math.abs(lane.b) ? lane.a : lane.b;
  const toRight = b.x >= rightOf(a);
  const toLeft = a.x >= rightOf(b);
  const below = b.y >= bottomOf(a);
  const above = a.y >= bottomOf(b);
  if (toRight || toLeft) {
    const [x0, x1] = toLeft ? [a.x, rightOf(b)] : [rightOf(a), b.x];
    for (const y of shared(a.y, bottomOf(a), b.y, bottomOf(b), turn, lane.spread))
      yield [
        { x: x0, y },
        { x: x1, y },
      ];
    // Those that go down furthest turn first, so that lines of one end do not cross.
    const x = (x0 + x1) / 2 + (ma.y < mb.y === toRight ? -turn : turn);
    if (Math.abs(x1 - x0) >= 2 * STRAIGHT)
      yield [
        { x: x0, y: ay },
        { x, y: ay },
        { x, y: by },
        { x: x1, y: by },
      ];
  }
  if (below || above) {
    const [y0, y1] = above ? [a.y, bottomOf(b)] : [bottomOf(a), b.y];
    for (const x of shared(a.x, rightOf(a), b.x, rightOf(b), turn, lane.spread))
      yield [
        { x, y: y0 },
        { x, y: y1 },
      ];
    const y = (y0 + y1) / 2 + (ma.x < mb.x === below ? -turn : turn);
    if (Math.abs(y1 - y0) >= 2 * STRAIGHT)
      yield [
        { x: ax, y: y0 },
        { x: ax, y },
        { x: bx, y },
        { x: bx, y: y1 },
      ];
  }
  // One bend: level out of one and upright into the other, and the other way round.
  yield* bent(a, b, ay, bx);
  for (const points of bent(b, a, by, ax)) yield points.toReversed();
  // Round the outside: out of two sides that look the same way.
  const shift = AROUND + Math.abs(turn);
  const right = Math.max(rightOf(a), rightOf(b)) + shift;
  const left = Math.min(a.x, b.x) - shift;
  yield around(rightOf(a), rightOf(b), right, ay, by);
  yield around(a.x, b.x, left, ay, by);
  const low = Math.max(bottomOf(a), bottomOf(b)) + shift;
  const high = Math.min(a.y, b.y) - shift;
  yield around(bottomOf(a), bottomOf(b), low, ax, bx).map(flip);
  yield around(a.y, b.y, high, ax, bx).map(flip);
}

/** Level at `y` out of the left or right side of `from`, then upright at `x` into the top or bottom of `to`. */
function* bent(from: Box, to: Box, y: number, x: number): Generator<readonly Position[]> {
  const end = y < to.y ? to.y : bottomOf(to);
  if (Math.abs(end - y) < STRAIGHT || (y >= to.y && y <= bottomOf(to))) return;
  for (const side of [from.x, rightOf(from)]) {
    const leaves = side === from.x ? x <= side - STRAIGHT : x >= side + STRAIGHT;
    if (leaves)
      yield [
        { x: side, y },
        { x, y },
        { x, y: end },
      ];
  }
}

function around(from: number, to: number, far: number, a: number, b: number): readonly Position[] {
  return [
    { x: from, y: a },
    { x: far, y: a },
    { x: far, y: b },
    { x: to, y: b },
  ];
}

function flip({ x, y }: Position): Position {
  return { x: y, y: x };
}

/**
 * Where a straight line can run within two ranges: on either middle, then at the middle of what they share, then above and below it. The
 * lines of one end keep their distance also where they share little: then that is what shrinks.
 */
function shared(a0: number, a1: number, b0: number, b1: number, turn: number, spread: number): number[] {
  const low = Math.max(a0, b0) + 8;
  const high = Math.min(a1, b1) - 8;
  if (low > high) return [];
  const middle = (low + high) / 2;
  const room = (high - low) / 2;
  if (spread > room) return [middle + (turn * room) / spread];
  const places = [(a0 + a1) / 2, (b0 + b1) / 2, middle, (low + middle) / 2, (high + middle) / 2, low + 12, high - 12];
  return places.map((place) => Math.min(Math.max(place, low + spread), high - spread) + turn);
}

function costOf(points: readonly Position[], obstacles: readonly Box[]): number {
  const bends = points.length - 2;
  let cost = bends * BEND_COST;
  for (let i = 1; i < points.length; i += 1) {
    const [p, q] = [points[i - 1], points[i]];
    if (p === undefined || q === undefined) continue;
    cost += Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
    for (const box of obstacles) {
      const under = lengthUnder(p, q, box);
      cost += under > 0 ? UNDER_COST * under : bends * ALONG_COST * lengthUnder(p, q, grown(box));
    }
  }
  return cost;
}

/** How much of an upright or level segment lies under a box, its border left out. */
export function lengthUnder(p: Position, q: Position, box: Box): number {
  const [x0, x1] = p.x < q.x ? [p.x, q.x] : [q.x, p.x];
  const [y0, y1] = p.y < q.y ? [p.y, q.y] : [q.y, p.y];
  const left = box.x + BORDER;
  const right = rightOf(box) - BORDER;
  const top = box.y + BORDER;
  const bottom = bottomOf(box) - BORDER;
  if (x1 <= left || x0 >= right || y1 <= top || y0 >= bottom) return 0;
  return Math.max(Math.min(x1, right) - Math.max(x0, left), Math.min(y1, bottom) - Math.max(y0, top));
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - 2 * BORDER, y: y - 2 * BORDER, width: width + 4 * BORDER, height: height + 4 * BORDER };
}

/** The middle of a box. */
export function middleOf(box: Box): Position {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
