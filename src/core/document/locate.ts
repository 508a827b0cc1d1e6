/** Decides where in a file's text a pointer's value stands: line and column, so that reports can show it and editors can jump there. */

import { type Pointer, partsOf, pointerOf } from '../base/pointer.ts';

/** Where a value stands. Lines and columns count from 1, columns in UTF-16 units; the end is behind the last character. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * The regions of values in the text of a file that parses. A pointer whose value the text leaves out, since it is a default, gets that of the
 * nearest value around it. Lines end with LF or CR LF; a byte order mark takes no column. One pass, however many pointers are asked for.
 */
export function locate(text: string, pointers: Iterable<Pointer>): ReadonlyMap<Pointer, Region> {
  const asked = new Set(pointers);
  const wanted = new Set<Pointer>(['']);
  for (const pointer of asked) for (const above of upwards(pointer)) wanted.add(above);
  const spans = spansOf(text, wanted);
  const toPlace = placer(text, [...spans.values()].flat());
  const regions = new Map<Pointer, Region>();
  for (const pointer of asked) {
    const span = upwards(pointer)
      .map((above) => spans.get(above))
      .find((each) => each !== undefined);
    if (span === undefined) continue;
    const [from, to] = [toPlace(span[0]), toPlace(span[1])];
    regions.set(pointer, { line: from.line, column: from.column, endLine: to.line, endColumn: to.column });
  }
  return regions;
}

/** A pointer and all above it, the whole document last. */
function upwards(pointer: Pointer): Pointer[] {
  const parts = partsOf(pointer);
  return parts.map((_, index) => pointerOf(...parts.slice(0, parts.length - index))).concat('');
}

type Span = readonly [number, number];

const SPACE = /[\s,:\ufeff]*/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const LITERAL = /[^\s,:[\]{}"]+/y;

/** Offsets of the wanted values. */
function spansOf(text: string, wanted: ReadonlySet<Pointer>): Map<Pointer, Span> {
  const spans = new Map<Pointer, Span>();
  // A level whose pointer nobody wants is walked with a null pointer: nothing below it is wanted either.
  const levels: { readonly pointer: Pointer | null; readonly start: number; readonly list: boolean; index: number }[] =
    [];
  let key: string | null = null;
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const pointerHere = (): Pointer | null => {
    const level = levels.at(-1);
    if (level === undefined) return '';
    if (level.pointer === null) return null;
    const pointer = `${level.pointer}${pointerOf(level.list ? level.index : (key ?? ''))}`;
    return wanted.has(pointer) ? pointer : null;
  };
  const close = (pointer: Pointer | null, start: number): void => {
    if (pointer !== null) spans.set(pointer, [start, at]);
    key = null;
    const level = levels.at(-1);
    if (level?.list === true) level.index += 1;
  };
  for (;;) {
    take(SPACE);
    if (at >= text.length) return spans;
    const start = at;
    const character = text.charAt(at);
    if (character === '{' || character === '[') {
      levels.push({ pointer: pointerHere(), start, list: character === '[', index: 0 });
      key = null;
      at += 1;
    } else if (character === '}' || character === ']') {
      at += 1;
      const level = levels.pop();
      if (level !== undefined) close(level.pointer, level.start);
    } else {
      const word = take(character === '"' ? STRING : LITERAL);
      // What does not read as JSON is another's business: this only ends.
      if (word === '') return spans;
      if (levels.at(-1)?.list === false && key === null) key = nameOf(word);
      else close(pointerHere(), start);
    }
  }
}

function nameOf(quoted: string): string {
  try {
    return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
  } catch {
    return quoted;
  }
}

/** Line and column of offsets: sorted once, found in one pass over the line ends. */
function placer(text: string, offsets: readonly number[]): (offset: number) => { line: number; column: number } {
  const places = new Map<number, { line: number; column: number }>();
  let line = 1;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    places.set(offset, { line, column: offset - start + 1 });
  }
  return (offset) => places.get(offset) ?? { line: 1, column: 1 };
}
