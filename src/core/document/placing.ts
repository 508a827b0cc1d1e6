/** Decides where a box goes in what takes it: cards in cells, plates on borders, boxes at the nearest free spot. Makes room, and overlaps nothing. */

import type { Box } from '../base/edit.ts';
import { KINDS } from '../kinds/index.ts';
import { type Drawing, GAPS } from './drawing.ts';
import {
  borderSlots,
  bottomOf,
  boundsOf,
  CARD,
  CELL,
  cellAt,
  collides,
  columnsOf,
  FROM_CORNER,
  FROM_NEIGHBOUR,
  GRID,
  type Position,
  rightOf,
  type Side,
  sideOf,
  subnetSize,
  VPC_INSET,
} from './geometry.ts';

/** On which sides gateways stand unless they are put elsewhere, best first, and from which end their slots are taken. */
const SIDES: Readonly<Record<string, readonly { readonly side: Side; readonly fromEnd: boolean }[]>> = {
  'nat-gateway': [{ side: 'top', fromEnd: true }],
  'customer-gateway': [{ side: 'left', fromEnd: false }],
  other: [
    { side: 'bottom', fromEnd: true },
    { side: 'right', fromEnd: true },
  ],
};

/**
 * Gives what has entered `parent` a place nearest to `at` (its top left corner, relative to the parent's box; null: where the eye expects the
 * next one), and makes the boxes around it large enough. `ownSize` is the size of one that has none yet, in
 * place of its kind's. Does nothing for kinds without a place.
 */
export function placeIn(
  drawing: Drawing,
  id: string,
  at: Position | null,
  ownSize?: Pick<Box, 'width' | 'height'>,
): void {
  const kind = drawing.kind(id);
  if (kind === null) return;
  const { shape, size } = KINDS[kind];
  if (shape === 'line' || shape === 'record') return;
  const parent = drawing.parent(id);
  const box = drawing.box(id) ?? { x: 0, y: 0, ...(ownSize ?? size) };
  drawing.put(id, null);
  const before = parent === null ? null : drawing.outline(parent);
  if (parent === null) drawing.put(id, { ...box, ...spotOnCanvas(drawing, id, box, at) });
  else if (shape === 'card') placeCard(drawing, id, parent, at);
  else if (shape === 'plate') placePlate(drawing, id, parent, at);
  else drawing.put(id, { ...box, ...spotWithin(drawing, id, parent, box, at) });
  if (parent !== null) drawing.fit(parent, before);
}

function spotOnCanvas(drawing: Drawing, id: string, box: Box, at: Position | null): Position {
  drawing.put(id, box);
  const outline = drawing.outline(id) ?? box;
  drawing.put(id, null);
  const obstacles = drawing.obstacles(null, new Set([id]));
  const bounds = boundsOf(obstacles);
  const wanted = at ?? (bounds === null ? { x: 0, y: 0 } : { x: rightOf(bounds) + 2 * GAPS.canvas.x, y: bounds.y });
  const [dx, dy] = [outline.x - box.x, outline.y - box.y];
  const spot = nearestFree({ ...outline, x: wanted.x + dx, y: wanted.y + dy }, obstacles, GAPS.canvas, null);
  return { x: spot.x - dx, y: spot.y - dy };
}

function spotWithin(drawing: Drawing, id: string, parent: string, box: Box, at: Position | null): Position {
  const tab = drawing.kind(id) === 'subnet' ? VPC_INSET.left - 10 : 0;
  const least = { x: VPC_INSET.left - tab, y: VPC_INSET.top };
  const obstacles = drawing.obstacles(parent, new Set([id]));
  const outline = { width: box.width + tab, height: box.height };
  if (at !== null) {
    const spot = nearestFree(
      { ...outline, x: Math.max(at.x - tab, least.x), y: Math.max(at.y, least.y) },
      obstacles,
      GAPS.inside,
      least,
    );
    return { x: spot.x + tab, y: spot.y };
  }
  // A fresh VPC may grow to two subnets side by side; from there on rows are as wide as it is.
  const width = Math.max(
    drawing.box(parent)?.width ?? 0,
    2 * (VPC_INSET.left + KINDS.subnet.size.width) + GAPS.inside.y + VPC_INSET.right,
  );
  const xs = [least.x, ...obstacles.map((each) => rightOf(each) + GAPS.inside.x)].sort((a, b) => a - b);
  const ys = [least.y, ...obstacles.map((each) => bottomOf(each) + GAPS.inside.y)].sort((a, b) => a - b);
  for (const y of ys) {
    for (const x of xs) {
      const fits = x + outline.width + VPC_INSET.right <= width || x === least.x;
      if (fits && !obstacles.some((each) => collides(each, { ...outline, x, y }))) return { x: x + tab, y };
    }
  }
  return { x: least.x + tab, y: ys.at(-1) ?? least.y };
}

/** The spot nearest to where a box is wanted at which it overlaps none of the obstacles. Beside an obstacle it keeps the gap. */
function nearestFree(wanted: Box, obstacles: readonly Box[], gap: Position, least: Position | null): Position {
  if (!obstacles.some((each) => collides(each, wanted))) return { x: wanted.x, y: wanted.y };
  const near = (goal: number) => (a: number, b: number) => Math.abs(a - goal) - Math.abs(b - goal) || a - b;
  const allowed = (least: number | undefined) => (each: number) => least === undefined || each >= least;
  const xs = [wanted.x, ...obstacles.flatMap((each) => [rightOf(each) + gap.x, each.x - wanted.width - gap.x])];
  const ys = [wanted.y, ...obstacles.flatMap((each) => [bottomOf(each) + gap.y, each.y - wanted.height - gap.y])];
  const columns = [...new Set(xs.filter(allowed(least?.x)))].sort(near(wanted.x));
  const rows = [...new Set(ys.filter(allowed(least?.y)))].sort(near(wanted.y));
  let best: Position | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const x of columns) {
    if (Math.abs(x - wanted.x) >= distance) break;
    for (const y of rows) {
      const away = Math.hypot(x - wanted.x, y - wanted.y);
      if (away >= distance) break;
      if (obstacles.some((each) => collides(each, { ...wanted, x, y }))) continue;
      best = { x, y };
      distance = away;
    }
  }
  // Right of everything is always free, so there is a best.
  return best ?? { x: wanted.x, y: wanted.y };
}

/** The nearest free cell, or with no wish the first free one; a further row or column when the subnet is full. */
function placeCard(drawing: Drawing, id: string, parent: string, at: Position | null): void {
  const outer = drawing.box(parent) ?? { x: 0, y: 0, ...subnetSize(1, 1) };
  const others = drawing.inner(parent).map((each) => each.box);
  const free = (cell: Position): boolean => !others.some((each) => collides(each, { ...CARD, ...cell }));
  const columns = columnsOf(outer.width);
  const rows = Math.max(1, Math.floor((outer.height - CELL.y + 8) / CELL.down));
  const cells: Position[] = [];
  const bottom = Math.max(0, ...others.map(bottomOf));
  const wantedRow = at === null ? 0 : Math.ceil((at.y - CELL.y) / CELL.down);
  const lastRow = Math.max(rows, Math.ceil((bottom - CELL.y) / CELL.down) + 1, Math.min(wantedRow, rows + 1));
  for (let row = 0; row <= lastRow; row += 1)
    for (let column = 0; column < columns; column += 1) if (free(cellAt(column, row))) cells.push(cellAt(column, row));
  const first = cells[0] ?? cellAt(0, lastRow + 1);
  let cell = first;
  if (at !== null) cell = cells.reduce((best, each) => (away(each, at) < away(best, at) ? each : best), first);
  else if (
    bottomOf({ ...CARD, ...first }) + FROM_CORNER > outer.height &&
    columns === 1 &&
    free(cellAt(1, 0)) &&
    widens(drawing, parent)
  )
    cell = cellAt(1, 0);
  drawing.put(id, { ...CARD, ...cell });
}

/** Whether a subnet is better widened than made taller: a taller one would push something, a wider one nothing. */
function widens(drawing: Drawing, subnet: string): boolean {
  const outline = drawing.outline(subnet);
  const vpc = drawing.parent(subnet);
  const outer = vpc === null ? null : drawing.box(vpc);
  if (outline === null || outer === null) return false;
  const others = drawing.obstacles(vpc, new Set([subnet]));
  const taller = { ...outline, height: outline.height + CELL.down };
  const wider = { ...outline, width: outline.width + CELL.across };
  const hits = (box: Box): boolean => others.some((each) => collides(each, box));
  const tight = hits(taller) || bottomOf(taller) + VPC_INSET.bottom > outer.height;
  return tight && !hits(wider) && rightOf(wider) + VPC_INSET.right <= outer.width;
}

/** The nearest free slot of the four sides, or with no wish the first of the kind's side; the box grows when there is none. */
function placePlate(drawing: Drawing, id: string, parent: string, at: Position | null): void {
  const outer = drawing.box(parent);
  if (outer === null) {
    drawing.put(id, { ...CARD, x: GRID, y: -CARD.height / 2 });
    return;
  }
  const others = drawing.plates(parent).map((each) => each.box);
  const free = (slot: Position): boolean =>
    !others.some((each) => collides(each, { ...CARD, ...slot }, FROM_NEIGHBOUR));
  // The name at the upper left stays free, where there is another place.
  const anywhere = (['top', 'right', 'bottom', 'left'] as const).flatMap((side) =>
    borderSlots(outer, side).filter(free),
  );
  const clear = anywhere.filter((each) => !coversName(each));
  const all = clear.length > 0 ? clear : anywhere;
  const sides = SIDES[drawing.kind(id) ?? ''] ?? SIDES['other'] ?? [];
  let slot: Position | undefined;
  if (at !== null)
    slot = all.reduce<Position | undefined>(
      (best, each) => (best === undefined || away(each, at) < away(best, at) ? each : best),
      undefined,
    );
  else {
    for (const { side, fromEnd } of sides) {
      const slots = borderSlots(outer, side).filter((each) => free(each) && !coversName(each));
      slot ??= fromEnd ? slots.at(-1) : slots[0];
    }
  }
  if (slot !== undefined) {
    drawing.put(id, { ...CARD, ...slot });
    return;
  }
  const side = at === null ? (sides[0]?.side ?? 'right') : sideOf({ ...CARD, ...at }, outer);
  grow(drawing, parent, outer, side);
  placePlate(drawing, id, parent, at);
}

/** How far the head of a container reaches: its name, and what stands under it. */
const HEAD = { width: 10 * GRID, height: 2 * GRID };

/** Whether a plate at a slot, relative to its container, lies on the container's name. */
function coversName(slot: Position): boolean {
  return slot.x < HEAD.width && slot.y < HEAD.height && slot.x + CARD.width > 0 && slot.y + CARD.height > 0;
}

/** Makes a box longer by a plate, for a border that is full. */
function grow(drawing: Drawing, id: string, box: Box, side: Side): void {
  const before = drawing.outline(id);
  const flat = side === 'top' || side === 'bottom';
  const longer = GRID * Math.ceil((box.width + CARD.width + FROM_NEIGHBOUR) / GRID);
  const taller = GRID * Math.ceil((box.height + CARD.height + FROM_NEIGHBOUR) / GRID);
  drawing.resize(id, flat ? longer : box.width, flat ? box.height : taller);
  drawing.fit(id, before);
}

function away(a: Position, b: Position): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
