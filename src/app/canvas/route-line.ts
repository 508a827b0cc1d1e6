/** How a line runs between two boxes: straight first, then with as few right-angle bends as keep it off other boxes. */

import { type Box, bottomOf, type Position, rightOf } from '../../core/index.ts';

/** Lines leave a side straight for at least this far, in flow pixels like all lengths here. */
const STRAIGHT = 24;
/** How far a line that goes round its ends stays away from them. */
const AROUND = 40;
/** What a bend, and a pixel under a box, cost against a pixel of length. */
const BEND_COST = 60;
const UNDER_COST = 8;
/** Lines on a border do not count as under its box. */
const BORDER = 2;

/**
 * The points of the line from `a` to `b`, at least two, each segment level or upright. `offset` shifts it sideways, for lines that run
 * side by side. `obstacles` are boxes that it should not run under; the ends may be among them.
 */
export function routeLine(a: Box, b: Box, obstacles: readonly Box[] = [], offset = 0): readonly Position[] {
  let best: readonly Position[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates(a, b, offset)) {
    const cost = costOf(candidate, obstacles);
    if (cost < least - 0.5) {
      best = candidate;
      least = cost;
    }
  }
  return best ?? [middleOf(a), middleOf(b)];
}

function* candidates(a: Box, b: Box, offset: number): Generator<readonly Position[]> {
  const [ma, mb] = [middleOf(a), middleOf(b)];
  const toRight = b.x >= rightOf(a);
  const toLeft = a.x >= rightOf(b);
  const below = b.y >= bottomOf(a);
  const above = a.y >= bottomOf(b);
  const ax = toLeft ? a.x : rightOf(a);
  const bx = toLeft ? rightOf(b) : b.x;
  const ay = above ? a.y : bottomOf(a);
  const by = above ? bottomOf(b) : b.y;
  if (toRight || toLeft) {
    for (const y of shared(a.y, bottomOf(a), b.y, bottomOf(b), offset))
      yield [
        { x: ax, y },
        { x: bx, y },
      ];
    const x = (ax + bx) / 2 + (ma.y < mb.y === toRight ? -offset : offset);
    if (Math.abs(bx - ax) >= 2 * STRAIGHT)
      yield [
        { x: ax, y: ma.y + offset },
        { x, y: ma.y + offset },
        { x, y: mb.y + offset },
        { x: bx, y: mb.y + offset },
      ];
  }
  if (below || above) {
    for (const x of shared(a.x, rightOf(a), b.x, rightOf(b), offset))
      yield [
        { x, y: ay },
        { x, y: by },
      ];
    const y = (ay + by) / 2 + (ma.x < mb.x === below ? -offset : offset);
    if (Math.abs(by - ay) >= 2 * STRAIGHT)
      yield [
        { x: ma.x + offset, y: ay },
        { x: ma.x + offset, y },
        { x: mb.x + offset, y },
        { x: mb.x + offset, y: by },
      ];
  }
  // One bend: out of a's left or right side and into b's top or bottom, and the other way round.
  for (const side of [a.x, rightOf(a)]) {
    const corner = { x: mb.x + offset, y: ma.y + offset };
    const end = corner.y < b.y ? b.y : bottomOf(b);
    if (
      leaves(side, corner.x, side === a.x) &&
      Math.abs(end - corner.y) >= STRAIGHT &&
      (corner.y < b.y || corner.y > bottomOf(b))
    )
      yield [{ x: side, y: corner.y }, corner, { x: corner.x, y: end }];
  }
  for (const side of [b.x, rightOf(b)]) {
    const corner = { x: ma.x + offset, y: mb.y + offset };
    const start = corner.y < a.y ? a.y : bottomOf(a);
    if (
      leaves(side, corner.x, side === b.x) &&
      Math.abs(start - corner.y) >= STRAIGHT &&
      (corner.y < a.y || corner.y > bottomOf(a))
    )
      yield [{ x: corner.x, y: start }, corner, { x: side, y: corner.y }];
  }
  // Round the outside: out of two sides that look the same way.
  const shift = Math.abs(offset);
  for (const [x, edge] of [
    [Math.max(rightOf(a), rightOf(b)) + AROUND + shift, rightOf],
    [Math.min(a.x, b.x) - AROUND - shift, (box: Box) => box.x],
  ] as const)
    yield [
      { x: edge(a), y: ma.y + offset },
      { x, y: ma.y + offset },
      { x, y: mb.y + offset },
      { x: edge(b), y: mb.y + offset },
    ];
  for (const [y, edge] of [
    [Math.max(bottomOf(a), bottomOf(b)) + AROUND + shift, bottomOf],
    [Math.min(a.y, b.y) - AROUND - shift, (box: Box) => box.y],
  ] as const)
    yield [
      { x: ma.x + offset, y: edge(a) },
      { x: ma.x + offset, y },
      { x: mb.x + offset, y },
      { x: mb.x + offset, y: edge(b) },
    ];
}

function leaves(side: number, to: number, isLeft: boolean): boolean {
  return isLeft ? to <= side - STRAIGHT : to >= side + STRAIGHT;
}

/** Where a straight line can run within two ranges: on a common middle, then at the middle of what they share, then above and below it. */
function shared(a0: number, a1: number, b0: number, b1: number, offset: number): number[] {
  const low = Math.max(a0, b0) + 8;
  const high = Math.min(a1, b1) - 8;
  if (low > high) return [];
  const middle = (low + high) / 2;
  const places = [(a0 + a1) / 2, (b0 + b1) / 2, middle, (low + middle) / 2, (high + middle) / 2, low + 12, high - 12];
  return places.map((place) => place + offset).filter((place) => place >= low && place <= high);
}

function costOf(points: readonly Position[], obstacles: readonly Box[]): number {
  let cost = (points.length - 2) * BEND_COST;
  for (let i = 1; i < points.length; i += 1) {
    const [p, q] = [points[i - 1], points[i]];
    if (p === undefined || q === undefined) continue;
    cost += Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
    for (const box of obstacles) cost += UNDER_COST * lengthUnder(p, q, box);
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

/** The middle of a box. */
export function middleOf(box: Box): Position {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
