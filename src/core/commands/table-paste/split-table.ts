/** Decides where the rows and cells of a table's text are: tabs, CSV, Markdown and framed tables, aligned columns, or words. */

/** How the cells of a text are told apart. */
export type Cut = 'bars' | 'tabs' | 'semicolons' | 'commas' | 'columns' | 'words';

/** A row of a table: the line that it begins in, from 1, and its cells, trimmed. */
export interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table as text, cut. */
export interface CutTable {
  readonly cut: Cut;
  readonly lines: readonly Line[];
}

/** The longest text that is read, in characters; what lies behind is left out. */
const TEXT_LIMIT = 1_000_000;
/** The most cells that are read of a row. */
const CELL_LIMIT = 64;
/** What a terminal or a hostile page may leave in a text: control characters, marks of direction, a byte order mark. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** A line that only frames: `+----+`, `|---|:-:|`, `=====`, `─────`. */
const FRAME = /^[\s+|:=\-─━═┌┐└┘├┤┬┴┼│]+$/;
const BARS = /[|│]/;

/** Cuts a text. Empty lines, frames and lines of comment are no rows. Never throws, whatever the text. */
export function cutTable(text: string): CutTable {
  const clean = text
    .slice(0, TEXT_LIMIT)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(UNSEEN, (each) => (each === '\n' || each === '\t' ? each : ''));
  const plain = clean
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '' && !FRAME.test(line.text) && !/^\s*(#|\/\/|```)/.test(line.text));
  const share = (has: (line: string) => boolean): number =>
    plain.length === 0 ? 0 : plain.filter((line) => has(line.text)).length / plain.length;
  if (share((line) => line.includes('\t')) >= 0.5 || (plain.length > 1 && plain[0]?.text.includes('\t') === true))
    return { cut: 'tabs', lines: joinBroken(plain.map((line) => lineOf(line.number, line.text.split('\t')))) };
  if (share((line) => BARS.test(line)) >= 0.5)
    return {
      cut: 'bars',
      lines: plain.map((line) => lineOf(line.number, line.text.replaceAll(/^\s*[|│]|[|│]\s*$/g, '').split(BARS))),
    };
  for (const [cut, sign] of [
    ['semicolons', ';'],
    ['commas', ','],
  ] as const) {
    // A list of ports has commas too: a comma cuts when what is before the first one is followed by no blank column.
    if (share((line) => line.includes(sign)) >= 0.6 && (sign === ';' || !isSpaced(plain.map((line) => line.text))))
      return { cut, lines: readCsv(clean, sign) };
  }
  if (share((line) => /\S {2,}\S/.test(line)) >= 0.5) return { cut: 'columns', lines: cutColumns(plain) };
  return { cut: 'words', lines: plain.map((line) => lineOf(line.number, line.text.trim().split(/\s+/))) };
}

/** Whether columns of blanks cut most lines into more cells than commas do. */
function isSpaced(lines: readonly string[]): boolean {
  const more = lines.filter((line) => line.trim().split(/ {2,}/).length > line.split(',').length);
  return more.length * 2 > lines.length;
}

function lineOf(number: number, cells: readonly string[]): Line {
  return { number, cells: cells.slice(0, CELL_LIMIT).map((each) => each.trim()) };
}

/** A page's cell may break a line within a row: such lines are joined until the row has the cells of the first one. */
function joinBroken(lines: readonly Line[]): Line[] {
  const width = lines[0]?.cells.length ?? 0;
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    // A line of one cell goes on with the last cell of a whole row.
    // A line of one cell behind a whole row is the rest of its last cell.
    const isOpen = last !== undefined && joined.length > 1 && (last.cells.length < width || line.cells.length === 1);
    const fits = isOpen && last.cells.length - 1 + line.cells.length <= width;
    if (!fits || width < 2 || beginsRow(line.cells[0] ?? '')) {
      joined.push(line);
      continue;
    }
    const [first = '', ...others] = line.cells;
    const seam = `${last.cells.at(-1) ?? ''} ${first}`.trim();
    joined[joined.length - 1] = { number: last.number, cells: [...last.cells.slice(0, -1), seam, ...others] };
  }
  return joined;
}

/** Whether a cell is one that rows begin with: a block, an action, a protocol, a number. */
function beginsRow(cell: string): boolean {
  return /^(\d|default\b|local\b|allow|deny|accept|drop|tcp|udp|icmp|all\b|允许|拒绝)/i.test(cell);
}

/** CSV with quotes: a quoted cell may hold the sign, doubled quotes and line breaks. */
function readCsv(text: string, sign: string): Line[] {
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let number = 1;
  let begun = 1;
  const close = (): void => {
    cells.push(cell);
    cell = '';
    if (cells.some((each) => each.trim() !== '') && !/^\s*#/.test(cells[0] ?? '')) lines.push(lineOf(begun, cells));
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (quoted) {
      if (mark === '"' && text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else if (mark === '"') quoted = false;
      else {
        cell += mark === '\n' ? ' ' : mark;
        if (mark === '\n') number += 1;
      }
    } else if (mark === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (mark === sign) {
      cells.push(cell);
      cell = '';
    } else if (mark === '\n') {
      close();
      number += 1;
      begun = number;
    } else cell += mark;
  }
  close();
  return lines;
}

/** Columns of blanks. Where every cell of the first line has its column, a cell belongs to the head above it, so that an empty one stays empty. */
function cutColumns(lines: readonly { readonly number: number; readonly text: string }[]): Line[] {
  const [head] = lines;
  if (head === undefined) return [];
  const starts = [...head.text.matchAll(/\S+(?: \S+)*/g)].map((match) => match.index);
  const rows = lines.map((line) => ({
    number: line.number,
    parts: [...line.text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ at: match.index, text: match[0] })),
  }));
  const isAligned = rows.every(({ parts }) => parts.every(({ at }) => starts.includes(at)));
  return rows.map(({ number, parts }) => {
    if (!isAligned)
      return lineOf(
        number,
        parts.map(({ text }) => text),
      );
    return lineOf(
      number,
      starts.map((start) => parts.find(({ at }) => at === start)?.text ?? ''),
    );
  });
}
