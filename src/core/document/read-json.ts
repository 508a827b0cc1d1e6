/** Text to JSON within stated limits, with the line and column of what is wrong, and duplicate keys refused instead of dropped. */

import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { bad, good, type Result } from '../base/result.ts';
import { pointerOf } from '../base/pointer.ts';

/** The longest file that is read, in UTF-16 units (64 Mi). */
export const FILE_LIMIT = 64 * 1024 * 1024;
/** The deepest nesting that is read. */
export const DEPTH_LIMIT = 32;

/** The JSON value of a text. A byte order mark is read and dropped. */
export function readJson(input: string): Result<Json> {
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  if (text.length > FILE_LIMIT) return bad({ pointer: '', message: message('problem.file-size', { limit: FILE_LIMIT / 1024 / 1024 }) });
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
  const token = /[\s,:]*(?:([{[])|([}\]])|"((?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;
  let end = 0;
  const pointer = () => pointerOf(...path.map((level) => (level.keys === null ? level.index : level.key)));
  while (end < text.length) {
    token.lastIndex = end;
    const match = token.exec(text);
    if (match === null) return good(end + (/^[\s,:]*/.exec(text.slice(end))?.[0].length ?? 0));
    end = token.lastIndex;
    const top = path.at(-1);
    if (match[1] !== undefined) {
      if (path.length >= DEPTH_LIMIT) return bad({ pointer: pointer(), message: message('problem.depth', { limit: DEPTH_LIMIT }) });
      path.push({ keys: match[1] === '{' ? new Set() : null, key: '', index: 0 });
    } else if (match[2] !== undefined) {
      path.pop();
    } else if (match[3] !== undefined && top?.keys != null && isKey(text, end)) {
      const key = match[3].includes('\\') ? (JSON.parse(`"${match[3]}"`) as string) : match[3];
      top.key = key;
      if (top.keys.has(key)) return bad({ pointer: pointer(), message: message('problem.duplicate-key', { key }) });
      top.keys.add(key);
    }
    const above = path.at(-1);
    if (above?.keys === null && /^\s*,/.test(text.slice(end, end + 40))) above.index += 1;
  }
  return good(end);
}

function isKey(text: string, after: number): boolean {
  let i = after;
  while (i < text.length && ' \t\r\n'.includes(text.charAt(i))) i += 1;
  return text.charAt(i) === ':';
}

function where(text: string, position: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.min(position, text.length));
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}
