/** Resizes a VPC, a subnet or an IDC: what stands in it keeps its place on the canvas, and it never gets smaller than that. */

import type { Box } from '../base/edit.ts';
import { entry } from '../base/entry.ts';
import { message } from '../base/message.ts';
import { Drawing } from '../document/drawing.ts';
import { CELL, collides, TAB_WIDTH, treeOf, VPC_INSET } from '../document/geometry.ts';
import { findResource } from '../document/tables.ts';
import { KINDS } from '../kinds/index.ts';
import { type Command, deed, refuse } from './command.ts';

/** Which box, and how it should be, relative to its parent's box. */
export interface ResizeArgs {
  readonly id: string;
  readonly box: Box;
}

/** Resizes as far as its content and its parent allow; a neighbour in the way is a refusal. */
export const resize: Command<ResizeArgs> = {
  id: 'resize',
  title: 'command.resize',
  shortcut: null,
  run: (document, { id, box }) => {
    const before = entry(document.layout, id);
    const kind = treeOf(document.resources).kinds.get(id);
    const name = findResource(document.resources, id)?.value.name ?? id;
    if (before === undefined || kind === undefined) return refuse(message('refusal.gone'));
    if (KINDS[kind].shape !== 'container') return refuse(message('refusal.no-box', { name }));
    if (before.locked) return refuse(message('refusal.locked', { name }));
    const drawing = new Drawing(document);
    const parent = drawing.parent(id);
    const inner = drawing.inner(id);
    const inset = kind === 'subnet' ? { left: CELL.x, top: CELL.y } : VPC_INSET;
    const reach = { x: Math.min(...inner.map((each) => each.box.x)), y: Math.min(...inner.map((each) => each.box.y)) };
    // The left and upper edges stop at the content, and at what the parent keeps clear.
    const least =
      parent === null
        ? { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
        : { x: VPC_INSET.left, y: VPC_INSET.top };
    const x = Math.round(Math.max(Math.min(box.x, before.x + reach.x - inset.left), Math.min(least.x, before.x)));
    const y = Math.round(Math.max(Math.min(box.y, before.y + reach.y - inset.top), Math.min(least.y, before.y)));
    for (const child of inner) drawing.shift(child.id, { x: before.x - x, y: before.y - y });
    for (const { id: plate, side } of drawing.plates(id)) {
      if (side === 'top' || side === 'bottom') drawing.shift(plate, { x: before.x - x, y: 0 });
      else drawing.shift(plate, { x: 0, y: before.y - y });
    }
    drawing.put(id, { x, y, width: before.width, height: before.height });
    const needed = drawing.needed(id);
    drawing.resize(
      id,
      Math.max(needed.width, Math.round(box.x + box.width) - x),
      Math.max(needed.height, Math.round(box.y + box.height) - y),
    );
    const now = drawing.box(id) ?? box;
    for (const { id: other, box: theirs } of parent === null ? canvasBoxes(drawing, id) : drawing.inner(parent)) {
      const tab = drawing.kind(other) === 'subnet' ? TAB_WIDTH : 0;
      if (other !== id && collides(now, { ...theirs, x: theirs.x - tab, width: theirs.width + tab })) {
        return refuse(
          message('refusal.overlap', { name: findResource(document.resources, other)?.value.name ?? other }),
        );
      }
    }
    if (
      drawing
        .plates(id)
        .some(({ side, box: plate }) => (side === 'top' || side === 'bottom' ? plate.x < 0 : plate.y < 0))
    )
      return refuse(message('refusal.too-small', { name }));
    drawing.fit(id);
    return deed(message('step.resize', { name }), drawing.edits());
  },
};

function canvasBoxes(drawing: Drawing, except: string): { readonly id: string; readonly box: Box }[] {
  return drawing.children(null).flatMap((id) => {
    const box = id === except ? null : (drawing.outline(id) ?? null);
    return box === null ? [] : [{ id, box }];
  });
}
