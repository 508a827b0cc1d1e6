/** How wide a text is drawn, without a page to measure it on, and what is shown of one that is too long. */

/** Widths of the characters from space to tilde in thousandths of the size: Helvetica's, which Arial and Liberation Sans share. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
] as const;
/** Every character of a fixed-width face, in the same measure: the widest of the usual ones. */
const FIXED = 610;
/** Bold letters are wider, and another face may stand in for the measured one. */
const BOLD = 1.07;
const SPARE = 1.04;
const BOLD_SPARE = 1.025;
const MONO_SPARE = 1.014;

/** A face and its size in pixels. */
export interface Face {
  readonly size: number;
  readonly mono?: boolean;
  readonly bold?: boolean;
}

/** The width of a text in pixels, estimated so that it is seldom wider. */
export function widthOf(text: string, { size, mono = false, bold = false }: Face): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character, mono);
  return (width * size * (bold ? BOLD : 1) * (mono ? 1 : SPARE)) / 1000;
}

/** The width of a text in the measured face itself, with nothing to spare. */
export function usualWidthOf(text: string, face: Face): number {
  return widthOf(text, face) / (face.mono === true ? MONO_SPARE : face.bold === true ? SPARE * BOLD_SPARE : SPARE);
}

/** A text as it stands on one line. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The text, or as much of its beginning as fits with three dots behind it; nothing where not even they do. On one line in any case. */
export function fitted(text: string, room: number, face: Face): string {
  const line = onOneLine(text);
  if (widthOf(line, face) <= room) return line;
  const dots = '…';
  let left = room - widthOf(dots, face);
  if (left < 0) return '';
  let shown = '';
  for (const character of line) {
    left -= widthOf(character, face);
    if (left < 0) break;
    shown += character;
  }
  // Nothing that belongs to a letter which is gone, such as a joiner or a space, stays before the dots.
  return `${shown.replace(/[\s\u200d]+$/u, '')}${dots}`;
}

function widthOfCharacter(character: string, mono: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  const known = WIDTHS[code - 32];
  if (known !== undefined) return mono ? FIXED : known;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (code >= 0x1f000) return 1300;
  if (code >= 0x1100) return /[\u2010-\u2027]/.test(character) && code !== 0x2026 && code !== 0x2014 ? 560 : 1000;
  return mono ? FIXED : /\p{Lu}/u.test(character) ? 780 : 620;
}
