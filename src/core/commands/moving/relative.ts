/** Turns a point of one box into the same point of another. */

import type { Document } from '../../document/document.ts';
import { absoluteBox, type Position } from '../../document/geometry.ts';

/** The point that is `at` in the box `from`, relative to the box `to`; null is the canvas itself. A box without a place counts as its corner. */
export function relativeTo(document: Document, at: Position, from: string | null, to: string | null): Position {
  if (from === to) return at;
  const [a, b] = [originOf(document, from), originOf(document, to)];
  return { x: at.x + a.x - b.x, y: at.y + a.y - b.y };
}

/** The corner of a box on the canvas. */
export function originOf(document: Document, id: string | null): Position {
  const box = id === null ? null : absoluteBox(document, id);
  return box === null ? { x: 0, y: 0 } : { x: box.x, y: box.y };
}
