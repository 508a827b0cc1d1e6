/** The legend under a picture: which letter is which route table, and which stroke is which way of a trace. */

import type { Box } from '../../base/edit.ts';
import { entry } from '../../base/entry.ts';
import { message } from '../../base/message.ts';
import { tableNumber } from '../../document/plan/facts.ts';
import { tab } from './boxes.ts';
import type { Picture } from './picture.ts';
import { fitted, widthOf } from './text-width.ts';

const FACE = { size: 12 } as const;
/** The height of a row, what stands between entries, and the longest name. */
const ROW = 28;
const BETWEEN = 16;
const NAME = 160;

/** Draws the legend below a frame, in rows as wide as it. `tables` are the route tables to be told; `ways` those of a trace. */
export function drawLegend(
  picture: Picture,
  frame: Box,
  tables: readonly string[],
  ways: readonly ('request' | 'reply')[],
): void {
  const { sheet, document, say } = picture;
  const { ink } = sheet;
  const all = document.resources['route-table'];
  let x = frame.x;
  let y = frame.y + frame.height + 14;
  const place = (width: number): number => {
    if (x > frame.x && x + width > frame.x + frame.width) {
      x = frame.x;
      y += ROW;
    }
    const at = x;
    x += width + BETWEEN;
    return at;
  };
  const write = (left: number, text: string, fill: string): void => {
    sheet.text('box', { x: left, y: y + 13, text, fill, face: FACE });
  };
  if (tables.length > 0) {
    const title = say(message('canvas.legend'));
    write(place(widthOf(title, FACE)), title, ink['ink-3']);
  }
  for (const id of tables) {
    const name = fitted(entry(all, id)?.name ?? id, NAME, FACE);
    const left = place(24 + widthOf(name, FACE));
    tab(picture, 'box', tableNumber(all, id), { x: left, y, width: 18, height: 18 });
    write(left + 24, name, ink['ink-2']);
  }
  for (const way of ways) {
    const text = say(message(`tracing.${way}`));
    const left = place(34 + widthOf(text, FACE));
    const ends = [
      { x: left, y: y + 9 },
      { x: left + 28, y: y + 9 },
    ];
    const stroke = {
      fill: 'none',
      stroke: ink[`trace-${way}`],
      'stroke-width': 2.5,
      'stroke-dasharray': way === 'reply' ? '7 4' : null,
    };
    sheet.path('box', `M${left} ${y + 9}h28`, ends, stroke);
    write(left + 34, text, ink['ink-2']);
  }
}
