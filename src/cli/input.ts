/** What a FILE is: a path, `-` for stdin, or a share link, a topology file or a picture that carries one; and how a design is read from it. */

import {
  type Document,
  decodeLink,
  isMarkup,
  isMessageId,
  type Json,
  type Message,
  message,
  parseDocument,
  parsePicture,
  type Result,
  readJson,
} from '../core/index.ts';
import { render } from './language.ts';
import { Refusal, type Terminal } from './terminal.ts';

/** A design with the text that it was read from; a link has none, and neither has a picture. */
export interface Input {
  readonly document: Document;
  readonly text: string | null;
}

/** Whether a FILE can be written back to. */
export function isPath(file: string): boolean {
  return file !== '-' && !isLink(file);
}

/** The design of a FILE, or its problems. */
export function readInput(terminal: Terminal, file: string): Result<Input> {
  const text = isLink(file) ? null : readText(terminal, file);
  if (typeof text === 'object' && text !== null)
    return { ok: false, problems: [{ pointer: '', message: text.problem }] };
  const pictured = text !== null && isMarkup(text);
  const result = text === null ? decodeLink(file) : pictured ? parsePicture(text) : parseDocument(text);
  return result.ok ? { ok: true, value: { document: result.value, text: pictured ? null : text } } : result;
}

/** The design of a FILE. Throws a Refusal that says the first problem, and how many more there are. */
export function needInput(terminal: Terminal, file: string): Input {
  const result = readInput(terminal, file);
  if (result.ok) return result.value;
  throw refusalOf(file, result.problems);
}

/** The JSON of a file that is no design. Throws a Refusal. */
export function readJsonFile(terminal: Terminal, file: string): Json {
  const text = readText(terminal, file);
  if (typeof text !== 'string') throw new Refusal(text.problem, file);
  const result = readJson(text);
  if (result.ok) return result.value;
  throw refusalOf(file, result.problems);
}

/** The problems of a FILE as a refusal. */
export function refusalOf(file: string, problems: Extract<Result<Input>, { ok: false }>['problems']): Refusal {
  const first = problems[0];
  const sentence = first === undefined ? '' : render(first.message);
  const text = first === undefined || first.pointer === '' ? sentence : `${first.pointer}: ${sentence}`;
  const says: Message =
    problems.length > 1
      ? message('cli.error-more', { text, count: problems.length - 1 })
      : message('cli.error-more-none', { text });
  return new Refusal(says, file);
}

/** Writes a file. Throws a Refusal. */
export function writeText(terminal: Terminal, file: string, text: string): void {
  try {
    terminal.writeFile(file, text);
  } catch (error) {
    throw new Refusal(message('cli.unwritable', { reason: reasonOf(error) }), file);
  }
}

function isLink(file: string): boolean {
  return file.startsWith('#') || file.startsWith('http://') || file.startsWith('https://');
}

function readText(terminal: Terminal, file: string): string | { readonly problem: Message } {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? terminal.readInput() : terminal.readFile(file);
  } catch (error) {
    return { problem: message('cli.unreadable', { reason: reasonOf(error) }) };
  }
  try {
    // The mark at the beginning is left to the parser, so that a canonical file can be told from one with a mark.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: message('cli.encoding') };
  }
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const id = `cli.reason.${code}`;
  if (isMessageId(id)) return render(message(id));
  return error instanceof Error ? error.message : String(error);
}
