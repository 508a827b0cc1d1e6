/** Shapes along a line: its path with round corners, points on it, and lines beside it. */

import type { Position } from '../../core/index.ts';

/** The radius of a bend, in flow pixels. */
const RADIUS = 6;

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

/** How far sideways the k-th of n lines between the same two ends runs, and how far its medallion is moved along it. */
export function fanOut(k: number, n: number, room: number): { readonly sideways: number; readonly along: number } {
  const step = Math.min(16, n > 1 ? room / (n - 1) : 16);
  return { sideways: (k - (n - 1) / 2) * step, along: (k - (n - 1) / 2) * 28 };
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
