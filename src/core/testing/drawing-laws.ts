/** The laws of the canvas, for tests: siblings do not overlap, what is in a box is inside it, gateways sit on borders. */

import type { Document } from '../document/document.ts';
import { Drawing } from '../document/drawing.ts';
import {
  bottomOf,
  CARD,
  collides,
  FROM_CORNER,
  FROM_NEIGHBOUR,
  isPlaced,
  rightOf,
  treeOf,
} from '../document/geometry.ts';
import { allResources } from '../document/tables.ts';
import { KINDS } from '../kinds/index.ts';

/** Every breach of the laws in a design, as sentences; none for a good drawing. */
export function drawingBreaches(document: Document): string[] {
  const drawing = new Drawing(document);
  const breaches: string[] = [];
  const { parents } = treeOf(document.resources);
  const isPlate = (id: string): boolean => KINDS[drawing.kind(id) ?? 'vpc'].shape === 'plate';
  const boxes: (string | null)[] = [null];
  for (const { kind, id } of allResources(document.resources)) {
    if (!isPlaced(kind)) continue;
    boxes.push(id);
    const box = drawing.box(id);
    const parent = parents.get(id);
    const outer = parent === undefined ? null : drawing.box(parent);
    if (box === null) breaches.push(`${id} has no place`);
    if (box === null || outer === null) continue;
    if (isPlate(id)) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const flat = (y === 0 || y === outer.height) && box.x >= FROM_CORNER && rightOf(box) <= outer.width - FROM_CORNER;
      const upright =
        (x === 0 || x === outer.width) && box.y >= FROM_CORNER && bottomOf(box) <= outer.height - FROM_CORNER;
      if (!flat && !upright) breaches.push(`${id} is not on the border of ${parent}`);
      if (box.width !== CARD.width || box.height !== CARD.height) breaches.push(`${id} has a size of its own`);
    } else if (box.x < 0 || box.y < 0 || rightOf(box) > outer.width || bottomOf(box) > outer.height)
      breaches.push(`${id} sticks out of ${parent}`);
  }
  for (const parent of boxes) {
    const children = drawing.children(parent);
    for (const [index, a] of children.entries()) {
      for (const b of children.slice(index + 1)) {
        // On the canvas a VPC's gateways count as part of it; within a box gateways keep their own distance.
        const within = parent !== null && (isPlate(a) || isPlate(b));
        const [left, right] = within ? [drawing.box(a), drawing.box(b)] : [drawing.outline(a), drawing.outline(b)];
        const gap = within && isPlate(a) && isPlate(b) ? FROM_NEIGHBOUR : 0;
        if (left !== null && right !== null && collides(left, right, gap)) breaches.push(`${a} overlaps ${b}`);
      }
    }
  }
  return breaches;
}
