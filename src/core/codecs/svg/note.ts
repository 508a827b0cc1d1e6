/** A note in a picture: its text on paper, line by line as far as it fits. */

import type { Document } from '../../document/document.ts';
import type { Picture } from './picture.ts';
import { fitted, widthOf } from './text-width.ts';

const FACE = { size: 12 } as const;
const LEADING = 17;
const INSET = 10;

/** Draws a note. */
export function drawNote({ sheet }: Picture, note: Document['notes'][string]): void {
  const { ink } = sheet;
  const room = note.width - 2 * INSET;
  const most = Math.max(1, Math.floor((note.height - 2 * INSET + 4) / LEADING));
  const lines = note.text.split('\n').flatMap((line) => wrapped(line, room));
  sheet.group('box', null, () => {
    const { x, y, width, height } = note;
    sheet.rect('box', { x, y, width, height }, 5, { fill: ink['plan-reserve'], stroke: ink['plan-reserve-line'] });
    for (const [index, line] of lines.slice(0, most).entries()) {
      const text = index === most - 1 && lines.length > most ? `${line} …` : line;
      sheet.text('box', {
        x: x + INSET,
        y: y + INSET + 11 + LEADING * index,
        text,
        fill: ink['ink-1'],
        face: FACE,
        room,
      });
    }
  });
}

/** A paragraph in lines that fit; a word that is too long alone is cut. */
function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // Chinese breaks between any two characters.
  for (const word of text.match(/\s+|[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+/gu) ?? []) {
    if (line !== '' && widthOf(line + word, FACE) > room) {
      lines.push(line);
      line = word.trim();
    } else line += word;
  }
  return [...lines, fitted(line, room, FACE)];
}
