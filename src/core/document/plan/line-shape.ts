/** Shapes along a line: its path with round corners, points on it, and lines beside it. */

import type { Box } from '../../base/edit.ts';
import type { Position } from '../geometry.ts';
import type { Lane } from './route-line.ts';

/** The radius of a bend, in flow pixels. */
const RADIUS = 6;
/** Lines of one end leave it this far apart, and this far from its corners. */
const STEP = 16;
const CORNER = 8;

/** The path of a line with round bends, as SVG path data. */
export function pathOf(points: readonly Position[]): string {
  let path = '';
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    const after = points[i + 1];
    if (before === undefined) path = `M${at(point)}`;
    else if (after === undefined) path += `L${at(point)}`;
    else {
      const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
      path += `L${at(toward(point, before, radius))}Q${at(point)} ${at(toward(point, after, radius))}`;
    }
  }
  return path;
}

/** The length of a line. */
export function lengthOf(points: readonly Position[]): number {
  let length = 0;
  for (const [i, point] of points.entries()) length += i === 0 ? 0 : distance(points[i - 1] ?? point, point);
  return length;
}

/** The point so far along a line, held between its ends, and whether the line is upright there. */
export function pointAlong(points: readonly Position[], along: number): Position & { readonly upright: boolean } {
  let left = Math.max(0, along);
  let last: Position & { readonly upright: boolean } = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, upright: false };
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before === undefined) continue;
    const length = distance(before, point);
    const upright = Math.abs(before.x - point.x) < Math.abs(before.y - point.y);
    if (length > 0 && left <= length) return { ...toward(before, point, left), upright };
    left -= length;
    last = { ...point, upright };
  }
  return last;
}

/** The line that runs beside a line of level and upright segments, `by` to its left hand. */
export function beside(points: readonly Position[], by: number): readonly Position[] {
  return points.map((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    const a = before === undefined ? null : normal(before, point);
    const b = after === undefined ? null : normal(point, after);
    const x = a === null || b === null ? ((a ?? b)?.x ?? 0) : Math.abs(a.x) > Math.abs(b.x) ? a.x : b.x;
    const y = a === null || b === null ? ((a ?? b)?.y ?? 0) : Math.abs(a.y) > Math.abs(b.y) ? a.y : b.y;
    return { x: point.x + x * by, y: point.y + y * by };
  });
}

/** The head of the arrow at the end of a line: 9 long, 11 wide, as SVG path data. */
export function arrowOf(points: readonly Position[]): string {
  const [before, end] = points.slice(-2);
  if (before === undefined || end === undefined) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [x, y] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const [backX, backY] = [end.x - 9 * x, end.y - 9 * y];
  return `M${end.x} ${end.y}L${backX - 5.5 * y} ${backY + 5.5 * x}L${backX + 5.5 * y} ${backY - 5.5 * x}z`;
}

/** How far along its line the medallion of the k-th of n lines between the same two ends is moved, so that none covers another. */
export function fanOut(k: number, n: number): number {
  return (k - (n - 1) / 2) * 28;
}

/** A line by its two ends. */
interface Ended {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The lanes of all lines by id: those that share an end leave it side by side, in the order of where they lead. */
export function lanesOf(lines: readonly Ended[], boxes: ReadonlyMap<string, Box>): ReadonlyMap<string, Lane> {
  const atEnd = new Map<string, { readonly id: string; readonly to: string }[]>();
  for (const { id, from, to } of lines) {
    for (const [here, there] of [
      [from, to],
      [to, from],
    ] as const) {
      const list = atEnd.get(here);
      if (list === undefined) atEnd.set(here, [{ id, to: there }]);
      else list.push({ id, to: there });
    }
  }
  const offsets = new Map<string, { readonly by: number; readonly spread: number }>();
  for (const [end, list] of atEnd) {
    const box = boxes.get(end);
    if (box === undefined) continue;
    const room = Math.min(box.width, box.height) - 2 * CORNER;
    const step = Math.min(STEP, list.length > 1 ? room / (list.length - 1) : STEP);
    const ordered = list.toSorted((a, b) => far(boxes.get(a.to)) - far(boxes.get(b.to)) || (a.id < b.id ? -1 : 1));
    for (const [k, { id }] of ordered.entries()) {
      const spread = ((list.length - 1) / 2) * step;
      offsets.set(`${id} ${end}`, { by: k * step - spread, spread });
    }
  }
  return new Map(
    lines.map(({ id, from, to }) => {
      const [a, b] = [offsets.get(`${id} ${from}`), offsets.get(`${id} ${to}`)];
      return [id, { a: a?.by ?? 0, b: b?.by ?? 0, spread: Math.max(a?.spread ?? 0, b?.spread ?? 0) }];
    }),
  );
}

/** Lines between the same two ends lie on one height, and keep the order of their ids. */
function far(box: Box | undefined): number {
  return box === undefined ? 0 : box.y + box.height / 2 + (box.x + box.width / 2) / 10_000;
}

function normal(p: Position, q: Position): Position {
  const length = distance(p, q) || 1;
  return { x: (q.y - p.y) / length, y: (p.x - q.x) / length };
}

function distance(p: Position, q: Position): number {
  return Math.hypot(p.x - q.x, p.y - q.y);
}

function toward(from: Position, to: Position, by: number): Position {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function at({ x, y }: Position): string {
  return `${round(x)} ${round(y)}`;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
