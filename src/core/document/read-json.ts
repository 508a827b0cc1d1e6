/** Text to JSON within stated limits, with the line and column of what is wrong, and duplicate keys refused instead of dropped. */

import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { pointerOf } from '../base/pointer.ts';
import { bad, good, type Result } from '../base/result.ts';

/** The longest file that is read, in UTF-16 units (64 Mi). */
const FILE_LIMIT = 64 * 1024 * 1024;
/** The deepest nesting that is read. */
const DEPTH_LIMIT = 32;

/** The JSON value of a text. A byte order mark is read and dropped. */
export function readJson(input: string): Result<Json> {
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  if (text.length > FILE_LIMIT)
    return bad({ pointer: '', message: message('problem.file-size', { limit: FILE_LIMIT / 1024 / 1024 }) });
  if (text.trim() === '') return bad({ pointer: '', message: message('problem.empty') });
  const scanned = scan(text);
  if (!scanned.ok) return scanned;
  try {
    return good(JSON.parse(text) as Json);
  } catch {
    return bad({ pointer: '', message: message('problem.json', where(text, scanned.value)) });
  }
}

/**
 * One pass before JSON.parse: nesting, duplicate keys, and how far the text is JSON (the position of the first thing that is not).
 * JSON.parse itself would keep the last of two equal keys, and name positions differently by engine.
 */
function scan(text: string): Result<number> {
  const path: { keys: Set<string> | null; key: string; index: number }[] = [];
  const pointer = () => pointerOf(...path.map((level) => (level.keys === null ? level.index : level.key)));
  let at = 0;
  for (;;) {
    at = skip(text, at, ' \t\r\n,:');
    const character = text.charAt(at);
    const top = path.at(-1);
    if (character === '{' || character === '[') {
      if (path.length >= DEPTH_LIMIT) {
        return bad({ pointer: pointer(), message: message('problem.depth', { limit: DEPTH_LIMIT }) });
      }
      path.push({ keys: character === '{' ? new Set() : null, key: '', index: 0 });
      at += 1;
      continue;
    }
    if (character === '}' || character === ']') {
      path.pop();
      at += 1;
    } else if (character === '"') {
      const end = endOfString(text, at);
      if (end === null) return good(at);
      if (top?.keys != null && text.charAt(skip(text, end, ' \t\r\n')) === ':') {
        const raw = text.slice(at, end);
        const key = raw.includes('\\') ? unescapeKey(raw) : raw.slice(1, -1);
        if (key === null) return good(at);
        top.key = key;
        if (top.keys.has(key)) {
          return bad({ pointer: pointer(), message: message('problem.duplicate-key', { key }) });
        }
        top.keys.add(key);
      }
      at = end;
    } else {
      LITERAL.lastIndex = at;
      if (!LITERAL.test(text)) return good(at);
      at = LITERAL.lastIndex;
    }
    const above = path.at(-1);
    if (above?.keys === null && text.charAt(skip(text, at, ' \t\r\n')) === ',') above.index += 1;
  }
}

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function skip(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text.charAt(at))) at += 1;
  return at;
}

/** The position behind the closing quote of the string that begins at `from`, or null when it does not end. */
function endOfString(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return null;
    if (code === 0x5c) at += 1;
  }
  return null;
}

function unescapeKey(raw: string): string | null {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return null;
  }
}

function where(text: string, position: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.min(position, text.length));
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}
