/** Resizes a VPC, a subnet or an IDC: what stands in it keeps its place on the canvas, and it never gets smaller than that. */

import type { Box } from '../base/edit.ts';
import { entry } from '../base/entry.ts';
import { message } from '../base/message.ts';
import { Drawing } from '../document/drawing.ts';
import { CELL, collides, FROM_CORNER, FROM_NEIGHBOUR, type Side, treeOf, VPC_INSET } from '../document/geometry.ts';
import { KINDS } from '../kinds/index.ts';
import { type Command, deed, refuse } from './command.ts';
import { titleOf } from './making/title.ts';

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
    const name = titleOf(document, id);
    if (before === undefined || kind === undefined) return refuse(message('refusal.gone'));
    if (KINDS[kind].shape !== 'container') return refuse(message('refusal.no-box', { name }));
    if (before.locked) return refuse(message('refusal.locked', { name }));
    const drawing = new Drawing(document);
    const parent = drawing.parent(id);
    const inner = drawing.inner(id);
    const inset = kind === 'subnet' ? { left: CELL.x, top: CELL.y } : VPC_INSET;
    const plates = drawing.plates(id);
    const isFlat = (side: Side): boolean => side === 'top' || side === 'bottom';
    const reach = {
      x: Math.min(
        ...inner.map((each) => each.box.x - inset.left),
        ...plates.map((each) => (isFlat(each.side) ? each.box.x - FROM_CORNER : Number.POSITIVE_INFINITY)),
      ),
      y: Math.min(
        ...inner.map((each) => each.box.y - inset.top),
        ...plates.map((each) => (isFlat(each.side) ? Number.POSITIVE_INFINITY : each.box.y - FROM_CORNER)),
      ),
    };
    // The left and upper edges stop at the content and its gateways, and at what the parent keeps clear.
    const least =
      parent === null
        ? { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
        : { x: VPC_INSET.left, y: VPC_INSET.top };
    const x = Math.round(Math.max(Math.min(box.x, before.x + reach.x), Math.min(least.x, before.x)));
    const y = Math.round(Math.max(Math.min(box.y, before.y + reach.y), Math.min(least.y, before.y)));
    for (const child of inner) drawing.shift(child.id, { x: before.x - x, y: before.y - y });
    for (const { id: plate, side } of plates) {
      if (isFlat(side)) drawing.shift(plate, { x: before.x - x, y: 0 });
      else drawing.shift(plate, { x: 0, y: before.y - y });
    }
    drawing.put(id, { x, y, width: before.width, height: before.height });
    const needed = drawing.needed(id);
    drawing.resize(
      id,
      Math.max(needed.width, Math.round(box.x + box.width) - x),
      Math.max(needed.height, Math.round(box.y + box.height) - y),
    );
    const own = drawing.outline(id) ?? box;
    for (const other of drawing.children(parent)) {
      const kindOfOther = drawing.kind(other);
      const theirs = drawing.outline(other);
      if (other === id || theirs === null || kindOfOther === null) continue;
      if (parent !== null && KINDS[kindOfOther].shape === 'plate') continue;
      if (collides(own, theirs)) return refuse(message('refusal.overlap', { name: titleOf(document, other) }));
    }
    // Gateways near a corner may come too close to each other round it.
    const now = drawing.plates(id);
    const close = now.find((a) => now.some((b) => a.id !== b.id && collides(a.box, b.box, FROM_NEIGHBOUR)));
    if (close !== undefined) return refuse(message('refusal.overlap', { name: titleOf(document, close.id) }));
    drawing.fit(id);
    return deed(message('step.resize', { name }), drawing.edits());
  },
};
