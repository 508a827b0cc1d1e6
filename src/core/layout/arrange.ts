/** Decides where everything goes that a file gives no place: nested, packed, the same for the same design. What has a place keeps it. */

import type { Edit } from '../base/edit.ts';
import { sortedKeys } from '../base/order.ts';
import type { Document } from '../document/document.ts';
import { Drawing } from '../document/drawing.ts';
import { isPlaced, treeOf } from '../document/geometry.ts';
import { placeIn } from '../document/placing.ts';
import { KINDS } from '../kinds/index.ts';
import { packBox } from './pack-box.ts';
import { packCanvas } from './pack-canvas.ts';
import { packSubnet, type Size } from './pack-subnet.ts';

/** Boxes are packed far from the canvas's content, and come to it when their size is known. */
const ASIDE = -1_000_000;

/**
 * The places of all that has none. Boxes that must grow for it do, and push their neighbours; nothing else moves. No edits when all is placed.
 */
export function arrange(document: Document): Edit[] {
  const drawing = new Drawing(document);
  lay(document, drawing, null);
  return drawing.edits();
}

/** Everything in a box laid anew (null: on the whole canvas), as if it had no place yet. The box keeps its corner, and gets the size of its content. */
export function tidy(document: Document, container: string | null): Edit[] {
  const drawing = new Drawing(document);
  if (container !== null && drawing.box(container) === null) return [];
  const { kinds, parents } = treeOf(document.resources);
  for (const [id, kind] of kinds) {
    let inside = container === null;
    for (let outer = parents.get(id); outer !== undefined; outer = parents.get(outer)) inside ||= outer === container;
    if (inside && isPlaced(kind)) drawing.put(id, null);
  }
  lay(document, drawing, container);
  return drawing.edits();
}

/** Sizes come from the inside out, places from the outside in. `anew` is a box that stands, and whose content is packed as if it did not. */
function lay(document: Document, drawing: Drawing, anew: string | null): void {
  const { resources } = document;
  const sizes = new Map<string, Size>();
  const stands = (id: string): boolean => drawing.box(id) !== null && id !== anew;
  for (const id of sortedKeys(resources.subnet)) {
    if (stands(id)) join(drawing, id, sizes);
    else {
      const before = drawing.outline(id);
      sizes.set(id, packSubnet(drawing, id));
      const box = drawing.box(id);
      if (box !== null) drawing.put(id, { ...box, ...sizes.get(id) });
      if (box !== null) drawing.fit(id, before);
    }
  }
  const roots: string[] = [];
  for (const id of [...sortedKeys(resources.vpc), ...sortedKeys(resources.idc)]) {
    if (stands(id)) join(drawing, id, sizes);
    else {
      if (id !== anew) roots.push(id);
      packBox(document, drawing, id, sizes, drawing.box(id) ?? { x: 0, y: ASIDE * roots.length });
    }
  }
  const loose = treeOf(resources).children.get(null) ?? [];
  const others = [...loose].sort().filter((id) => drawing.box(id) === null);
  packCanvas(document, drawing, roots, others, sizes);
}

/** What has no place joins others in a box that stands: boxes first, then the gateways on its border. */
function join(drawing: Drawing, box: string, sizes: ReadonlyMap<string, Size>): void {
  const isPlate = (id: string): boolean => KINDS[drawing.kind(id) ?? 'vpc'].shape === 'plate';
  const waiting = [...drawing.children(box)].sort().filter((id) => drawing.box(id) === null);
  for (const id of [...waiting.filter((each) => !isPlate(each)), ...waiting.filter(isPlate)])
    placeIn(drawing, id, null, sizes.get(id));
}
