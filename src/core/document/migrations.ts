/** What format number a file has, and how an older one becomes the present one. There is one number so far, so nothing to migrate. */

import type { Json } from '../base/json.ts';
import { message } from '../base/message.ts';
import { bad, good, type Result } from '../base/result.ts';
import { FORMAT } from './document.ts';

type JsonObject = { readonly [key: string]: Json };

/** By the number that a file has: how it becomes the next number's. */
const MIGRATIONS: Readonly<Record<number, (input: JsonObject) => JsonObject>> = {};

/** The input as a file of the present format; a newer number, or none, is refused with a sentence. */
export function migrate(input: JsonObject): Result<JsonObject> {
  const given = input['format'];
  const match = typeof given === 'string' ? /^plumbline\/([1-9][0-9]{0,5})$/.exec(given) : null;
  if (match === null) return bad({ pointer: '/format', message: message('problem.format', { format: FORMAT }) });
  const present = Number(FORMAT.split('/')[1]);
  const number = Number(match[1]);
  if (number > present)
    return bad({
      pointer: '/format',
      message: message('problem.format-newer', { format: String(given), present: FORMAT }),
    });
  let output = input;
  for (let n = number; n < present; n += 1) output = MIGRATIONS[n]?.(output) ?? output;
  return good(output);
}
