/** The share link: the whole design in the fragment of a URL. Pure and synchronous, and the same characters on every machine. */

import type { Json } from '../../base/json.ts';
import { message } from '../../base/message.ts';
import { bad, type Result } from '../../base/result.ts';
import type { Document } from '../../document/document.ts';
import { documentFromJson } from '../../document/parse.ts';
import { printDocument } from '../../document/print.ts';
import { readPayload, writePayload } from './payload.ts';

/** The first character of a payload. Another version gets its own. */
const VERSION = '1';
/** The first character of a payload that only a password opens. */
const LOCKED = 'p';
/** The longest payload that is looked at, in characters. */
const LONGEST = 4_000_000;

/** The payload of a design: the version's character, then base64url. The fragment is `#s=` and this. */
export function encodeLink(document: Document): string {
  return VERSION + writePayload(JSON.parse(printDocument(document)) as { readonly [key: string]: Json });
}

/** The link that opens a design at `base`, a page's address without a fragment. */
export function linkOf(document: Document, base: string): string {
  return `${base.replace(/#.*$/s, '')}#s=${encodeLink(document)}`;
}

/** The design of a link: a whole URL, `#s=…` or the bare payload. A broken, cut or hostile link has one problem. Never throws. */
export function decodeLink(text: string): Result<Document> {
  const payload = payloadOf(text);
  if (payload === null) return bad({ pointer: '', message: message('problem.link-none') });
  if (payload.startsWith(LOCKED)) return bad({ pointer: '', message: message('problem.link-password') });
  if (!payload.startsWith(VERSION))
    return bad({ pointer: '', message: message('problem.link-version', { version: payload.slice(0, 1) }) });
  if (payload.length > LONGEST) return bad({ pointer: '', message: message('problem.link-long', { limit: LONGEST }) });
  const json = readPayload(payload.slice(1));
  if (json === null) return bad({ pointer: '', message: message('problem.link-broken') });
  const result = documentFromJson(json);
  // One sentence is enough: nobody can mend a link by hand.
  return result.ok ? result : { ok: false, problems: result.problems.slice(0, 1) };
}

/** The payload within what a person pasted, or null when there is none. Punctuation that a chat put behind it is left out. */
function payloadOf(text: string): string | null {
  const trimmed = text.trim().replace(/[.,;:!?)>\]"']{1,3}$/, '');
  const hash = trimmed.indexOf('#');
  if (hash < 0) return /^[\w-]+$/.test(trimmed) ? trimmed : null;
  const found = trimmed
    .slice(hash + 1)
    .split('&')
    .find((part) => part.startsWith('s='));
  return found === undefined || found.length < 3 ? null : found.slice(2);
}
