/** What a FILE is: a path of a topology file, a picture, a plan or answers (a folder, too), `-` for stdin, or a share link; and how a design is read from it. */

import {
  type Document,
  decodeLink,
  type IMPORT_SOURCES,
  type ImportFile,
  isImportable,
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
import { folderFiles, importFiles } from './import-files.ts';
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

/** The design of a FILE, or its problems. A plan, an answer or a folder of these is imported, and accounted for on stderr. */
export function readInput(terminal: Terminal, file: string): Result<Input> {
  const folder = folderOf(terminal, file);
  if (folder !== null) return withoutText(importFiles(terminal, folder, null, file));
  const text = isLink(file) ? null : readText(terminal, file);
  if (typeof text === 'object' && text !== null)
    return { ok: false, problems: [{ pointer: '', message: text.problem }] };
  if (text === null) return withoutText(decodeLink(file));
  if (isMarkup(text)) return withoutText(parsePicture(text));
  const result = parseDocument(text);
  if (result.ok) return { ok: true, value: { document: result.value, text } };
  const json = readJson(text);
  return json.ok && isImportable(json.value)
    ? withoutText(importFiles(terminal, [{ path: file, json: json.value }], null, file))
    : result;
}

/** The design that an import of a source makes of a path. Throws a Refusal. */
export function importInput(terminal: Terminal, file: string, source: (typeof IMPORT_SOURCES)[number]): Document {
  const files = folderOf(terminal, file) ?? [{ path: file, json: readJsonFile(terminal, file) }];
  const result = importFiles(terminal, files, source, file);
  if (result.ok) return result.value;
  throw refusalOf(file, result.problems);
}

function withoutText(result: Result<Document>): Result<Input> {
  return result.ok ? { ok: true, value: { document: result.value, text: null } } : result;
}

/** The files of a folder, or null when the path is none; what else is wrong is said when the file is read. */
function folderOf(terminal: Terminal, file: string): ImportFile[] | null {
  if (!isPath(file)) return null;
  try {
    terminal.readFile(file);
    return null;
  } catch (error) {
    return codeOf(error) === 'EISDIR' ? folderFiles(terminal, file) : null;
  }
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
  const code = codeOf(error);
  const id = `cli.reason.${code}`;
  if (isMessageId(id)) return render(message(id));
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
