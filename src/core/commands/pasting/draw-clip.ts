/** Gives what is pasted its places: roots where they were asked for or beside their originals, the rest as it stood. */

import type { Edit } from '../../base/edit.ts';
import { entry } from '../../base/entry.ts';
import type { Document } from '../../document/document.ts';
import { Drawing } from '../../document/drawing.ts';
import { isPlaced, type Position, treeOf } from '../../document/geometry.ts';
import { placeIn } from '../../document/placing.ts';
import { kindOf } from '../../document/tables.ts';
import type { Clip } from '../clip.ts';
import { originOf } from '../moving/relative.ts';

/** How far a copy stands from its original. */
const ASIDE = 40;

/** The places of a clip's copies. `ids` are the new ids, `homes` the boxes that take the roots; `at` is relative to `parent`. */
export function drawClip(
  document: Document,
  { design, roots }: Clip,
  ids: ReadonlyMap<string, string>,
  homes: ReadonlyMap<string, string | null>,
  at: Position | null,
  parent: string | null,
): Edit[] {
  const drawing = new Drawing(document);
  const { children } = treeOf(design.resources);
  const enter = (id: string, home: string | null): void => {
    const kind = kindOf(design, id);
    const copy = ids.get(id);
    if (kind === null || copy === undefined || !isPlaced(kind)) return;
    drawing.enter(copy, kind, home);
    const place = entry(design.layout, id);
    if (place !== undefined) drawing.put(copy, { x: place.x, y: place.y, width: place.width, height: place.height });
    for (const child of children.get(id) ?? []) enter(child, copy);
  };
  const first = entry(design.layout, roots[0] ?? '');
  const asked = at === null ? null : originOf(document, parent);
  for (const root of roots) {
    const home = homes.get(root) ?? null;
    const copy = ids.get(root);
    const kind = kindOf(design, root);
    if (copy === undefined || kind === null || !isPlaced(kind)) continue;
    enter(root, home);
    const place = entry(design.layout, root);
    const box = originOf(document, home);
    let spot: Position | null = null;
    if (place !== undefined && at !== null && asked !== null) {
      const from = first ?? place;
      spot = { x: at.x + asked.x + place.x - from.x - box.x, y: at.y + asked.y + place.y - from.y - box.y };
    } else if (place !== undefined && isBeside(document, root, home))
      spot = { x: place.x + ASIDE - box.x, y: place.y + ASIDE - box.y };
    placeIn(drawing, copy, spot);
  }
  return drawing.edits();
}

/** Whether the original is in this design, in the same box. */
function isBeside(document: Document, id: string, home: string | null): boolean {
  const { kinds, parents } = treeOf(document.resources);
  return kinds.has(id) && (parents.get(id) ?? null) === home;
}
