/** Distributes boxes with equal gaps between them: the outermost two stay, those between them move. */

import { message } from '../base/message.ts';
import { arrangeAt, arrangeable } from './arranging/arrange-at.ts';
import { type Command, deed, refuse } from './command.ts';

/** Who, and along which axis. */
export interface DistributeArgs {
  readonly ids: readonly string[];
  readonly axis: 'horizontal' | 'vertical';
}

/** Distributes as one step; where boxes lie over each other along the axis, they do so equally. */
export const distribute: Command<DistributeArgs> = {
  id: 'distribute',
  title: 'command.distribute',
  shortcut: null,
  run: (document, { ids, axis }) => {
    const [start, size] = axis === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const);
    const boxes = arrangeable(document, ids).toSorted(
      (a, b) => a.box[start] + a.box[size] / 2 - (b.box[start] + b.box[size] / 2),
    );
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (first === undefined || last === undefined || boxes.length < 3)
      return refuse(message('refusal.distribute-three'));
    const filled = boxes.reduce((sum, { box }) => sum + box[size], 0);
    const gap = (last.box[start] + last.box[size] - first.box[start] - filled) / (boxes.length - 1);
    let at = first.box[start];
    const wanted = boxes.map(({ id, box }) => {
      const spot = { id, x: box.x, y: box.y, [start]: Math.round(at) };
      at += box[size] + gap;
      return spot;
    });
    const { edits, said } = arrangeAt(document, wanted);
    return deed(message('step.distribute', { count: boxes.length }), edits, { said });
  },
};
