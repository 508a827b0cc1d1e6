/** Moves resources by a little, each within its own box: what the arrow keys do. */

import { message } from '../base/message.ts';
import { Drawing } from '../document/drawing.ts';
import { CELL, GRID } from '../document/geometry.ts';
import { placeIn } from '../document/placing.ts';
import { findResource } from '../document/tables.ts';
import { KINDS } from '../kinds/index.ts';
import { type Command, deed, refuse } from './command.ts';
import { topmost } from './move.ts';

/** Who, and how far in flow pixels. */
export interface NudgeArgs {
  readonly ids: readonly string[];
  readonly dx: number;
  readonly dy: number;
}

/** Moves each by (dx, dy): a card by a cell at least, a gateway by a step of its border. */
export const nudge: Command<NudgeArgs> = {
  id: 'nudge',
  title: 'command.nudge',
  shortcut: null,
  run: (document, { ids, dx, dy }) => {
    const movers = topmost(document, ids).filter(
      (id) => Object.hasOwn(document.layout, id) && document.layout[id]?.locked !== true,
    );
    const [first] = movers;
    if (first === undefined) return refuse(message('refusal.nothing'));
    const drawing = new Drawing(document);
    // Those in front go first, so that a row of boxes does not run into itself.
    const ahead = (id: string): number =>
      (drawing.box(id)?.x ?? 0) * Math.sign(dx) + (drawing.box(id)?.y ?? 0) * Math.sign(dy);
    for (const id of movers.toSorted((a, b) => ahead(b) - ahead(a))) {
      const [box, kind] = [drawing.box(id), drawing.kind(id)];
      if (box === null || kind === null) continue;
      const inBox = drawing.parent(id) !== null;
      const { shape } = KINDS[kind];
      const least = !inBox
        ? { x: 0, y: 0 }
        : shape === 'card'
          ? { x: CELL.across, y: CELL.down }
          : shape === 'plate'
            ? { x: GRID, y: GRID }
            : { x: 0, y: 0 };
      placeIn(drawing, id, { x: box.x + stepOf(dx, least.x), y: box.y + stepOf(dy, least.y) });
    }
    const name = findResource(document.resources, first)?.value.name ?? first;
    return deed(
      movers.length > 1 ? message('step.move-many', { count: movers.length }) : message('step.move', { name }),
      drawing.edits(),
    );
  },
};

function stepOf(by: number, least: number): number {
  return by === 0 ? 0 : Math.sign(by) * Math.max(Math.abs(by), least);
}
