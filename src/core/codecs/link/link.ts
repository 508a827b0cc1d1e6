/** The share link: the whole design in the fragment of a URL. Pure and synchronous, and the same characters on every machine. */

import type { Json } from '../../base/json.ts';
import { message } from '../../base/message.ts';
import { bad, type Result } from '../../base/result.ts';
import type { Document } from '../../document/document.ts';
import { documentFromJson } from '../../document/parse.ts';
import { printDocument } from '../../document/print.ts';
import { readCharacters, writeCharacters } from './characters.ts';
import { BrokenLink, Reader, Writer } from './coder.ts';
import { codeDesign } from './design.ts';
import { blankMemory, Channel, copyMemory, type Memory } from './model.ts';
import { PRIMER_1 } from './primer-1.ts';

/** The first character of a payload. Another version gets its own. */
const VERSION = '1';
/** The first character of a payload that only a password opens. */
const LOCKED = 'p';
/** Bits of the check at the end: one in a million wrong links passes as another design. */
const CHECK_BITS = 20;
/** The longest payload that is looked at, in characters. */
const LONGEST = 4_000_000;

/** Work that any payload may ask for, and that each of its characters may ask for besides; about 20 million a second. */
const WORK = 16_000_000;
const WORK_PER_CHARACTER = 900;

type JsonObject = { readonly [key: string]: Json };

let primed: Memory | null = null;

/** The memory that every link of version 1 begins with: what a look at the frozen primer teaches. */
function memory(): Memory {
  if (primed === null) {
    primed = blankMemory();
    for (const design of PRIMER_1) codeDesign(new Channel(new Writer(), primed, Number.POSITIVE_INFINITY), JSON.parse(design) as JsonObject);
  }
  return copyMemory(primed);
}

/** The payload of a design: the version's character, then base64url. The fragment is `#s=` and this. */
export function encodeLink(document: Document): string {
  const writer = new Writer();
  const channel = new Channel(writer, memory(), Number.POSITIVE_INFINITY);
  codeDesign(channel, JSON.parse(printDocument(document)) as JsonObject);
  channel.seal(CHECK_BITS);
  return VERSION + writeCharacters(writer.finish());
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
  const bits = readCharacters(payload.slice(1));
  if (bits === null) return bad({ pointer: '', message: message('problem.link-broken') });
  const json = read(bits, payload.length);
  if (json === null) return bad({ pointer: '', message: message('problem.link-broken') });
  const result = documentFromJson(json);
  // One sentence is enough: nobody can mend a link by hand.
  return result.ok ? result : { ok: false, problems: result.problems.slice(0, 1) };
}

function read(bits: Uint8Array, length: number): Json | null {
  try {
    const reader = new Reader(bits);
    const channel = new Channel(reader, memory(), WORK + WORK_PER_CHARACTER * length);
    const json = codeDesign(channel, undefined);
    channel.seal(CHECK_BITS);
    return reader.finished() ? json : null;
  } catch (error) {
    if (error instanceof BrokenLink) return null;
    throw error;
  }
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
