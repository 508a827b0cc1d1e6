/** Puts boxes where they are wanted on the canvas, as far as their own boxes, their neighbours and the canvas's grids allow, and says what did not go. */

import type { Box, Edit } from '../../base/edit.ts';
import { type Message, message } from '../../base/message.ts';
import type { Document } from '../../document/document.ts';
import { Drawing } from '../../document/drawing.ts';
import { absoluteBox, CARD, CELL, type Position, VPC_INSET } from '../../document/geometry.ts';
import { placeIn } from '../../document/placing.ts';
import { KINDS } from '../../kinds/index.ts';
import { topmost } from '../move.ts';

/** A box with its place on the canvas. */
export interface Standing {
  readonly id: string;
  readonly box: Box;
}

/** Where a box is wanted, on the canvas. */
export interface Wanted extends Position {
  readonly id: string;
}

/** Those of the ids that have a place and are not locked, without what stands in another one of them. */
export function arrangeable(document: Document, ids: readonly string[]): Standing[] {
  return topmost(document, ids).flatMap((id) => {
    const box = absoluteBox(document, id);
    return box === null || document.layout[id]?.locked === true ? [] : [{ id, box }];
  });
}

/** The edits that put them there, and a sentence on those that could not stand quite there. */
export function arrangeAt(
  document: Document,
  wanted: readonly Wanted[],
): { readonly edits: readonly Edit[]; readonly said: readonly Message[] } {
  const drawing = new Drawing(document);
  const distance = ({ id, x, y }: Wanted): number => {
    const box = absoluteBox(document, id);
    return box === null ? 0 : Math.abs(box.x - x) + Math.abs(box.y - y);
  };
  // Who stands right already stays, and the others give way to it; what moves leaves its place free to all that move.
  const movers = wanted.filter((each) => distance(each) > 0).toSorted((a, b) => distance(a) - distance(b));
  const before = new Map(movers.map(({ id }) => [id, drawing.box(id)]));
  for (const { id } of movers) drawing.put(id, null);
  for (const { id, x, y } of movers) {
    const box = before.get(id) ?? null;
    if (box === null) continue;
    const parent = drawing.parent(id);
    const outer = parent === null ? { x: 0, y: 0 } : placeOf(drawing, parent);
    placeIn(drawing, id, within(drawing, id, box, { x: x - outer.x, y: y - outer.y }), box);
  }
  const missed = wanted.filter(({ id, x, y }) => {
    const at = placeOf(drawing, id);
    return at.x !== x || at.y !== y;
  });
  return {
    edits: drawing.edits(),
    said: missed.length === 0 ? [] : [message('said.not-in-line', { count: missed.length })],
  };
}

/** The corner of a box on the canvas, as the drawing has it now. */
function placeOf(drawing: Drawing, id: string): Position {
  const own = drawing.box(id) ?? { x: 0, y: 0 };
  const parent = drawing.parent(id);
  if (parent === null) return own;
  const outer = placeOf(drawing, parent);
  return { x: own.x + outer.x, y: own.y + outer.y };
}

/** A place within the parent's present box: an order to stand in line with things elsewhere makes no box larger. */
function within(drawing: Drawing, id: string, box: Box, at: Position): Position {
  const parent = drawing.parent(id);
  const kind = drawing.kind(id);
  const outer = parent === null ? null : drawing.box(parent);
  if (outer === null || kind === null || KINDS[kind].shape === 'plate') return at;
  const least = KINDS[kind].shape === 'card' ? { x: CELL.x, y: CELL.y } : { x: VPC_INSET.left, y: VPC_INSET.top };
  const most =
    KINDS[kind].shape === 'card'
      ? { x: outer.width - CARD.width - CELL.x / 2, y: outer.height - CARD.height }
      : { x: outer.width - box.width - VPC_INSET.right, y: outer.height - box.height - VPC_INSET.bottom };
  return {
    x: Math.max(least.x, Math.min(at.x, most.x)),
    y: Math.max(least.y, Math.min(at.y, most.y)),
  };
}
