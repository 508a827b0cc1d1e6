/** Aligns boxes at an edge or a middle of what is selected, each within its own box. */

import { message } from '../base/message.ts';
import { bottomOf, boundsOf, rightOf } from '../document/geometry.ts';
import { arrangeAt, arrangeable } from './arranging/arrange-at.ts';
import { type Command, deed, refuse } from './command.ts';

/** Which line boxes are put on: of the smallest box around all of them, on the canvas. */
export type AlignEdge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Who, and where to. */
export interface AlignArgs {
  readonly ids: readonly string[];
  readonly edge: AlignEdge;
}

/** Aligns as one step. What cannot stand quite there, since its own box or a neighbour is in the way, stands as near as it may, and that is said. */
export const align: Command<AlignArgs> = {
  id: 'align',
  title: 'command.align',
  shortcut: null,
  run: (document, { ids, edge }) => {
    const boxes = arrangeable(document, ids);
    const around = boundsOf(boxes.map(({ box }) => box));
    if (around === null || boxes.length < 2) return refuse(message('refusal.align-two'));
    const wanted = boxes.map(({ id, box }) => {
      const x = {
        left: around.x,
        centre: Math.round(around.x + (around.width - box.width) / 2),
        right: rightOf(around) - box.width,
      };
      const y = {
        top: around.y,
        middle: Math.round(around.y + (around.height - box.height) / 2),
        bottom: bottomOf(around) - box.height,
      };
      return edge === 'left' || edge === 'centre' || edge === 'right'
        ? { id, x: x[edge], y: box.y }
        : { id, x: box.x, y: y[edge] };
    });
    const { edits, said } = arrangeAt(document, wanted);
    return deed(message('step.align', { count: boxes.length }), edits, { said });
  },
};
