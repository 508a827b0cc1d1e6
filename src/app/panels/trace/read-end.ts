/** What a typed text stands for as an end of a flow: an id, the one thing of a name, an address or a CIDR; or what is wrong with it, in one sentence. */

import {
  allResources,
  compareCodePoints,
  findResource,
  formatPrefix,
  INTERNET,
  type Message,
  message,
  parseIp,
  parsePrefix,
  type Resources,
} from '../../../core/index.ts';
import { END_KINDS } from '../../trace-ends.ts';

/** A text read: its value as the format writes it, with what is to be known about it, or why it stands for nothing. Null for an empty text. */
export type ReadEnd =
  | { readonly ok: true; readonly value: string; readonly note: Message | null }
  | { readonly ok: false; readonly why: Message }
  | null;

/** Reads a text. `internet` is what the Internet is called in the language of the page. */
export function readEnd(resources: Resources, typed: string, internet: string): ReadEnd {
  const text = typed.trim();
  if (text === '') return null;
  if (isSame(text, INTERNET) || isSame(text, internet)) return { ok: true, value: INTERNET, note: null };
  const found = findResource(resources, text);
  if (found !== null) {
    const { id, kind } = found;
    return isEndKind(kind)
      ? { ok: true, value: id, note: null }
      : { ok: false, why: message('endpoint.kind', { id, kind }) };
  }
  if (parseIp(text) !== null) return { ok: true, value: text, note: message('ends.means-address', { text }) };
  const prefix = parsePrefix(text);
  if (prefix !== null) {
    const cidr = formatPrefix(prefix);
    const note = cidr === text ? message('ends.means-cidr', { text }) : message('ends.host-bits', { text, cidr });
    return { ok: true, value: text, note };
  }
  const named = [...allResources(resources)].filter(({ value }) => isSame(value.name, text));
  const ends = named.filter(({ kind }) => isEndKind(kind));
  const [first, second] = ends;
  if (first !== undefined && second === undefined) return { ok: true, value: first.id, note: null };
  if (first !== undefined)
    return {
      ok: false,
      why: message('ends.name-of-several', {
        text,
        ids: ends
          .map(({ id }) => id)
          .toSorted(compareCodePoints)
          .join(', '),
      }),
    };
  const [other] = named;
  if (other !== undefined) return { ok: false, why: message('endpoint.kind', { id: text, kind: other.kind }) };
  return { ok: false, why: message('endpoint.unknown', { text }) };
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isEndKind = (kind: string): boolean => (END_KINDS as readonly string[]).includes(kind);
